#!/usr/bin/env node
// A second verifier of ledgers of format garante/2, written from ledger-format.md alone; "§" numbers are that document's.
// node verify.mjs BUNDLE|CERTIFICATE --checkpoint FILE… --key FILE… [--columns FILE] [--acts FILE] [--as-of INSTANT] [--max-age MINUTES] [--json]
// SPDX-License-Identifier: Apache-2.0
import { readFileSync, realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { refuse, text, parseJson, canonical, leafOf, commitmentOf, entryHash, rootsAt, rootByPath, parseKeys,
  isLedgerKey, parseCheckpoint, shownCheckpoint, succession, unzip, certificateInPdf } from './formats.mjs';
import { typedDifferences } from './typed.mjs';
import { judgeActs, standing } from './acts.mjs';
import { administrationOf, mayTake } from './administration.mjs';

// ---- Shapes: what stands in a bundle is exactly what §5, §8 and §11 list; anything else cannot be judged. What a damaged register may
// hold in the place of a kind, a folio, a number or a state is no matter of form: it is found.
const string = value => typeof value === 'string', nothing = value => value === null;
const like = pattern => value => string(value) && pattern.test(value);
const or = (...tests) => value => tests.some(test => test(value));
const list = test => value => Array.isArray(value) && value.every(test);
const map = test => value => value !== null && typeof value === 'object' && !Array.isArray(value) && Object.values(value).every(test);
const shape = members => value => map(() => true)(value) && Object.keys(value).every(name => Object.hasOwn(members, name) || Object.hasOwn(members, `${name}?`))
  && Object.entries(members).every(([name, test]) => name.endsWith('?') ? !(name.slice(0, -1) in value) || test(value[name.slice(0, -1)])
    : name in value && test(value[name]));
const integer = Number.isSafeInteger, whole = value => integer(value) && value >= 0;
const hex = like(/^[0-9a-f]{64}$/), id = like(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
const idOrNull = or(id, nothing), stringOrNull = or(string, nothing);
const at = value => like(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$/)(value) && iso(Date.parse(`${value.slice(0, 23)}Z`) * 1000)?.slice(0, 23) === value.slice(0, 23);
const micros = instant => Date.parse(`${instant.slice(0, 23)}Z`) * 1000 + Number(instant.slice(23, 26));
const iso = count => { const date = new Date(Math.floor(count / 1000)); // of microseconds
  return Number.isNaN(date.getTime()) ? null : `${date.toISOString().slice(0, -1)}${`${count % 1000}`.padStart(3, '0')}Z`; };

const ENTRY = shape({ format: string, id, at, account: idOrNull, staff: idOrNull, role: stringOrNull,
  agency: stringOrNull, action: string, object: stringOrNull, submission: idOrNull, subjects: list(id), commitment: string });
const OPENING = or(shape({ 'salt?': string, value: () => true }), shape({ hash: hex })); // without salt it cannot be hashed
const CONTENT = { status: string, commitment: string, persons: list(id), findings: OPENING, content: shape({ facts: OPENING, identity: OPENING, health: OPENING,
  officers: OPENING }), typed: map(list(map(() => true))), hidden: list(string) };
const HEADER = { schema: integer, authors: list(id), links: list(shape({ role: string, record: id })), attachments: list(string) };
const REASON = or(nothing, shape({ text: string }), shape({ hash: hex }));
const SUBMISSION = shape({ ...HEADER, ...CONTENT, submission: id, number: integer, handling: string, amends: idOrNull, reason: REASON, submittedBy: idOrNull,
  submittedAt: at });
const ACT = shape({ ...HEADER, ...CONTENT, act: id, form: string, about: stringOrNull, corrects: idOrNull, enteredBy: idOrNull, enteredAt: at });
const ACTIONS = { SUBMITTED: 'SUBMIT', APPROVED: 'APPROVE', RETURNED: 'RETURN', WITHDRAWN: 'WITHDRAW', ENTERED: 'ACT_ENTER', SIGNED: 'ACT_SIGN',
  CONFIRMED: 'ACT_CONFIRM', STRUCK: 'ACT_STRIKE' };
const FROM = { SUBMITTED: [null], APPROVED: ['SUBMITTED'], RETURNED: ['SUBMITTED'], WITHDRAWN: ['SUBMITTED'], ENTERED: [null], SIGNED: ['ENTERED'],
  CONFIRMED: ['ENTERED', 'SIGNED'], STRUCK: ['ENTERED', 'SIGNED'] };
const isOfAct = to => ['ENTERED', 'SIGNED', 'CONFIRMED', 'STRUCK'].includes(to);
const STEP = shape({ entry: or(nothing, ENTRY), position: or(whole, nothing), account: idOrNull, staff: idOrNull, at, submission: idOrNull, act: idOrNull,
  from: stringOrNull, to: string, reason: or(nothing, shape({ 'salt?': string, text: string }), shape({ hash: hex })) });
const RECORD = shape({ record: shape({ id, kind: string, folio: string, owner: string, handling: string, inForce: idOrNull, state: stringOrNull,
  annulled: value => typeof value === 'boolean', recordedAt: at }), submissions: list(SUBMISSION), steps: list(STEP), acts: list(ACT) });
const LINE = shape({ 'position?': whole, 'leaf?': hex, 'entry?': ENTRY, 'leaves?': map(OPENING) });
const MANIFEST = shape({ format: value => value === 'garante-bundle/2', origin: string, exported: at, scope: like(/^(FULL|HASHES)$/) });
const opened = test => shape({ 'salt?': string, value: test });
const RESULT = shape({ found: whole, records: list(value => map(() => true)(value) && string(value.record)),
  withheld: list(shape({ folio: string, owner: string })) });
const ISSUE = shape({ position: whole, leaf: hex, entry: ENTRY, leaves: shape({ parameters: opened(value => map(string)(value) && string(value.certificate)),
  reason: opened(string), 'terms?': opened(string), result: opened(RESULT) }) });
const CERTIFICATE = shape({ format: value => value === 'garante-certificate/2', origin: string, issue: ISSUE, records: list(RECORD),
  proofs: list(shape({ position: whole, hashes: list(hex) })), checkpoint: string });
/** What is of another format is said to be that, before anything else: it may have other members. */
const mustBeOf = (format, value, what) => value?.format === format || refuse(`${what} is of the format ${JSON.stringify(value?.format)}, and this verifier knows ${format}`);
const must = (test, value, what) => test(value) ? value : refuse(`${what} has not the members of the format`);
const COMPLETENESS = ['no-entry', 'folio-gap', 'number-gap', 'unsealed', 'stale']; // §10; every other code is of integrity
/** Judges a bundle's or certificate's bytes by what is held: {name, note} of checkpoints, texts of keys. `columns` and `acts` give ledger-columns.json and ledger-acts.json when called. */
export function judge(input, { checkpoints = [], keys: keyTexts = [], columns, acts, asOf, maxAge = 10 }) {
  const findings = [], passedOver = [];
  const add = (code, where, sentence) => findings.push({ code, ...Object.fromEntries(['entry', 'position', 'record', 'folio', 'submission', 'act', 'row']
    .filter(name => where[name] != null).map(name => [name, where[name]])), sentence });
  const begins = signature => input.subarray(0, signature.length).toString('latin1') === signature;
  const keys = keyTexts.flatMap((each, index) => parseKeys(each, `key file ${index + 1}`));
  const hold = origin => { // §10: what is held must be of this origin; given back are the checkpoints that count
    if (!keys.some(key => isLedgerKey(key, origin))) refuse(`no ledger key held of ${origin}`);
    const held = checkpoints.map(({ name, note }) => parseCheckpoint(note, keys, origin, name));
    for (const each of held) if (each.origin !== origin) refuse(`${each.name} is of another origin: ${each.origin}`);
    return held;
  };
  const count = (held, keysOfOne) => { // those that count, once it is known which keys took over where
    const counting = held.map(keysOfOne.counting);
    passedOver.push(...counting.filter(each => !each.signed).map(({ name }) => name));
    return counting.filter(each => each.signed);
  };
  const context = { add, findings, columns, acts, asOf, maxAge, keys, hold, count };
  const { certified, ...counted } = begins('PK\x03\x04') ? judgeBundle(input, context)
    : judgeCertificate(begins('%PDF-') ? certificateInPdf(input) : parseJson(text(input, 'certificate'), 'certificate', 66), context);
  const verdict = those => ({ holds: those.length === 0, findings: those.slice(0, 100), ...(those.length > 100 && { more: those.length - 100 }) });
  return { verdict: findings.length ? 'FAILED' : 'VERIFIED', integrity: verdict(findings.filter(({ code }) => !COMPLETENESS.includes(code))),
    completeness: verdict(findings.filter(({ code }) => COMPLETENESS.includes(code))), ...(passedOver.length && { passedOver }),
    ...(certified && { certified }), counted };
}

const judgeSignatures = ({ name, ledger, invalid }, add) => ledger && !invalid || add('checkpoint-signature', {},
  `${name}: ${invalid ? 'an invalid signature of a key held' : 'no valid signature of a ledger key held that no other had taken over from'}.`);
/** Lines of 8 MiB at most, each ended by 0x0A but perhaps the last. */
function linesOf(bytes, name) {
  const lines = [];
  for (let start = 0, end; start < bytes.length; start = end + 1) {
    end = bytes.indexOf(10, start);
    if (end < 0) end = bytes.length;
    if (end - start > 2 ** 23) refuse(`${name}, line ${lines.length + 1}: longer than 8 MiB`);
    lines.push(text(bytes.subarray(start, end), `${name}, line ${lines.length + 1}`));
  }
  return lines;
}

const isStep = ({ entry }) => entry !== undefined && Object.values(ACTIONS).includes(entry.action);
function judgeBundle(input, context) {
  const { add, keys } = context;
  const members = unzip(input, ['manifest.json', 'keys.txt', 'checkpoints.jsonl', 'entries.jsonl', 'administration.jsonl', 'records.jsonl']);
  const claimed = parseJson(linesOf(members.get('manifest.json'), 'manifest.json').join('\n'), 'manifest.json');
  mustBeOf('garante-bundle/2', claimed, 'the bundle');
  const manifest = must(MANIFEST, claimed, 'manifest.json');
  const lineOf = (test, line, what) => must(test, parseJson(line, what), what);
  const lines = (name, test) => linesOf(members.get(name), name).map((line, index) => lineOf(test, line, `${name}, line ${index + 1}`));
  const full = manifest.scope === 'FULL', all = context.hold(manifest.origin);
  const none = 'no checkpoint held that counts: none has a valid signature of a key held';
  if (!all.some(each => each.signed)) refuse(none);
  // Entries: position, leaf, entry-missing (§8, §10)
  const entries = lines('entries.jsonl', LINE), sealed = [], unsealed = [], told = [], leaves = new Map();
  let gap = false;
  for (const line of entries) {
    const isSealed = 'position' in line, stepAction = isStep(line);
    if (isSealed !== 'leaf' in line || (isSealed && unsealed.length)) refuse('entries.jsonl: position and leaf go together, and lines without come last');
    if (full ? !isSealed && !line.entry : !isSealed || line.entry) refuse('entries.jsonl: an entry where there must be none, or none where there must be');
    if ('leaves' in line !== (line.entry !== undefined && !stepAction)) refuse('entries.jsonl: leaves where there must be none, or none where there must be');
    const where = { entry: line.entry?.id, position: line.position };
    if (!isSealed) unsealed.push(line);
    else {
      if (line.position !== sealed.length) gap = add('position', where, `Position ${sealed.length} was expected here.`) > 0;
      if (line.position >= sealed.length && line.position - sealed.length <= 2 ** 20) { // what is left out is no leaf, what stands twice counts once
        while (sealed.length < line.position) sealed.push({ leaf: '0'.repeat(64) });
        sealed.push(line);
        leaves.set(line.position, line.leaf);
      }
      if (!line.entry && full) add('entry-missing', where, 'The leaf stands without its entry.');
      if (line.entry && entryHash(line.entry) !== line.leaf) add('leaf', where, 'The entry has not the leaf hash at its position.');
    }
    if (!line.leaves) continue;
    if (commitmentOf({}, leavesOf(line.leaves), line.entry.format) !== line.entry.commitment) add('commitment', where, 'The entry commits to other leaves.');
    else if (Object.hasOwn(line.leaves, 'rows')) told.push(line);
  }
  // Checkpoints: signatures and order of the bundle's (§7), then sizes and roots with those held
  const keysOfOne = succession();
  const own = lines('checkpoints.jsonl', shape({ note: string })).map(({ note }, index) =>
    keysOfOne.take(shownCheckpoint(note, keys, manifest.origin, `checkpoint ${index + 1}`)));
  const held = context.count(all, keysOfOne);
  if (held.length === 0) refuse(none);
  let size = 0, time = null, largest = 0;
  own.forEach(each => {
    judgeSignatures(each, add);
    if (each.size !== null && each.size < size) add('checkpoint-order', {}, `${each.name}: its size is lower than that of the one before.`);
    if (time !== null && each.time !== null && each.time < time) add('checkpoint-order', {}, `${each.name}: its time is lower than that of the one before.`);
    [size, time, largest] = [each.size ?? size, each.time ?? time, Math.max(largest, each.size ?? 0)];
  });
  // what is of a later second than the bundle says of itself may cover what came after it (§10)
  const latest = Math.max(...own.map(each => each.time ?? -Infinity));
  const asNew = each => each.time === null || micros(manifest.exported) >= (each.time + 1) * 1e6 || latest > each.time;
  const ahead = held.filter(each => each.size > sealed.length && !asNew(each)), tried = held.filter(each => !ahead.includes(each));
  const sizes = new Set([...held, ...own].map(each => each.size).filter(each => each !== null));
  const roots = rootsAt(sealed.map(({ leaf }) => Buffer.from(leaf, 'hex')), sizes), named = new Set();
  for (const those of [own, tried]) { // the first of each tells for all
    const bySize = those.filter(each => each.size !== null).sort((a, b) => a.size - b.size);
    const beyond = bySize.find(each => each.size > sealed.length), wrong = bySize.find(each => !(roots.get(each.size) ?? each.root).equals(each.root));
    if (beyond && !gap) add('checkpoint-size', {}, `${beyond.name} covers ${beyond.size} leaves, but there are ${sealed.length}.`);
    if (!wrong) continue;
    const right = bySize.findLast(each => each.size < wrong.size)?.size ?? 0, last = wrong.size - 1;
    add('checkpoint-root', { position: right <= last ? right : undefined }, `${wrong.name}: another root; looked for in positions ${right} to ${last}.`);
    for (let position = right; position <= last; position++) named.add(position);
  }
  if (sealed.length > largest && !gap) add('checkpoint-size', { position: largest }, `The newest checkpoint covers ${largest} leaves, but there are ${sealed.length}.`);
  const key = ({ entry }) => `${entry.at} ${entry.id}`; // §6: by at, then by id
  for (const position of named) {
    const [before, here] = [sealed[position - 1], sealed[position]];
    const within = before?.entry && here.entry && !sizes.has(position);
    if (within && key(before) > key(here)) add('order', { entry: here.entry.id, position }, 'Out of the order in which a sealing gives positions.');
  }
  if (!gap) judgeTimes(sealed, [...own, ...tried], context);
  // Administration (§12, §13)
  const administered = lines('administration.jsonl', shape({ table: string, key: string, row: map(() => true), 'person?': OPENING }));
  if (!full && administered.length) refuse('administration.jsonl is not empty, as HASHES has it');
  const administration = administrationOf(told, { add, micros, limit: context.maxAge * 60e6 });
  if (full) administration.judgeRows(administered);
  for (const { entry, position } of entries) if (entry) administration.judgeActor(entry, { entry: entry.id, position });
  context.standsIn = administration.standsIn;
  // Records
  const records = lines('records.jsonl', RECORD), rows = new Map(), place = ({ entry, position }) => position ?? entryHash(entry);
  if (!full && records.length) refuse('records.jsonl is not empty, as HASHES has it');
  const waiting = new Map(unsealed.map(({ entry }) => [entry.id, entryHash(entry)])), folios = new Map(records.map(({ record }) => [record.id, record.folio]));
  for (const record of records) {
    judgeRecord(record, context, ({ entry, position }, where) => {
      if (entry === null) return;
      rows.set(place({ entry, position }), (rows.get(place({ entry, position })) ?? 0) + 1);
      if (position !== null ? leaves.get(position) === entryHash(entry) : waiting.get(entry.id) === entryHash(entry)) return;
      add('leaf', where, `The step\u2019s entry ${position !== null ? 'has not the leaf hash at its position' : 'is not among those that are not sealed'}.`);
    });
  }
  for (const { entry, position } of entries.filter(isStep)) {
    const count = rows.get(place({ entry, position })) ?? 0, { id, object: record, submission } = entry;
    if (count !== 1) add('register', { entry: id, position, record, folio: folios.get(record), submission }, `The entry has ${count} rows in the register.`);
  }
  judgeFolios(records, add);
  // unsealed and stale, against the limit
  const newest = own.at(-1), now = context.asOf ?? micros(manifest.exported);
  const limit = now - context.maxAge * 60e6;
  const beyond = micros(manifest.exported) + context.maxAge * 60e6; // nothing in the bundle is of a later time
  for (const { entry } of unsealed) if (micros(entry.at) < limit || micros(entry.at) > beyond) add('unsealed', { entry: entry.id }, `Waits to be sealed since ${entry.at}.`);
  if (newest?.time == null) add('stale', {}, 'The newest checkpoint has no time signed by a cosigner key held.');
  else if (newest.time * 1e6 < limit || newest.time * 1e6 > beyond) add('stale', {}, `The newest checkpoint is of ${iso(newest.time * 1e6)}.`);
  const stale = context.asOf === undefined && newest?.time != null
    && held.some(each => each.time !== null && newest.time * 1e6 < each.time * 1e6 - context.maxAge * 60e6);
  if (context.findings.length === 0) {
    if (ahead.length || stale) refuse('a checkpoint held is newer than the bundle: download the bundle again');
    const idle = keys.find(key => isLedgerKey(key, manifest.origin) && !keysOfOne.knows(key));
    if (idle) refuse(`${idle.name}+${idle.id} signed no checkpoint of the bundle: download the bundle again`);
  }
  return counts(entries.length, unsealed.length, records, own);
}

/** time (§10): entries of another time than that at which they were sealed. */
function judgeTimes(sealed, checkpoints, { add, maxAge }) {
  const limit = maxAge * 60e6, found = new Set();
  const timed = checkpoints.filter(({ time, size }) => time !== null && size !== null && size <= sealed.length).sort((a, b) => a.size - b.size);
  let latest = -1, earliest = -Infinity; // position of the entry of the latest time so far; what entries must not be earlier than
  const at = position => micros(sealed[position].entry.at), find = (position, sentence) => found.has(position)
    || add('time', { entry: sealed[found.add(position) && position].entry.id, position }, sentence);
  for (let position = 0; position <= sealed.length; position++) {
    for (; timed[0]?.size === position; timed.shift()) {
      if (latest < 0) continue;
      const time = timed[0].time * 1e6;
      if (at(latest) >= time + 1e6 + limit) find(latest, `Of ${iso(at(latest))}, but sealed by ${iso(time)}.`);
      earliest = Math.max(earliest, Math.min(time, at(latest)) - limit);
    }
    if (!sealed[position]?.entry) continue;
    if (at(position) < earliest) find(position, `Of ${iso(at(position))}, but sealed after ${iso(earliest + limit)}.`);
    if (latest < 0 || at(position) > at(latest)) latest = position;
  }
}

function judgeCertificate(certificate, context) { // §11
  const { add } = context;
  mustBeOf('garante-certificate/2', certificate, 'the certificate');
  must(CERTIFICATE, certificate, 'certificate');
  const { issue, records } = certificate, proofs = new Map(certificate.proofs.map(each => [each.position, each.hashes]));
  if (proofs.size !== certificate.proofs.length) refuse('certificate: two proofs for a position');
  const all = context.hold(certificate.origin), keysOfOne = succession();
  all.toSorted((a, b) => a.size - b.size || (a.time ?? Infinity) - (b.time ?? Infinity)).forEach(keysOfOne.take);
  const held = context.count(all, keysOfOne), own = keysOfOne.counting(shownCheckpoint(certificate.checkpoint, context.keys, certificate.origin, 'checkpoint'));
  judgeSignatures(own, add);
  if (held.some(each => each.size === own.size && !each.root.equals(own.root))) add('checkpoint-root', {}, 'A checkpoint held of this size has another root.');
  const covered = new Set();
  let waiting = 0;
  const prove = ({ entry, position }, where) => {
    if (entry === null) return;
    const path = proofs.get(position)?.map(each => Buffer.from(each, 'hex'));
    if (path === undefined) { waiting++; add('unsealed', where, 'The entry has no path to the checkpoint\u2019s tree.'); return; }
    if (covered.has(position)) add('register', where, 'Two steps stand for one entry.');
    covered.add(position);
    const root = own.size === null ? undefined : rootByPath(Buffer.from(entryHash(entry), 'hex'), position, own.size, path);
    if (!root?.equals(own.root)) add('leaf', where, 'The path does not lead from the entry to the root.');
  };
  for (const record of records) judgeRecord(record, context, prove);
  judgeIssue(issue, records, prove, add);
  const positions = new Set([issue.position, ...records.flatMap(({ steps }) => steps.map(({ position }) => position))]);
  for (const { position } of certificate.proofs) if (!positions.has(position)) add('leaf', { position }, 'The path is of no entry of the certificate.');
  const { parameters: { value: asked }, terms, reason, result } = issue.leaves;
  const certified = { at: issue.entry.at, asked, terms: terms?.value ?? '', reason: reason.value, folios: records.map(({ record }) => record.folio),
    withheld: result.value.withheld.map(({ folio, owner }) => `${folio} ${owner}`) };
  return { ...counts(covered.size + waiting, waiting, records, [own]), certified };
}
/** §11: the entry that tells what was asked and found, and whether the certificate holds just that. */
function judgeIssue({ position, leaf, entry, leaves }, records, prove, add) {
  const where = { entry: entry.id, position }, told = leaves.result.value;
  if (entryHash(entry) !== leaf) add('leaf', where, 'The entry has not the leaf hash at its position.');
  prove({ entry, position }, where);
  if (commitmentOf({}, leavesOf(leaves), entry.format) !== entry.commitment) add('commitment', where, 'The entry commits to other leaves.');
  if (entry.action !== 'EXPORT_START') add('register', where, `${entry.action} is no issue of a certificate.`);
  const claims = records.map(({ record: { id, inForce }, submissions, steps }) => ({ record: id, submission: inForce ?? submissions.at(-1)?.submission ?? null,
    steps: steps.map(each => each.position).filter(each => each !== null).sort((a, b) => a - b) }));
  const other = claims.filter(claim => !told.records.some(each => canonical(each) === canonical(claim)));
  for (const { record } of other) add('register', { entry: entry.id, record }, 'This record was not found, or not as it stands here.');
  const left = told.records.filter(({ record }) => !claims.some(claim => claim.record === record));
  for (const { record } of left) add('register', { entry: entry.id, record }, 'This record was found and is not here.');
  const same = canonical(claims) === canonical(told.records) && told.found === told.records.length + told.withheld.length;
  if (!other.length && !left.length && !same) add('register', where, 'Not the records that were found, in their number and order.');
}
const counts = (entries, unsealed, records, own) => ({ entries, unsealed, records: records.length, checkpoints: own.length,
  newestSize: own.at(-1)?.size ?? null, newestTime: own.at(-1)?.time == null ? null : iso(own.at(-1).time * 1e6) });
/** §8: an opening without salt (§3: 32 bytes) cannot be hashed; null in the place of a leaf makes any commitment another. */
const leafIn = (name, { hash, salt, value, text = value }) => hash ?? (!hex(salt) ? null : leafOf(salt, name, text));
const leavesOf = openings => Object.fromEntries(Object.entries(openings).map(([name, opening]) => [name, leafIn(name, opening)]));
const contentLeaves = ({ content, findings }) => leavesOf({ ...content, findings }); // §4: the groups and what the rules found
const reasonLeaves = reason => reason === null ? {} : { reason: leafIn('reason', reason) };
/** Whether a reason beside a step's (§8) says the same: its salt stands in the step. */
const sameReason = (reason, step) => (reason === null || !step?.reason) ? reason === null && !step?.reason
  : 'text' in reason ? reason.text === step.reason.text : reason.hash === reasonLeaves(step.reason).reason;
/** One record (§4, §8, §9, §10). `seal` judges whether a step's entry stands in the tree. */
function judgeRecord({ record, submissions, steps, acts }, { add, columns, acts: forms, standsIn = () => true }, seal) {
  const here = { record: record.id, folio: record.folio }, idOf = { submission: ({ submission }) => submission, act: ({ act }) => act };
  const byId = Object.fromEntries([['submission', submissions], ['act', acts]].map(([sort, those]) =>
    [sort, new Map(those.toReversed().map(each => [idOf[sort](each), each]))]));
  // of what a step is: that is the one of both that it names
  const sortOf = ({ submission, act }) => (submission === null) === (act === null) ? undefined : act === null ? 'submission' : 'act';
  const stepsOf = { submission: new Map(), act: new Map() };
  for (const step of steps) {
    const sort = sortOf(step), id = sort && idOf[sort](step);
    if (sort) stepsOf[sort].set(id, [...(stepsOf[sort].get(id) ?? []), step]);
  }
  const whereOf = step => ({ ...here, entry: step.entry?.id, position: step.position, submission: step.submission, act: step.act });
  for (const step of steps) {
    const { entry, to } = step, sort = sortOf(step), of = sort && byId[sort].get(idOf[sort](step)), where = whereOf(step);
    seal(step, where);
    const enters = of && to === (sort === 'act' ? 'ENTERED' : 'SUBMITTED'), first = enters ? of : undefined, comes = (sort === 'act') === isOfAct(to);
    const known = Object.hasOwn(ACTIONS, to), differ = Object.entries({
      'no entry': entry !== null, from: known && FROM[to].includes(step.from), to: known && (!entry || entry.action === ACTIONS[to]),
      record: !entry || entry.object === record.id, submission: !entry || entry.submission === step.submission, 'of nothing here': of && comes,
      account: !entry || entry.account === step.account, person: !entry || entry.staff === step.staff, time: !entry || entry.at === step.at,
      'the account beside it': !first || (first.submittedBy ?? first.enteredBy ?? null) === step.account,
      'the time beside it': !first || (first.submittedAt ?? first.enteredAt) === step.at,
      reason: !first || sort === 'act' || sameReason(first.reason, step),
      authors: !first || sort === 'submission' || canonical(first.authors) === canonical(step.staff === null ? [] : [step.staff]),
      persons: !entry || !first || canonical(first.persons) === canonical(entry.subjects) }).filter(([, same]) => !same);
    if (differ.length) add('register', where, `The row does not say what its entry says: ${differ.map(([name]) => name).join(', ')}.`);
    if (!entry) continue;
    const annulment = sort === 'act' && of?.form === 'ANNULMENT' ? of : undefined;
    if (!mayTake(entry, step, { record, submissions, steps }, annulment, standsIn))
      add('actor', where, `As ${entry.role} of ${entry.agency} nobody may lead this record to ${to}.`);
    if (!of) continue;
    const leaves = { ...(first && contentLeaves(of)), ...reasonLeaves(step.reason) };
    const header = first ? headersOf[sort](record, of) : { record: record.id, [sort]: idOf[sort](of), content: of.commitment, from: step.from, to };
    if (commitmentOf(header, leaves, entry.format) !== entry.commitment) add('commitment', where, `The entry commits to another ${first ? 'content' : 'decision'}.`);
  }
  const begun = steps.filter(({ to }) => to === 'SUBMITTED').reduce((least, { at }) => least !== null && least < at ? least : at, null);
  if (begun !== null && begun !== record.recordedAt) add('register', here, 'The record names another time than its first submission.');
  if (steps.length === 0) add('no-entry', here, 'The record has no step.');

  const judgeContent = (sort, each, entering, where, tables) => { // what holds for submissions and acts
    if (entering.length === 0) add('no-entry', where, `Nothing entered the ${sort}.`);
    else if (commitmentOf(headersOf[sort](record, each), { ...contentLeaves(each), ...reasonLeaves(entering[0].reason) }, entering[0].entry?.format) !== each.commitment)
      add('commitment', where, `The ${sort} has not the commitment of what it holds.`);
    if (tables !== undefined) for (const sentence of typedDifferences(tables, each.schema, each.content, each.typed)) add('typed', where, sentence);
    for (const name of each.hidden) add('typed', where, `${name}: found by the register not to agree with the content.`);
  };
  submissions.forEach((each, index) => {
    const where = { ...here, submission: each.submission };
    if (each.number !== index + 1) add('number-gap', where, `Number ${index + 1} was expected, not ${each.number}.`);
    const mine = stepsOf.submission.get(each.submission) ?? [];
    const submits = mine.filter(({ to }) => to === 'SUBMITTED'), decisions = mine.filter(({ to }) => to !== 'SUBMITTED');
    const tables = Object.hasOwn(columns(), record.kind) ? columns()[record.kind] : undefined;
    judgeContent('submission', each, submits, where, tables);
    if (tables === undefined) add('typed', where, `ledger-columns.json does not know the kind ${JSON.stringify(record.kind)}.`);
    if (submits.length > 1 || decisions.length > 1) add('state', where, `${submits.length} steps to SUBMITTED, ${decisions.length} decisions.`);
    else if (each.status !== (submits.length ? decisions[0] ?? submits[0] : decisions[0])?.to) add('state', where, `Status ${each.status} does not follow from the steps.`);
  });
  const formOf = ({ form }) => Object.hasOwn(forms().forms, form) ? forms().forms[form] : undefined, actSteps = ({ act }) => stepsOf.act.get(act) ?? [];
  for (const each of acts) {
    judgeContent('act', each, actSteps(each).filter(({ to }) => to === 'ENTERED'), { ...here, act: each.act }, formOf(each)?.tables);
  }
  judgeActs(acts, actSteps, formOf, submissions.map(each => [each, stepsOf.submission.get(each.submission) ?? []]), (code, where, sentence) =>
    add(code, { ...here, ...where }, sentence));

  const approved = steps.filter(({ to }) => to === 'APPROVED').map(step => sortOf(step) && byId.submission.get(step.submission)).filter(Boolean);
  const follows = { inForce: approved.reduce((latest, each) => latest && latest.number > each.number ? latest : each, null)?.submission ?? null,
    ...standing(acts, actSteps, formOf, Object.hasOwn(forms().states, record.kind) ? forms().states[record.kind] : undefined),
    handling: submissions.some(({ handling }) => handling === 'RESTRICTED') ? 'RESTRICTED' : 'NORMAL' };
  for (const [name, value] of Object.entries(follows)) if (record[name] !== value) add('state', here, `${name} is ${record[name]}, but ${value} follows.`);
}

const headersOf = { submission: ({ id, kind, folio, owner }, { submission, number, schema, handling, authors, links, attachments, amends }) =>
  ({ record: id, kind, folio, owner, submission, number, schema, handling, authors, links, attachments, amends }),
act: ({ id }, { act, form, schema, about, corrects, authors, links, attachments }) => ({ record: id, act, form, schema, about, corrects, authors, links, attachments }) };
/** folio-gap (§8, §10). */
function judgeFolios(records, add) {
  const groups = new Map();
  for (const { record: { id, folio } } of records) {
    const [, whole, group, number, check] = /^(GAR-([A-Z]{3}-\d{4}-[A-Z0-9]+(?:-[A-Z0-9]+)*)-(\d{6,}))-(\d\d)$/.exec(folio) ?? [];
    if (!whole) { add('folio-gap', { record: id, folio }, `${folio} is no folio.`); continue; }
    const digits = BigInt([...whole.replaceAll('-', '')].map(each => parseInt(each, 36)).join(''));
    if (98n - digits * 100n % 97n !== BigInt(check)) add('folio-gap', { record: id, folio }, `The check digits of ${folio} are wrong.`);
    if (!groups.has(group)) groups.set(group, []);
    groups.get(group).push({ id, folio, number: BigInt(number) });
  }
  for (const [group, those] of groups) {
    those.forEach(({ id, folio, number }, index) => {
      const before = those[index - 1]?.number ?? 0n;
      if (number !== before + 1n) add('folio-gap', { record: id, folio }, `${group}: after ${before} comes ${number}.`);
    });
  }
}

// ---- Command line
function main(words) {
  const given = { checkpoint: [], key: [], columns: [], acts: [], 'as-of': [], 'max-age': [], input: [] };
  let option = 'input', json = words.includes('--json'), result;
  try {
    for (const word of words) {
      if (word === '--json') option = 'input';
      else if (word.startsWith('--')) option = word !== '--input' && Object.hasOwn(given, word.slice(2)) ? word.slice(2) : refuse(`unknown option ${word}`);
      else { given[option].push(word); if (!['checkpoint', 'key'].includes(option)) option = 'input'; }
    }
    if (given.input.length !== 1) refuse('one bundle or certificate must be named, before the options');
    if (['columns', 'acts', 'as-of', 'max-age'].some(name => given[name].length > 1)) refuse('an option stands twice');
    const [instant] = given['as-of'], [minutes = '10'] = given['max-age'];
    const form = instant && /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(?:\.(\d{1,6}))?Z$/.exec(instant), full = form && `${form[1]}.${(form[2] ?? '').padEnd(6, '0')}Z`;
    if (instant !== undefined && !at(full)) refuse('--as-of must be an instant such as 2025-06-05T22:00:00Z');
    if (!/^\d{1,9}$/.test(minutes)) refuse('--max-age must be minutes');
    const read = file => { try { return readFileSync(file); } catch (error) { return refuse(`${file}: ${error.code}`); } };
    const file = name => given[name][0] ?? fileURLToPath(new URL(`../../../../docs/ledger-${name}.json`, import.meta.url)), parsed = {};
    const document = name => () => parsed[name] ??= parseJson(text(read(file(name)), file(name)), file(name));
    const texts = files => files.map(each => text(read(each), each));
    result = judge(read(given.input[0]), { checkpoints: given.checkpoint.map(name => ({ name, note: text(read(name), name) })), keys: texts(given.key),
      columns: document('columns'), acts: document('acts'), asOf: instant && micros(full), maxAge: Number(minutes) });
  } catch ({ message: reason }) { // a Malformed, or whatever else went wrong: never a verdict
    result = { verdict: 'CANNOT_JUDGE', reason };
  }
  const plain = [`${result.verdict}${result.reason ? `: ${result.reason}` : ''}`];
  for (const { findings, more } of [result.integrity, result.completeness].filter(Boolean)) {
    plain.push(...findings.map(({ code, sentence, ...where }) => `${code}: ${sentence} ${JSON.stringify(where)}`), ...(more ? [`and ${more} more`] : []));
  }
  if (result.passedOver) plain.push(`Passed over, because no key held signed them: ${result.passedOver.join(', ')}`);
  if (result.certified) plain.push(JSON.stringify(result.certified));
  if (result.counted) plain.push(JSON.stringify(result.counted));
  process.stdout.write(`${json ? JSON.stringify(result) : plain.join('\n')}\n`);
  process.exitCode = { VERIFIED: 0, FAILED: 1, CANNOT_JUDGE: 2 }[result.verdict];
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) main(process.argv.slice(2));
