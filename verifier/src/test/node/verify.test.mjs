// Tests of the second verifier: vectors, published vectors, and bundles of a generator, clean and attacked.
// SPDX-License-Identifier: Apache-2.0
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { createHash, generateKeyPairSync, sign } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { crc32, deflateRawSync, deflateSync } from 'node:zlib';
import { canonical, certificateInPdf, FORMAT, checkSignature, commitmentOf, entryHash, leafHash, leafOf, parseCheckpoint, parseJson, parseKeys, parseNote,
  rootByPath, rootsAt, sha256, unzip } from './formats.mjs';
import { judgeActs, standing } from './acts.mjs';
import { typedDifferences } from './typed.mjs';
import { administrationOf, mayTake } from './administration.mjs';
import { judge } from './verify.mjs';

const script = fileURLToPath(new URL('verify.mjs', import.meta.url));
const clone = value => structuredClone(value);
const refused = (run, why) => assert.throws(run, error => error.constructor.name === 'Malformed' && (!why || why.test(error.message)));

// ---- Vectors of the document

const docs = ['../../../../docs/', './'].map(each => new URL(each, import.meta.url)).find(each => existsSync(new URL('ledger-vectors.json', each)));
const document = name => parseJson(readFileSync(new URL(name, docs), 'utf8'), name);
const vectors = document('ledger-vectors.json');

test('vectors: no section is left out', () =>
  assert.deepEqual(Object.keys(vectors).filter(each => !['format', 'canonical', 'leaves', 'commitments', 'entries', 'tree', 'checkpoints'].includes(each)),
    []));

test('vectors: of the format that is judged', () => assert.equal(vectors.format, FORMAT));
test('vectors: canonical', () => {
  for (const { input, canonical: written, sha256: hash } of vectors.canonical) {
    assert.equal(canonical(parseJson(input, 'input')), written);
    assert.equal(sha256(written).toString('hex'), hash);
  }
});
test('vectors: leaves', () => {
  for (const { name, salt, value, hash } of vectors.leaves) assert.equal(leafOf(salt, name, value), hash);
});
test('vectors: commitments', () => {
  for (const { header, leaves, preimage, commitment } of vectors.commitments) {
    const hashes = Object.fromEntries(leaves.map(({ name, salt, value }) => [name, leafOf(salt, name, value)]));
    assert.equal(canonical({ format: FORMAT, header, leaves: hashes }), preimage);
    assert.equal(commitmentOf(header, hashes), commitment);
  }
});
test('vectors: entries', () => {
  for (const { columns, leafInput, leafHash: hash } of vectors.entries) {
    assert.equal(canonical({ format: FORMAT, ...columns }), leafInput);
    assert.equal(entryHash({ format: FORMAT, ...columns }), hash);
  }
});
test('vectors: tree', () => {
  const leaves = vectors.tree.inputs.map(each => leafHash(Buffer.from(each, 'hex'))), roots = rootsAt(leaves, vectors.tree.roots.keys());
  vectors.tree.roots.forEach((root, size) => assert.equal(roots.get(size).toString('hex'), root));
  for (const { position, size, hashes } of vectors.tree.paths) {
    assert.equal(rootByPath(leaves[position], position, size, hashes.map(each => Buffer.from(each, 'hex'))).toString('hex'), vectors.tree.roots[size]);
  }
});
test('vectors: checkpoints', () => {
  for (const { ledger, cosigner, origin, size, root, time, note } of vectors.checkpoints) {
    const lines = [ledger.verifier, cosigner.verifier], judgedBy = (...held) => {
      const { root, name, signers, ...rest } = parseCheckpoint(note, parseKeys(held.join('\n'), 'keys'), origin, 'note');
      return { root: root.toString('hex'), ...rest };
    };
    assert.equal(root, vectors.tree.roots[size]);
    assert.deepEqual(judgedBy(...lines), { origin, size, root, ledger: true, signed: true, time, invalid: false });
    assert.deepEqual(judgedBy(cosigner.verifier), { origin, size, root, ledger: false, signed: true, time, invalid: false });
    assert.deepEqual(judgedBy(), { origin, size, root, ledger: false, signed: false, time: null, invalid: false });
    // The note written anew from the secrets: Ed25519 has one signature for a text.
    const written = [[ledger, 1], [cosigner, 4]].map(([{ secret, verifier }, algorithm]) => {
      const [name, , key] = secret.slice('PRIVATE+KEY+'.length).split('+'), seed = Buffer.from(key, 'base64').subarray(1);
      const der = Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), seed]), text = note.slice(0, note.indexOf('\n\n') + 1);
      const seconds = Buffer.alloc(algorithm === 4 ? 8 : 0);
      if (algorithm === 4) seconds.writeBigUInt64BE(BigInt(time));
      const bytes = sign(null, Buffer.from(algorithm === 4 ? `cosignature/v1\ntime ${time}\n${text}` : text), { key: der, format: 'der', type: 'pkcs8' });
      return `\u2014 ${name} ${Buffer.concat([Buffer.from(verifier.split('+')[1], 'hex'), seconds, bytes]).toString('base64')}\n`;
    });
    assert.equal(`${origin}\n${size}\n${Buffer.from(root, 'hex').toString('base64')}\n\n${written.join('')}`, note);
  }
});
test('vectors: the files of columns and acts of the document are understood', () => {
  const asked = document('ledger-columns.json'), acts = document('ledger-acts.json');
  const content = Object.fromEntries(['facts', 'identity', 'health', 'officers'].map(name => [name, { value: {} }]));
  for (const [schema, tables, schemas] of [...Object.values(asked), ...Object.values(acts.forms).map(form => form.tables)]
    .flatMap(each => Object.entries(each).map(entry => [...entry, each]))) {
    const typed = Object.fromEntries(Object.entries(tables).map(([table, { rows, columns: those }]) => [table, rows ? []
      : [Object.fromEntries(Object.entries(those).map(([name, { as }]) => [name, as === 'texts' ? [] : null]))]]));
    assert.deepEqual(typedDifferences(schemas, +schema, content, typed), []);
  }
  for (const { signers, counts, alone } of Object.values(acts.forms)) {
    assert.ok([1, 2, 3].includes(signers) && ['AT_ONCE', 'WHEN_SIGNED'].includes(counts) && typeof alone === 'boolean');
  }
  for (const { initial, moves } of Object.values(acts.states)) {
    assert.ok(typeof initial === 'string' && moves.every(({ from, act, to }) => typeof from === 'string' && act in acts.forms && typeof to === 'string'));
  }
});

// ---- JSON

test('JSON is refused where it is not exactly JSON of section 1', () => {
  for (const wrong of ['', '{', '{"a":1,"a":2}', '[1,]', '{"a":1,}', '1.5', '1.0', '1e3', '-0', '01', '9007199254740993', '-9007199254740993', '"\\ud800"',
    '"\\udc00\\ud800"', '"a\nb"', '"\\x"', '"abc', '"\\', 'nul', 'true false', '\ufeff1', '\u00a01', "'a'", '[', '['.repeat(100000), '{"a"}', '{1:2}', 'NaN']) {
    refused(() => parseJson(wrong, 'text'));
  }
  const nested = deep => `${'['.repeat(deep)}1${']'.repeat(deep)}`;
  assert.equal(canonical(parseJson(nested(64), 'x')), nested(64));
  refused(() => parseJson(nested(65), 'x'), /nested/);
  assert.equal(canonical(parseJson('{"__proto__":{"b":1},"constructor":2}', 'x')), '{"__proto__":{"b":1},"constructor":2}');
  assert.equal(canonical(parseJson('"\\b\\t\\n\\f\\r\\"\\\\\\/\\u0001\\u007F"', 'x')), '"\\b\\t\\n\\f\\r\\"\\\\/\\u0001\u007f"');
});

// ---- RFC 6962: vectors of the Certificate Transparency project

const ctLeaves = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f'].map(each => leafHash(Buffer.from(each,
  'hex')));
const ctRoots = ['e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855', '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125', 'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7', '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef', 'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328'];

test('RFC 6962: roots of 0 to 8 leaves, and a published path', () => {
  const roots = rootsAt(ctLeaves, ctRoots.keys());
  ctRoots.forEach((root, size) => assert.equal(roots.get(size).toString('hex'), root));
  const path = ['96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7', '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
    '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4'].map(each => Buffer.from(each, 'hex'));
  assert.equal(rootByPath(ctLeaves[0], 0, 8, path).toString('hex'), ctRoots[8]);
});

// The definitions of RFC 6962, sections 2.1 and 2.1.1, written out.
const split = n => { let k = 1; while (k * 2 < n) k *= 2; return k; };
const mth = leaves => leaves.length === 0 ? sha256('') : leaves.length === 1 ? leaves[0]
  : sha256(Buffer.of(1), mth(leaves.slice(0, split(leaves.length))), mth(leaves.slice(split(leaves.length))));
const path = (m, leaves) => leaves.length < 2 ? [] : m < split(leaves.length)
  ? [...path(m, leaves.slice(0, split(leaves.length))), mth(leaves.slice(split(leaves.length)))]
  : [...path(m - split(leaves.length), leaves.slice(split(leaves.length))), mth(leaves.slice(0, split(leaves.length)))];

test('RFC 6962: every path of every tree up to 40 leaves, and none that is longer, shorter or elsewhere', () => {
  const leaves = Array.from({ length: 40 }, (_, index) => leafHash(`${index}`));
  for (let size = 1; size <= 40; size++) {
    const tree = leaves.slice(0, size), root = mth(tree);
    assert.deepEqual(rootsAt(tree, [size]).get(size), root);
    for (let index = 0; index < size; index++) {
      const proof = path(index, tree);
      assert.deepEqual(rootByPath(tree[index], index, size, proof), root);
      assert.ok(!rootByPath(tree[index], index, size, [...proof, root])?.equals(root));
      if (proof.length) assert.ok(!rootByPath(tree[index], index, size, proof.slice(0, -1))?.equals(root));
      if (size > 1) assert.ok(!rootByPath(tree[index], (index + 1) % size, size, proof)?.equals(root));
    }
    assert.equal(rootByPath(tree[0], size, size, []), undefined);
  }
});

// ---- Signed note: the example of golang.org/x/mod/sumdb/note

test('signed note: PeterNeumann', () => {
  const line = 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW';
  const note = 'If you think cryptography is the answer to your problem,\nthen you don\'t know what your problem is.\n\n'
    + '\u2014 PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n';
  const [key] = parseKeys(`# a comment\n\n${line}\n`, 'keys'), { text, signatures: [signature] } = parseNote(note, 'note');
  assert.deepEqual([key.name, key.id, key.algorithm], ['PeterNeumann', 'c74f20a3', 1]);
  assert.deepEqual([signature.name, signature.id], ['PeterNeumann', 'c74f20a3']);
  assert.equal(checkSignature(key, signature.signature, text), true);
  assert.equal(checkSignature(key, signature.signature, text.replace('answer', 'Answer')), false);
  // A key of algorithm 04 published by transparency-dev: its id is that of section 7.
  assert.equal(parseKeys('remora.n621.de+da77ade7+BOvN63jn/bLvkieywe8R6UYAtVtNbZpXh34x7onlmtw2', 'keys')[0].algorithm, 4);
  for (const wrong of [line.replace('c74f', 'c74e'), line.slice(0, -1), line.replace('Peter', 'P+ter'), 'x', `${line}=`]) refused(() => parseKeys(wrong,
    'keys'));
  for (const wrong of ['', 'a\n', 'a\n\n', note.slice(0, -1), note.replace('\u2014', '-'), note.replace('x08go', 'x08g'),
    `${note}\n`]) refused(() => parseNote(wrong, 'note'));
});

// ---- The generator: a small register

const origin = 'garante.example/ledger';
function keyOf(name, algorithm) {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const bytes = Buffer.concat([Buffer.of(algorithm), Buffer.from(publicKey.export({ format: 'jwk' }).x, 'base64url')]);
  const id = createHash('sha256').update(`${name}\n`).update(bytes).digest().subarray(0, 4);
  return { name, id, privateKey, line: `${name}+${id.toString('hex')}+${bytes.toString('base64')}` };
}
const ledger = keyOf(origin, 1), cosigner = keyOf(`${origin}/cosigner`, 4), stranger = keyOf('elsewhere', 1);
const witness = keyOf('witness.example', 4), rotated = keyOf(origin, 1);
const keys = [`# keys\n\n${ledger.line}\n${cosigner.line}\n${witness.line}\n`];
const signatureLine = (key, ...bytes) => `\u2014 ${key.name} ${Buffer.concat([key.id, ...bytes]).toString('base64')}\n`;
function noteOf(size, root, seconds, { by = ledger, co = cosigner, name = origin } = {}) {
  const text = `${name}\n${size}\n${root.toString('base64')}\n`, time = Buffer.alloc(8);
  time.writeBigUInt64BE(BigInt(seconds));
  return `${text}\n${by ? signatureLine(by, sign(null, Buffer.from(text), by.privateKey)) : ''}`
    + (co ? signatureLine(co, time, sign(null, Buffer.from(`cosignature/v1\ntime ${seconds}\n${text}`), co.privateKey)) : '')
    + signatureLine(stranger, Buffer.alloc(64));
}

let counter = 0;
const newId = () => `00000000-0000-4000-8000-${`${++counter}`.padStart(12, '0')}`;
const newSalt = () => sha256(`salt ${++counter}`).toString('hex');
const start = Date.UTC(2025, 5, 5, 22) / 1000;
const instant = seconds => `${new Date(seconds * 1000).toISOString().slice(0, -1)}000Z`;
const people = ['RECORDER', 'SUPERVISOR', 'AUDITOR', 'OBSERVER', 'ADMIN'].map(role => ({ account: newId(), staff: newId(), role,
  agency: role === 'RECORDER' || role === 'SUPERVISOR' ? 'GN' : 'SABG' }));
const folioOf = (kind, agency, number) => {
  const body = `GAR-${kind}-2025-${agency}-${`${number}`.padStart(6, '0')}`;
  const digits = BigInt([...body.replaceAll('-', '')].map(each => parseInt(each, 36)).join(''));
  return `${body}-${`${98n - digits * 100n % 97n}`.padStart(2, '0')}`;
};
const columns = parseJson(JSON.stringify({ ARR: { 1: {
  arrest: { columns: { given_names: { path: 'person.givenNames', as: 'text', group: 'identity' }, age: { path: 'person.age', as: 'number', group: 'facts' },
    born: { path: 'person.born', as: 'date', group: 'identity' }, weapons: { path: 'weapons', as: 'texts', group: 'facts' },
    moment: { path: 'instant', as: 'instant', group: 'facts' }, moment_zone: { path: 'instant', as: 'zone', group: 'facts' },
    moment_precision: { path: 'instant', as: 'precision', group: 'facts' }, trusted_missing: { path: 'trusted.name', as: 'missing', group: 'identity' } } },
  arrest_officer: { rows: 'officers', columns: { ordinal: { as: 'ordinal', group: 'officers' }, officer_key: { as: 'key', group: 'officers' },
    name: { path: 'name', as: 'text', group: 'officers' }, rank_missing: { path: 'rank', as: 'missing', group: 'officers' } } },
} } }), 'columns');
const acts = parseJson(JSON.stringify({ forms: { ANNULMENT: { signers: 3, counts: 'WHEN_SIGNED', alone: true, tables: { 1: {} } },
  HANDOVER: { signers: 2, counts: 'AT_ONCE', alone: false, tables: { 1: { handover: { columns: { receiver: { path: 'receiver', as: 'text', group: 'identity' } } },
    handover_thing: { rows: 'things', columns: { ordinal: { as: 'ordinal', group: 'facts' }, kind: { path: 'kind', as: 'text', group: 'facts' } } } } } },
  CLOSURE: { signers: 2, counts: 'WHEN_SIGNED', alone: false, tables: { 1: {} } }, REOPENING: { signers: 1, counts: 'AT_ONCE', alone: false, tables: { 1: {} } } },
states: { ARR: { initial: 'OPEN', moves: [{ from: 'OPEN', act: 'CLOSURE', to: 'CLOSED' }, { from: 'CLOSED', act: 'REOPENING', to: 'OPEN' }] } } }), 'acts');
const actOf = form => form === 'HANDOVER' ? [{ things: [{ key: 't1', kind: 'PHONE' }, { key: 't2' }] }, { receiver: 'Eva' },
  { handover: [{ receiver: 'Eva' }], handover_thing: [{ ordinal: 0, kind: 'PHONE' }, { ordinal: 1, kind: null }] }] : [{}, { why: 'Duplicado' }, {}];
const typedOf = () => ({ arrest: [{ given_names: 'Ana', age: 31, born: '1994-02-28', weapons: ['KNIFE'], moment: '2025-06-05T21:20:00.000000Z',
  moment_zone: 'America/Tijuana', moment_precision: 'EXACT', trusted_missing: 'REFUSED' }],
arrest_officer: [{ ordinal: 0, officer_key: 'k1', name: 'Uno', rank_missing: 'UNKNOWN' }, { ordinal: 1, officer_key: 'k2', name: 'Dos',
  rank_missing: null }] });
const contentOf = rnd => ({ facts: { person: { age: '31' }, rnd, weapons: ['KNIFE'], instant: { date: '05/06/2025', time: '14:20', zone: 'America/Tijuana',
  precision: 'EXACT' } },
  identity: { person: { givenNames: 'Ana', born: '28/2/1994' }, missing: { 'trusted.name': 'REFUSED' } }, health: {},
  officers: { officers: [{ key: 'k1', name: 'Uno' }, { key: 'k2', name: 'Dos', rank: 'CABO' }], missing: { 'officers.k1.rank': 'UNKNOWN' } } });

/** A register with three records; then everything that section 8 exports of it. */
function world() {
  let clock = start;
  const entries = [], records = [], checkpoints = [];
  const enter = (action, who, object, submission, subjects, header, leaves, hashes) => {
    const entry = { format: FORMAT, id: newId(), at: instant(clock += 7), account: who?.account ?? null, staff: who?.staff ?? null,
      role: who?.role ?? null, agency: who?.agency ?? null, action, object, submission, subjects, commitment: commitmentOf(header, hashes) };
    const line = { entry };
    if (leaves) line.leaves = leaves;
    entries.push(line);
    return entry;
  };
  const plain = (action, who, object, values) => {
    const leaves = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, { salt: newSalt(), value }]));
    enter(action, who, object, null, [], {}, leaves, Object.fromEntries(Object.entries(leaves).map(([name, { salt, value }]) => [name, leafOf(salt, name,
      value)])));
  };
  const reasonOf = text => text === undefined ? [null, {}] : (salt => [{ salt, text }, { reason: leafOf(salt, 'reason', text) }])(newSalt());
  const stepOf = (record, entry, of, from, to, reason) => record.steps.push({ entry, position: null, account: entry.account, staff: entry.staff,
    at: entry.at, submission: null, act: null, ...of, from, to, reason });
  const create = number => {
    const record = { record: { id: newId(), kind: 'ARR', folio: folioOf('ARR', 'GN', number), owner: 'GN', handling: 'NORMAL', inForce: null, state: 'OPEN',
      annulled: false, recordedAt: undefined }, submissions: [], steps: [], acts: [] };
    records.push(record);
    return record;
  };
  const submit = (record, why) => {
    const { id, kind, folio, owner, inForce } = record.record, persons = [newId(), newId()];
    const header = { submission: newId(), number: record.submissions.length + 1, schema: 1, handling: 'NORMAL', authors: [people[0].staff],
      links: [{ role: 'operation', record: newId() }], attachments: [], amends: inForce };
    const content = Object.fromEntries(Object.entries(contentOf(`RND-${header.number}`)).map(([name, value]) => [name, { salt: newSalt(), value }]));
    const [reason, leaf] = reasonOf(why);
    const findings = { salt: newSalt(), value: [{ rule: 'I07', strength: 'FLAGGED', path: 'rndNumber', message: 'late', arguments: ['26'] }] };
    const hashes = { ...Object.fromEntries(Object.entries({ ...content, findings }).map(([name, { salt, value }]) => [name, leafOf(salt, name, value)])), ...leaf };
    const entry = enter('SUBMIT', people[0], id, header.submission, persons, { record: id, kind, folio, owner, ...header }, null, hashes);
    stepOf(record, entry, { submission: header.submission }, null, 'SUBMITTED', reason);
    record.record.recordedAt ??= entry.at;
    record.submissions.push({ ...header, status: 'SUBMITTED', commitment: entry.commitment, reason: why === undefined ? null : { text: why }, persons, content,
      findings, submittedBy: entry.account, submittedAt: entry.at, typed: typedOf(), hidden: [] });
  };
  const decide = (record, to, why) => {
    const submission = record.submissions.at(-1), [reason, leaf] = reasonOf(why), action = { APPROVED: 'APPROVE', RETURNED: 'RETURN',
      WITHDRAWN: 'WITHDRAW' }[to];
    const header = { record: record.record.id, submission: submission.submission, content: submission.commitment, from: 'SUBMITTED', to };
    const entry = enter(action, people[to === 'WITHDRAWN' ? 0 : 1], record.record.id, submission.submission, [], header, null, leaf);
    stepOf(record, entry, { submission: submission.submission }, 'SUBMITTED', to, reason);
    submission.status = to;
    if (to === 'APPROVED') record.record.inForce = submission.submission;
  };
  const act = (record, form, who, { about = null, corrects = null } = {}) => {
    const { id } = record.record, persons = [newId()], [facts, identity, typed] = actOf(form);
    const header = { act: newId(), form, schema: 1, about, corrects, authors: [who.staff], links: [{ role: 'receiver', record: newId() }], attachments: [] };
    const content = Object.fromEntries(Object.entries({ facts, identity, health: {}, officers: {} }).map(([name, value]) => [name, { salt: newSalt(), value }]));
    const findings = { salt: newSalt(), value: [{ rule: 'A01', strength: 'FLAGGED', path: 'at', message: 'late', arguments: ['12'] }] };
    const hashes = Object.fromEntries(Object.entries({ ...content, findings }).map(([name, { salt, value }]) => [name, leafOf(salt, name, value)]));
    const entry = enter('ACT_ENTER', who, id, null, persons, { record: id, ...header }, null, hashes);
    stepOf(record, entry, { act: header.act }, null, 'ENTERED', null);
    return record.acts[record.acts.push({ ...header, status: 'ENTERED', commitment: entry.commitment, persons, enteredBy: entry.account, enteredAt: entry.at, content,
      findings, typed, hidden: [] }) - 1];
  };
  const take = (record, of, to, who, why) => {
    const [reason, leaf] = reasonOf(why), action = { SIGNED: 'ACT_SIGN', CONFIRMED: 'ACT_CONFIRM', STRUCK: 'ACT_STRIKE' }[to];
    const header = { record: record.record.id, act: of.act, content: of.commitment, from: of.status, to };
    stepOf(record, enter(action, who, record.record.id, null, of.persons, header, null, leaf), { act: of.act }, of.status, to, reason);
    of.status = to;
  };
  let sealed = 0;
  const leaves = () => entries.slice(0, sealed).map(({ leaf }) => Buffer.from(leaf, 'hex'));
  const seal = () => {
    while (sealed < entries.length) {
      const line = entries[sealed];
      entries[sealed] = { position: sealed, leaf: entryHash(line.entry), ...line };
      sealed++;
    }
    checkpoints.push({ note: noteOf(sealed, mth(leaves()), clock += 1) });
  };
  plain('SIGN_IN', people[0], 'uno', { parameters: { address: '192.0.2.1' } });
  plain('SIGN_IN_FAILED', null, 'unknown', {});
  const [a, b, c] = [create(1), create(2), create(3)];
  submit(a);
  decide(a, 'RETURNED', 'Falta la hora');
  seal();
  const held = checkpoints[0].note;
  submit(a);
  decide(a, 'APPROVED');
  submit(a, 'Se corrige');
  decide(a, 'APPROVED');
  plain('UNMASK', people[2], 'records', { terms: '|prueba', reason: 'Queja 12/2025' });
  seal();
  submit(b);
  decide(b, 'WITHDRAWN');
  submit(c);
  decide(c, 'APPROVED');
  const handover = act(c, 'HANDOVER', people[0], { about: 'officers.k1' });
  take(c, handover, 'CONFIRMED', people[1]);
  act(c, 'HANDOVER', people[0], { about: 'officers.k1', corrects: handover.act });
  take(c, act(c, 'CLOSURE', people[0]), 'CONFIRMED', people[1]);
  act(c, 'REOPENING', people[2]);
  act(c, 'CLOSURE', people[0]);
  take(c, act(c, 'ANNULMENT', people[0]), 'STRUCK', people[1], 'No lo es');
  const annulment = act(c, 'ANNULMENT', people[0]);
  take(c, annulment, 'SIGNED', people[1]);
  take(c, annulment, 'CONFIRMED', people[2]);
  c.record.annulled = true;
  const administration = [], rows = [], made = {}; // everybody, as one entry tells
  const row = (table, key, columns, person) => {
    rows.push({ table, key, revision: 1, row: columns });
    administration.push({ table, key, row: columns, ...(person && { person }) });
  };
  for (const { account, staff, role, agency } of people) {
    const person = { salt: newSalt(), value: { name: `Persona ${role}`, number: `S-${role}` } };
    made[`person/${staff}`] = person;
    row('staff_member', staff, { id: staff }, person);
    row('account', account, { id: account, username: role.toLowerCase(), staff_id: staff, agency, role, status: 'ACTIVE', created_at: instant(start) });
  }
  const told = { rows: { salt: newSalt(), value: rows }, ...made };
  enter('ACCOUNT_CREATE', people[4], 'admin', null, [], {}, told, Object.fromEntries(Object.entries(told).map(([name, { salt, value }]) =>
    [name, leafOf(salt, name, value)])));
  seal();
  plain('EXPORT', people[3], 'ledger', { parameters: { scope: 'FULL' } });
  const positions = new Map(entries.map(({ entry, position }) => [entry.id, position ?? null]));
  for (const step of records.flatMap(({ steps }) => steps)) step.position = positions.get(step.entry.id);
  return JSON.parse(JSON.stringify({ manifest: { format: 'garante-bundle/2', origin, exported: instant(clock += 60), scope: 'FULL' }, keys: keys[0],
    checkpoints, entries, administration, records, held: [held] }));
}

// ---- Archives

function zipOf(members, { method = 8, descriptor = 0 } = {}) {
  const parts = [], directory = [];
  let offset = 0;
  for (const [name, content] of members) {
    const bytes = Buffer.from(content), packed = method === 8 ? deflateRawSync(bytes) : bytes, flags = 0x0800 | (descriptor ? 8 : 0);
    const sums = Buffer.alloc(12), fixed = Buffer.alloc(10);
    sums.writeUInt32LE(crc32(bytes), 0); sums.writeUInt32LE(packed.length, 4); sums.writeUInt32LE(bytes.length, 8);
    fixed.writeUInt16LE(20, 0); fixed.writeUInt16LE(flags, 2); fixed.writeUInt16LE(method, 4);
    const names = Buffer.alloc(4); names.writeUInt16LE(Buffer.byteLength(name), 0);
    const local = [Buffer.from('504b0304', 'hex'), fixed, descriptor ? Buffer.alloc(12) : sums, names, Buffer.from(name), packed,
      ...(descriptor === 2 ? [Buffer.from('504b0708', 'hex')] : []), ...(descriptor ? [sums] : [])];
    const rest = Buffer.alloc(14); rest.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([Buffer.from('504b01021400', 'hex'), fixed, sums, names, rest, Buffer.from(name)]));
    parts.push(Buffer.concat(local));
    offset += parts.at(-1).length;
  }
  const all = Buffer.concat(directory), end = Buffer.alloc(22);
  end.writeUInt32BE(0x504b0506, 0); end.writeUInt16LE(members.length, 8); end.writeUInt16LE(members.length, 10); end.writeUInt32LE(all.length, 12);
    end.writeUInt32LE(offset, 16);
  return Buffer.concat([...parts, all, end]);
}
const jsonl = objects => objects.map(each => `${JSON.stringify(each)}\n`).join('');
const membersOf = ({ manifest, keys, checkpoints, entries, administration, records }) => [['manifest.json', JSON.stringify(manifest)], ['keys.txt', keys],
  ['checkpoints.jsonl', jsonl(checkpoints)], ['entries.jsonl', jsonl(entries)],
  ['administration.jsonl', jsonl(administration)], ['records.jsonl', jsonl(records)]];
const named = notes => notes.map((note, index) => ({ name: `held ${index}`, note }));
const judged = (its, { checkpoints = its.held, ...options } = {}) =>
  judge(zipOf(membersOf(its)), { checkpoints: named(checkpoints), keys, columns: () => columns, acts: () => acts, ...options });
const codes = result => [...new Set([...result.integrity.findings, ...result.completeness.findings].map(({ code }) => code))].sort();
const hidden = (opening, name) => ({ hash: leafOf(opening.salt, name, opening.value) });

const hide = (opening, name) => { const shown = hidden(opening, name); delete opening.salt; delete opening.value; Object.assign(opening, shown); };

/** As who may see neither names nor reasons gets it. */
function masked(its) {
  for (const line of its.entries) for (const [name, opening] of Object.entries(line.leaves ?? {})) {
    if (name !== 'rows') line.leaves[name] = hidden(opening, name);
  }
  for (const { key, person } of its.administration) if (person) hide(person, `person/${key}`);
  for (const { submissions, steps, acts: those } of its.records) {
    for (const each of those) {
      for (const group of ['identity', 'officers']) each.content[group] = hidden(each.content[group], group);
      delete each.typed.handover;
    }
    for (const each of submissions) {
      for (const group of ['identity', 'officers']) each.content[group] = hidden(each.content[group], group);
      const salt = steps.find(step => step.to === 'SUBMITTED' && step.submission === each.submission).reason?.salt;
      if (each.reason) each.reason = { hash: leafOf(salt, 'reason', each.reason.text) };
      for (const name of ['given_names', 'born', 'trusted_missing']) delete each.typed.arrest[0][name];
      delete each.typed.arrest_officer;
    }
    for (const step of steps) if (step.reason) step.reason = { hash: leafOf(step.reason.salt, 'reason', step.reason.text) };
  }
  return its;
}
function hashes(its) {
  its.manifest.scope = 'HASHES';
  its.records = its.administration = [];
  its.entries = its.entries.filter(each => 'position' in each).map(({ position, leaf }) => ({ position, leaf }));
  return its;
}

test('a clean bundle is verified, stored or deflated, with or without data descriptors', () => {
  const its = world();
  for (const [method, descriptor] of [[0, 0], [8, 0], [8, 2]]) {
    const result = judge(zipOf(membersOf(its), { method, descriptor }), { checkpoints: named(its.held), keys, columns: () => columns, acts: () => acts });
    assert.deepEqual(codes(result), [], JSON.stringify(result));
    assert.equal(result.verdict, 'VERIFIED');
    const newest = its.checkpoints.at(-1).note.split('\n')[1];
    assert.deepEqual({ ...result.counted, newestTime: 0 }, { entries: its.entries.length, unsealed: 1, records: 3, checkpoints: 3, newestSize: Number(newest),
      newestTime: 0 });
    assert.match(result.counted.newestTime, /^2025-06-05T22:\d\d:\d\d\.000000Z$/);
  }
});
test('what stands in keys.txt is nobody\u2019s business', () => assert.deepEqual(codes(judged({ ...world(), keys: 'x' })), []));
test('a clean bundle is verified where parts are masked, and where there are only hashes', () => {
  assert.deepEqual(codes(judged(masked(world()))), []);
  assert.deepEqual(codes(judged(hashes(world()))), []);
});

// ---- Attacks: what is done, and all codes that then are found

/** What someone with the database can do: write the row, its leaf hashes and its positions anew; not sign. */
const rehash = (its, index) => {
  const line = its.entries[index];
  line.leaf = entryHash(line.entry);
  for (const step of its.records.flatMap(each => each.steps)) if (step.entry.id === line.entry.id) step.entry = clone(line.entry);
};
const resign = (its, index, options = {}) => {
  const leaves = its.entries.filter(each => each.leaf).map(each => Buffer.from(each.leaf, 'hex'));
  const size = options.size ?? Number(its.checkpoints[index].note.split('\n')[1]);
  its.checkpoints[index].note = noteOf(size, options.root ?? mth(leaves.slice(0, size)), options.seconds ?? start + 90 + 30 * index, options);
};
const last = list => list[list.length - 1];
/** Lets the entry that waits say another time, and seals it as the register would. */
const later = (its, second) => {
  const line = last(its.entries), position = its.entries.length - 1;
  line.entry.at = instant(second);
  Object.assign(line, { position, leaf: entryHash(line.entry) });
  its.checkpoints.push(clone(its.checkpoints[2]));
  resign(its, 3, { size: position + 1, seconds: start + 400 });
};
/** Of acts: a hand-over, one in its place, a closure, a reopening, a closure that waits, an annulment struck and one done, all of the last record. */
function actAttacks() {
  const HANDOVER = 0, NEXT = 1, CLOSURE = 2, REOPENING = 3, WAITING = 4, STRUCK = 5, ANNULMENT = 6, record = its => its.records[2];
  const of = (its, number) => record(its).acts[number], steps = (its, number) => record(its).steps.filter(({ act }) => act === of(its, number).act);
  const without = (its, those) => { record(its).steps = record(its).steps.filter(each => !those.includes(each)); };
  /** As whoever holds the application\u2019s password has it entered: the entry says it too, and is sealed. */
  const entered = (its, step, change) => {
    change(step.entry);
    const index = its.entries.findIndex(({ position }) => position === step.position);
    its.entries[index].entry = clone(step.entry);
    rehash(its, index);
    resign(its, 2, { seconds: start + 300 });
  };
  const handover = its => of(its, HANDOVER), next = its => of(its, NEXT), closure = its => of(its, CLOSURE), waiting = its => of(its, WAITING);
  return [
    ['register', 'an act taken out with its steps', its => { without(its, steps(its, NEXT)); record(its).acts.splice(NEXT, 1); }, ['register']],
    ['register', 'an act taken out, its steps left', its => record(its).acts.splice(NEXT, 1), ['register']],
    ['register', 'an annulment taken out, as if there were none', its => { without(its, steps(its, ANNULMENT)); record(its).acts.pop();
      record(its).record.annulled = false; }, ['register']],
    ['state', 'an act confirmed by editing', its => { waiting(its).status = 'CONFIRMED'; }, ['state']],
    ['state', 'an act confirmed by editing, and the record moved', its => { waiting(its).status = 'CONFIRMED'; record(its).record.state = 'CLOSED'; }, ['state']],
    ['register', 'an act confirmed by a step of no entry', its => { record(its).steps.push({ ...clone(steps(its, CLOSURE)[1]), act: waiting(its).act, entry: null,
      position: null }); waiting(its).status = 'CONFIRMED'; record(its).record.state = 'CLOSED'; }, ['register']],
    ['commitment', 'an act moved to another record', its => { const those = steps(its, WAITING); without(its, those);
      its.records[0].acts.push(...record(its).acts.splice(WAITING, 1)); its.records[0].steps.push(...those); }, ['commitment', 'register']],
    ['commitment', 'a confirmation moved to another act', its => { steps(its, CLOSURE)[1].act = waiting(its).act; }, ['commitment', 'state']],
    ['register', 'acts in another order', its => record(its).acts.reverse(), ['register']],
    ['register', 'acts entered in another order', its => { const a = closure(its), b = of(its, REOPENING); [a.enteredAt, b.enteredAt] = [b.enteredAt, a.enteredAt];
      record(its).acts.splice(CLOSURE, 2, b, a); record(its).record.state = 'CLOSED'; }, ['register']],
    ['register', 'an act shown twice', its => record(its).acts.splice(NEXT, 0, clone(handover(its))), ['register']],
    ['register', 'a signature of another person', its => { steps(its, HANDOVER)[1].staff = people[3].staff; }, ['register']],
    ['state', 'two signatures of one person, entered so', its => { const step = steps(its, ANNULMENT)[2]; step.staff = people[0].staff;
      entered(its, step, entry => { entry.staff = people[0].staff; }); }, ['actor', 'state']],
    ['state', 'a signature of nobody, entered so', its => { const step = steps(its, HANDOVER)[1]; step.staff = null; entered(its, step, entry => { entry.staff = null; }); },
      ['actor', 'state']],
    ['register', 'a signature doubled', its => record(its).steps.push(clone(steps(its, HANDOVER)[1])), ['register', 'state']],
    ['register', 'a signature taken out', its => { without(its, [steps(its, ANNULMENT)[1]]); }, ['register', 'state']],
    ['register', 'a strike taken out', its => { without(its, [steps(its, STRUCK)[1]]); of(its, STRUCK).status = 'ENTERED'; }, ['register', 'state']],
    ['commitment', 'the reason of a strike rewritten', its => { steps(its, STRUCK)[1].reason.text = 'Nada'; }, ['commitment']],
    ['commitment', 'the reason of a strike taken away', its => { steps(its, STRUCK)[1].reason = null; }, ['commitment', 'state']],
    ['commitment', 'contents of two acts exchanged', its => { [handover(its).content, closure(its).content] = [closure(its).content, handover(its).content]; },
      ['commitment', 'typed']],
    ['commitment', 'the salt of a group of an act removed', its => { delete handover(its).content.facts.salt; }, ['commitment']],
    ['commitment', 'the commitment beside an act emptied', its => { handover(its).commitment = ''; }, ['commitment']],
    ['register', 'another act corrected', its => { next(its).corrects = waiting(its).act; }, ['commitment', 'register']],
    ['commitment', 'no act corrected', its => { next(its).corrects = null; }, ['commitment']],
    ['register', 'an act that corrects itself', its => { next(its).corrects = next(its).act; }, ['commitment', 'register']],
    ['register', 'an act that corrects a later one', its => { handover(its).corrects = next(its).act; }, ['commitment', 'register']],
    ['commitment', 'another row that it is about', its => { next(its).about = 'officers.k2'; }, ['commitment']],
    ['register', 'another author of an act', its => { next(its).authors = [people[3].staff]; }, ['commitment', 'register']],
    ['register', 'a form that there is not', its => { next(its).form = 'constructor'; }, ['commitment', 'register']],
    ['commitment', 'another form', its => { waiting(its).form = 'REOPENING'; }, ['commitment']],
    ['commitment', 'a link of an act taken away', its => { next(its).links = []; }, ['commitment']],
    ['commitment', 'an attachment of an act put in', its => next(its).attachments.push('0'.repeat(64)), ['commitment']],
    ['register', 'a person of an act taken away', its => next(its).persons.pop(), ['register']],
    ['register', 'another account entered an act', its => { next(its).enteredBy = people[3].account; }, ['register']],
    ['state', 'another state of a record', its => { record(its).record.state = 'CLOSED'; }, ['state']],
    ['state', 'no state of a record', its => { record(its).record.state = null; }, ['state']],
    ['state', 'annulled without an annulment', its => { its.records[0].record.annulled = true; }, ['state']],
    ['typed', 'a typed row of an act rewritten', its => { handover(its).typed.handover[0].receiver = 'Ana'; }, ['typed']],
    ['typed', 'a typed row of an act taken out', its => handover(its).typed.handover_thing.pop(), ['typed']],
    ['typed', 'a table of another form', its => { waiting(its).typed.handover = []; }, ['typed']],
    ['typed', 'a hidden column of an act that does not agree', its => masked(its).records[2].acts[0].hidden.push('handover.receiver'), ['typed']],
    ['no-entry', 'an act put in', its => record(its).acts.push({ ...clone(waiting(its)), act: newId(), enteredAt: instant(start + 300) }), ['no-entry', 'state']],
    ['no-entry', 'an act of a form that there is not put in', its => record(its).acts.push({ ...clone(waiting(its)), act: newId(), enteredAt: instant(start + 300), form: 'OTHER' }),
      ['no-entry', 'register']],
    ['register', 'a step of an act and a submission', its => { steps(its, HANDOVER)[1].submission = record(its).submissions[0].submission; }, ['register', 'state']],
    ['register', 'a step of neither', its => { steps(its, HANDOVER)[1].act = null; }, ['register', 'state']],
    ['register', 'a signature of a submission', its => Object.assign(steps(its, HANDOVER)[1], { act: null, submission: record(its).submissions[0].submission }),
      ['commitment', 'register', 'state']],
  ];
}
/** The row of administration of that table that came first; what made it, as the next change of it; the entry that is not sealed. */
const rowOf = (its, table) => its.administration.find(each => each.table === table);
const changeOf = (its, index) => ({ ...clone(its.entries.find(({ leaves }) => leaves?.rows).leaves.rows.value[index]), revision: 2 });
const waits = its => last(its.entries).entry;
/** One more entry about rows of administration, not sealed. */
const entered = (its, action, who, value) => {
  const { account, staff, role, agency } = typeof who === 'number' ? people[who] : who, leaves = { rows: { salt: newSalt(), value } };
  its.entries.push({ entry: { ...clone(waits(its)), id: newId(), account, staff, role, agency, action,
    commitment: commitmentOf({}, { rows: leafOf(leaves.rows.salt, 'rows', value) }) }, leaves });
};
/** A stand-in for FGR, proposed by the administrator and confirmed by somebody. */
const granted = (its, with_, by = 2) => {
  const key = newId(), proposed = { id: key, kind: 'STAND_IN', account_id: people[1].account, staff_id: people[1].staff, role: 'SUPERVISOR', agency: 'FGR',
    state: 'PROPOSED', given_by: people[4].staff, decided_by: null };
  const row = { ...proposed, state: 'CONFIRMED', decided_by: people[by].staff, ...with_ };
  const stand = { table: 'stand_in', key: `${people[1].account} FGR`, row: { account_id: people[1].account, agency: 'FGR', grant_id: key } };
  entered(its, 'GRANT_PROPOSE', 4, [{ table: 'account_grant', key, revision: 1, row: proposed }]);
  entered(its, 'GRANT_CONFIRM', by, [{ table: 'account_grant', key, revision: 2, row }, { ...stand, revision: 1 }]);
  its.administration.push({ table: 'account_grant', key, row }, stand);
};
const attacks = [
  ['position', 'the positions of two entries exchanged', its => { its.entries[5].position = 6; its.entries[6].position = 5; }, ['checkpoint-root', 'leaf', 'position']],
  ['position', 'an entry shown twice', its => its.entries.splice(1, 0, clone(its.entries[1])), ['position']],
  ['position', 'an entry and its leaf taken out', its => its.entries.splice(1, 1), ['checkpoint-root', 'position']],
  ['entry-missing', 'an entry taken out, its leaf left', its => { delete its.entries[1].entry; delete its.entries[1].leaves; }, ['entry-missing']],
  ['leaf', 'an entry rewritten', its => { its.entries[1].entry.object = 'dos'; }, ['leaf']],
  ['commitment', 'an entry of another format', its => { its.entries[0].entry.format = 'garante/3'; }, ['commitment', 'leaf']],
  ['leaf', 'a step\u2019s entry rewritten', its => { its.records[0].steps[0].entry.role = 'ADMIN'; }, ['actor', 'leaf']],
  ['checkpoint-signature', 'a checkpoint signed by a stranger', its => resign(its, 2, { by: stranger }), ['checkpoint-signature']],
  ['checkpoint-signature', 'a signature damaged', its => { its.checkpoints[2].note = its.checkpoints[2].note.replace(/(ledger .{30})(.)/, (_, a,
    b) => a + (b === 'A' ? 'B' : 'A')); }, ['checkpoint-signature']],
  ['checkpoint-signature', 'a cosignature damaged', its => { its.checkpoints[1].note = its.checkpoints[1].note.replace(/(cosigner .{40})(.)/, (_, a,
    b) => a + (b === 'A' ? 'B' : 'A')); }, ['checkpoint-signature']],
  ['checkpoint-signature', 'a checkpoint of another origin', its => resign(its, 2, { name: 'other.example' }), ['checkpoint-signature', 'stale']],
  ['checkpoint-order', 'two checkpoints exchanged', its => its.checkpoints.splice(0, 2, its.checkpoints[1], its.checkpoints[0]), ['checkpoint-order']],
  ['checkpoint-order', 'a time that goes back', its => resign(its, 1, { seconds: start }), ['checkpoint-order']],
  ['checkpoint-size', 'the newest entries cut off, held checkpoint newer', its => {
    its.held = [its.checkpoints[2].note];
    its.checkpoints.pop();
    its.entries = its.entries.filter(each => !(each.position >= 9));
    its.records.splice(1);
  }, ['actor', 'checkpoint-size', 'no-entry']],
  ['checkpoint-root', 'an entry replaced and the newer checkpoints signed anew, against the one held', its => {
    its.entries[1].entry.object = 'dos';
    rehash(its, 1);
    [0, 1, 2].forEach(index => resign(its, index));
  }, ['checkpoint-root']],
  ['checkpoint-root', 'an entry replaced with its leaf', its => { its.entries[6].entry.role = 'ADMIN'; rehash(its, 6); }, ['actor', 'checkpoint-root']],
  ['time', 'an entry made after the others that says it was before', its => { later(its, start - 3600); }, ['actor', 'time']],
  ['time', 'an entry that says it was made after it was sealed', its => { later(its, start + 7200); }, ['time']],
  ['order', 'two entries exchanged with their positions', its => {
    [its.entries[5], its.entries[6]] = [its.entries[6], its.entries[5]];
    for (const index of [5, 6]) {
      its.entries[index].position = index;
      for (const step of its.records.flatMap(each => each.steps)) if (step.entry.id === its.entries[index].entry.id) step.position = index;
    }
  }, ['checkpoint-root', 'order']],
  ['commitment', 'content rewritten', its => { its.records[0].submissions[1].content.facts.value.rnd = 'RND-9'; }, ['commitment']],
  ['commitment', 'hidden content rewritten', its => { masked(its).records[0].submissions[1].content.identity.hash = '0'.repeat(64); }, ['commitment']],
  ['commitment', 'content and the commitment beside it rewritten', its => {
    const submission = its.records[1].submissions[0];
    its.records[1].record.handling = submission.handling = 'RESTRICTED';
    const { id, kind, folio, owner } = its.records[1].record, header = Object.fromEntries(['submission', 'number', 'schema', 'handling', 'authors', 'links',
      'attachments', 'amends'].map(name => [name, submission[name]]));
    submission.commitment = commitmentOf({ record: id, kind, folio, owner, ...header }, Object.fromEntries(Object.entries(submission.content).map(([name,
      { salt, value }]) => [name, leafOf(salt, name, value)])));
  }, ['commitment']],
  ['commitment', 'the reason of a search rewritten', its => { its.entries.find(each => each.entry.action === 'UNMASK').leaves.reason.value = 'Queja 13/2025'; },
    ['commitment']],
  ['commitment', 'a leaf left out', its => { delete its.entries[0].leaves.parameters; }, ['commitment']],
  ['commitment', 'the reason of a return rewritten', its => { its.records[0].steps[1].reason.text = 'Nada'; }, ['commitment']],
  ['commitment', 'the authors exchanged', its => { its.records[0].submissions[0].authors = [people[3].staff]; }, ['commitment']],
  ['commitment', 'the owner exchanged', its => { its.records[1].record.owner = 'SSP'; }, ['actor', 'commitment']],
  ['commitment', 'a link taken away', its => { its.records[1].submissions[0].links = []; }, ['commitment']],
  ['register', 'another person approved', its => { its.records[0].steps[3].staff = people[3].staff; }, ['register']],
  ['register', 'another account approved', its => { its.records[0].steps[3].account = people[3].account; }, ['register']],
  ['register', 'another time', its => { its.records[0].steps[3].at = instant(start); }, ['register']],
  ['commitment', 'a finding taken away', its => { its.records[0].submissions[0].findings.value = []; }, ['commitment']],
  ['register', 'another time of recording', its => { its.records[0].record.recordedAt = instant(start); }, ['register']],
  ['register', 'another time of submission', its => { its.records[0].submissions[0].submittedAt = instant(start); }, ['register']],
  ['register', 'another account submitted', its => { its.records[0].submissions[0].submittedBy = people[3].account; }, ['register']],
  ['register', 'a person taken away', its => { its.records[0].submissions[0].persons.pop(); }, ['register']],
  ['register', 'the reason beside a submission rewritten', its => { its.records[0].submissions[2].reason.text = 'Nada'; }, ['register']],
  ['register', 'a step made of a withdrawal', its => { its.records[1].steps[1].to = 'RETURNED'; its.records[1].submissions[0].status = 'RETURNED'; },
    ['commitment', 'register']],
  ['register', 'a step taken out, as if never approved', its => {
    its.records[0].steps.pop();
    last(its.records[0].submissions).status = 'SUBMITTED';
    its.records[0].record.inForce = its.records[0].submissions[1].submission;
  }, ['register']],
  ['register', 'a whole record taken out', its => its.records.pop(), ['register']],
  ['register', 'a record shown twice', its => its.records.push(clone(last(its.records))), ['folio-gap', 'register']],
  ['register', 'a step of another record', its => its.records[1].steps.push(its.records[0].steps.pop()), ['register', 'state']],
  ['leaf', 'a step with an entry of its own that waits nowhere', its => {
    const step = clone(its.records[0].steps[5]);
    step.position = null;
    step.entry.id = newId();
    its.records[0].steps.push(step);
  }, ['leaf', 'state']],
  ['state', 'another status', its => { its.records[1].submissions[0].status = 'APPROVED'; }, ['state']],
  ['state', 'another submission in force', its => { its.records[0].record.inForce = its.records[0].submissions[1].submission; }, ['state']],
  ['state', 'no longer annulled', its => { its.records[2].record.annulled = false; }, ['state']],
  ['state', 'a restricted record no longer handled so', its => { its.records[1].record.handling = 'RESTRICTED'; }, ['state']],
  ['state', 'submitted twice', its => { its.records[0].steps.push(clone(its.records[0].steps[0])); }, ['register', 'state']],
  ['register', 'the entry of a step gone, its leaf left', its => {
    const step = its.records[0].steps[0];
    its.entries = its.entries.map(each => each.position === step.position ? { position: each.position, leaf: each.leaf } : each);
    step.entry = null;
  }, ['entry-missing', 'register']],
  ['register', 'the entry of a step gone, not sealed', its => {
    const steps = its.records[1].steps, step = clone(steps[1]);
    steps.push({ ...step, entry: null, position: null });
  }, ['register', 'state']],
  ['register', 'where a submission came from', its => { its.records[0].steps[0].from = 'SUBMITTED'; }, ['register']],
  ['register', 'where a decision came from', its => { its.records[0].steps[1].from = null; }, ['commitment', 'register']],
  ['register', 'a step to nowhere', its => { last(its.records[1].steps).to = 'constructor'; }, ['commitment', 'register', 'state']],
  ['register', 'a submission taken out, its steps left', its => {
    its.records[0].submissions.pop();
    its.records[0].record.inForce = last(its.records[0].submissions).submission;
  }, ['register']],
  ['commitment', 'the salt of a group removed', its => { delete its.records[0].submissions[0].content.facts.salt; }, ['commitment']],
  ['commitment', 'the salt of a search removed', its => { delete its.entries.find(each => each.entry.action === 'UNMASK').leaves.terms.salt; }, ['commitment']],
  ['commitment', 'the salt of a reason removed', its => { delete its.records[0].steps[1].reason.salt; }, ['commitment']],
  ['commitment', 'the salt of an amendment\u2019s reason removed', its => { delete its.records[0].steps[4].reason.salt; }, ['commitment']],
  ['commitment', 'a salt cut short', its => { const { facts } = its.records[0].submissions[0].content; facts.salt = facts.salt.slice(2); }, ['commitment']],
  ['commitment', 'the commitment beside a submission emptied', its => { its.records[1].submissions[0].commitment = ''; }, ['commitment']],
  ['commitment', 'a leaf that none has', its => { its.entries[0].leaves.other = { value: null }; }, ['commitment']],
  ['commitment', 'a content that is no JSON of section 1', its => {
    const submission = its.records[0].submissions[0];
    for (const group of Object.keys(submission.content)) submission.content[group] = { hash: sha256(group).toString('hex') };
    submission.typed = {};
  }, ['commitment']],
  ['typed', 'a group that is no object', its => { its.records[0].submissions[0].content.facts.value = [null, 'x']; }, ['commitment', 'typed']],
  ['typed', 'a kind that the columns file does not have', its => { its.records[1].record.kind = 'xx'; }, ['commitment', 'state', 'typed']],
  ['typed', 'a table of which nothing is opened', its => { masked(its).records[0].submissions[0].typed.arrest_officer = [{}, {}]; }, ['typed']],
  ['typed', 'all rows of a table gone', its => { its.records[0].submissions[0].typed.arrest = []; }, ['typed']],
  ['folio-gap', 'a folio that is none', its => { its.records[2].record.folio = ''; }, ['commitment', 'folio-gap']],
  ['folio-gap', 'check digits that are right but for a multiple of 97', its => {
    const folio = number => folioOf('ARR', 'GN', number), number = Array.from({ length: 200 }, (_,
      index) => index + 4).find(each => folio(each).endsWith('-98'));
    its.records[2].record.folio = folio(number).replace(/98$/, '01');
  }, ['commitment', 'folio-gap']],
  ['number-gap', 'a number below 1', its => { its.records[1].submissions[0].number = -1; }, ['commitment', 'number-gap']],
  ['number-gap', 'a submission shown twice', its => its.records[0].submissions.push(clone(its.records[0].submissions[0])), ['number-gap']],
  ['checkpoint-size', 'the newest checkpoint cut off', its => its.checkpoints.pop(), ['checkpoint-size']],
  ['checkpoint-signature', 'a checkpoint whose text is none', its => { its.checkpoints[1].note = 'nothing'; }, ['checkpoint-signature']],
  ['checkpoint-signature', 'the newest checkpoint\u2019s text is none', its => { its.checkpoints[2].note = ''; }, ['checkpoint-signature', 'checkpoint-size',
    'stale']],
  ['checkpoint-signature', 'an invalid line of a witness held', its => { its.checkpoints[2].note += signatureLine(witness, Buffer.alloc(72)); },
    ['checkpoint-signature']],
  ['typed', 'a typed text rewritten', its => { its.records[0].submissions[0].typed.arrest[0].given_names = 'Eva'; }, ['typed']],
  ['typed', 'a typed number as a text', its => { its.records[0].submissions[0].typed.arrest[0].age = '31'; }, ['typed']],
  ['typed', 'a column taken out', its => { delete its.records[0].submissions[0].typed.arrest[0].age; }, ['typed']],
  ['typed', 'a column put in', its => { its.records[0].submissions[0].typed.arrest[0].toString = 1; }, ['typed']],
  ['typed', 'a row taken out', its => its.records[0].submissions[0].typed.arrest_officer.pop(), ['typed']],
  ['typed', 'two rows exchanged', its => its.records[0].submissions[0].typed.arrest_officer.reverse(), ['typed']],
  ['typed', 'a table put in', its => { its.records[0].submissions[0].typed.other = []; }, ['typed']],
  ['typed', 'a column of a group that is not opened', its => { masked(its).records[0].submissions[0].typed.arrest[0].given_names = 'Ana'; }, ['typed']],
  ['typed', 'a hidden column that does not agree', its => masked(its).records[0].submissions[0].hidden.push('arrest.given_names'), ['typed']],
  ['no-entry', 'a record put in', its => its.records.push({ record: { id: newId(), kind: 'ARR', folio: folioOf('ARR', 'GN', 4), owner: 'GN', handling: 'NORMAL',
    inForce: null, state: 'OPEN', annulled: false, recordedAt: instant(start) },
    submissions: [], steps: [], acts: [] }), ['no-entry']],
  ['no-entry', 'a submission put in', its => {
    const submission = { ...clone(its.records[1].submissions[0]), submission: newId(), number: 2 };
    its.records[1].submissions.push(submission);
  }, ['no-entry', 'state']],
  ...actAttacks(),
  ['folio-gap', 'a record taken out with its entries before they were sealed', its => {
    its.records[2].record.folio = folioOf('ARR', 'GN', 4);
  }, ['commitment', 'folio-gap']],
  ['folio-gap', 'wrong check digits', its => { its.records[2].record.folio = its.records[2].record.folio.replace(/..$/,
    each => `${99 - Number(each)}`.padStart(2, '0')); }, ['commitment', 'folio-gap']],
  ['number-gap', 'a submission taken out', its => { its.records[0].submissions.shift(); }, ['number-gap', 'register']],
  ['unsealed', 'an entry waits', its => { last(its.entries).entry.at = instant(start - 3600); }, ['actor', 'unsealed']],
  ['stale', 'the newest checkpoint is old', its => { its.manifest.exported = instant(start + 3600); last(its.entries).entry.at = its.manifest.exported; },
    ['stale']],
  ['stale', 'the newest checkpoint is of a time to come', its => resign(its, 2, { seconds: start + 7200 }), ['stale']],
  ['unsealed', 'an entry that waits is of a time to come', its => { last(its.entries).entry.at = instant(start + 7200); }, ['unsealed']],
  ['stale', 'the newest checkpoint has no cosignature', its => resign(its, 2, { co: null }), ['stale']],
  ['no-entry', 'an account put in', its => { const of = rowOf(its, 'account'); its.administration.push({ ...of, key: newId() }); }, ['no-entry']],
  ['register', 'a role changed', its => { rowOf(its, 'account').row.role = 'SUPERVISOR'; }, ['register']],
  ['register', 'an account re-pointed to another person', its => { rowOf(its, 'account').row.staff_id = people[3].staff; }, ['register']],
  ['register', 'a staff number exchanged', its => { rowOf(its, 'staff_member').person.value.number = 'S-0'; }, ['register']],
  ['register', 'a staff number exchanged, and hidden', its => { rowOf(masked(its), 'staff_member').person.hash = '0'.repeat(64); }, ['register']],
  ['register', 'the salt of a person removed', its => { delete rowOf(its, 'staff_member').person.salt; }, ['register']],
  ['register', 'a row taken out', its => its.administration.pop(), ['register']],
  ['register', 'a row shown twice', its => its.administration.push(clone(its.administration[0])), ['register']],
  ['register', 'a row that an entry ended', its => entered(its, 'ACCOUNT_CHANGE', 4, [{ ...changeOf(its, 1), row: null }]), ['register']],
  ['register', 'a change left out', its => { const change = changeOf(its, 1); rowOf(its, 'account').row.agency = change.row.agency = 'FGR';
    change.revision = 3; entered(its, 'ACCOUNT_CHANGE', 4, [change]); }, ['register']],
  ['register', 'rows that nobody can read', its => entered(its, 'ACCOUNT_CHANGE', 4, 'x'), ['register']],
  ['actor', 'an entry of an account there is not', its => { waits(its).account = newId(); }, ['actor']],
  ['actor', 'an entry of another person', its => { waits(its).staff = people[0].staff; }, ['actor']],
  ['actor', 'an entry in another role', its => { waits(its).role = 'AUDITOR'; }, ['actor']],
  ['actor', 'an entry of another agency', its => { waits(its).agency = 'GN'; }, ['actor']],
  ['actor', 'an entry of nobody in a role', its => Object.assign(waits(its), { account: null, staff: null }), ['actor']],
  ['actor', 'a role given by somebody who may not', its => { const change = changeOf(its, 1); rowOf(its, 'account').row.agency = change.row.agency = 'FGR';
    entered(its, 'ACCOUNT_CHANGE', 3, [change]); }, ['actor']],
  ['actor', 'an account that made itself', its => { const account = newId(), row = { ...rowOf(its, 'account').row, id: account, role: 'ADMIN', staff_id: people[0].staff };
    its.administration.push({ table: 'account', key: account, row });
    entered(its, 'ACCOUNT_CREATE', { account, staff: people[0].staff, role: 'ADMIN', agency: row.agency },
      [{ table: 'account', key: account, revision: 1, row }]); }, ['actor']],
  ['actor', 'a grant confirmed by who gave it', its => granted(its, { decided_by: people[4].staff }), ['actor']],
  ['actor', 'a stand-in confirmed by no auditor', its => granted(its, {}, 3), ['actor']],
  ['actor', 'an agency changed by an entry about accounts', its => { const row = { code: 'FGR' };
    its.administration.push({ table: 'agency', key: 'FGR', row });
    entered(its, 'ACCOUNT_CHANGE', 4, [{ table: 'agency', key: 'FGR', revision: 1, row }]); }, ['actor']],
];
for (const [code, what, attack, expected] of attacks) {
  test(`attack: ${code}: ${what}`, () => {
    const its = world();
    attack(its);
    const result = judged(its);
    assert.deepEqual(codes(result), expected, JSON.stringify(result.integrity.findings.concat(result.completeness.findings), null, 1));
    assert.ok(expected.includes(code));
    assert.equal(result.verdict, 'FAILED');
    assert.equal(result.integrity.holds, result.integrity.findings.length === 0);
    assert.equal(result.completeness.holds, result.completeness.findings.length === 0);
  });
}
test('every code of section 10 has an attack', () => assert.deepEqual([...new Set(attacks.map(([code]) => code))].sort(), ['actor', 'checkpoint-order',
  'checkpoint-root',
  'checkpoint-signature', 'checkpoint-size', 'commitment', 'entry-missing', 'folio-gap', 'leaf', 'no-entry', 'number-gap', 'order', 'position', 'register',
    'stale', 'state', 'time', 'typed', 'unsealed']));

test('checkpoint-root names the positions since the last root that was right', () => {
  const its = world();
  its.entries[6].entry.role = 'ADMIN';
  rehash(its, 6);
  assert.match(judged(its).integrity.findings[0].sentence, /positions 4 to 8/);
});
test('checkpoint-root and checkpoint-size: the first of the bundle and the first of those held tell for all', () => {
  const its = world(), of = (code, result) => result.integrity.findings.filter(each => each.code === code);
  its.held = its.checkpoints.map(({ note }) => note);
  its.entries[6].entry.role = 'ADMIN';
  rehash(its, 6);
  const size = index => Number(world().checkpoints[index].note.split('\n')[1]);
  assert.deepEqual(of('checkpoint-root', judged(its)).map(({ position }) => position), [size(0), size(0)]);
  const cut = hashes(world());
  cut.held = cut.checkpoints.map(({ note }) => note);
  cut.entries.splice(5);
  assert.equal(of('checkpoint-size', judged(cut)).length, 2);
  const none = hashes(world());
  none.checkpoints = [];
  assert.deepEqual(codes(judged(none)), ['checkpoint-size', 'stale']);
});
test('held: other cosigners count as signers, not as clocks; keys not held count for nothing', () => {
  const its = world(), size = Number(its.checkpoints[2].note.split('\n')[1]), root = mth(its.entries.slice(0, size).map(each => Buffer.from(each.leaf, 'hex')));
  const late = options => ({ checkpoints: [noteOf(size, root, start + 36000, options)] });
  assert.deepEqual(codes(judged(its, late({ by: null, co: witness }))), []); // it counts, but its time does not
  refused(() => judged(its, late({ by: null })), /download the bundle again/);
  refused(() => judged(its, late({ by: rotated, co: null })), /no checkpoint held/);
  const both = { checkpoints: [...its.held, ...late({ by: rotated, co: null }).checkpoints] };
  assert.deepEqual([judged(its, both).verdict, judged(its, both).passedOver, judged(its).passedOver], ['VERIFIED', ['held 1'], undefined]);
  its.checkpoints.push({ note: noteOf(size, root, start + 200, { by: rotated }) });
  assert.deepEqual(codes(judged(its)), ['checkpoint-signature']);
  assert.deepEqual(codes(judged(its, { keys: [...keys, rotated.line] })), []);
});
test('keys: after a rotation the earlier one counts for nothing larger or later', () => {
  const its = world(), size = Number(its.checkpoints[2].note.split('\n')[1]), root = mth(its.entries.slice(0, size).map(each => Buffer.from(each.leaf, 'hex')));
  const known = { keys: [...keys, rotated.line] }, earlier = seconds => noteOf(size, root, seconds);
  refused(() => judged(its, known), /signed no checkpoint of the bundle/);
  const takeOver = noteOf(size, root, start + 200, { by: rotated }) + earlier(start + 200).split('\n\n')[1].split('\n')[0] + '\n';
  its.checkpoints.push({ note: takeOver });
  assert.deepEqual(codes(judged(its, known)), []);
  its.checkpoints.push({ note: earlier(start + 200) });
  assert.deepEqual(codes(judged(its, known)), []);
  its.checkpoints[4] = { note: earlier(start + 201) };
  assert.deepEqual(codes(judged(its, known)), ['checkpoint-signature']);
  its.checkpoints.pop();
  assert.equal(judged(its, { ...known, checkpoints: [earlier(start + 200)] }).passedOver, undefined);
  const forged = noteOf(99, sha256('x'), start + 201, { co: null });
  refused(() => judged(its, { ...known, checkpoints: [forged] }), /no checkpoint held/);
  assert.deepEqual(judged(its, { ...known, checkpoints: [...its.held, forged] }).passedOver, ['held 1']);
  const certificate = certificateOf(its), at = certificate.issue.position + 1, tree = certificate.checkpoint.split('\n')[2];
  const note = (seconds, options) => noteOf(at, Buffer.from(tree, 'base64'), seconds, options);
  const over = note(start + 300, { by: rotated }) + note(start + 300).split('\n\n')[1].split('\n')[0] + '\n';
  for (const [seconds, expected] of [[300, []], [301, ['checkpoint-signature']]]) {
    assert.deepEqual(codes(judgedCertificate({ ...certificate, checkpoint: note(start + seconds) }, { ...known, checkpoints: [over] })), expected);
  }
});
test('a checkpoint newer than the bundle asks for another bundle, unless that says it is as new', () => {
  const its = world(), seconds = Date.parse(its.manifest.exported) / 1000, ahead = time => ({ checkpoints: [...its.held, noteOf(99, sha256('x'), time)] });
  refused(() => judged(its, ahead(seconds)), /download the bundle again/); // of the same second
  assert.deepEqual(codes(judged(its, ahead(seconds - 1))), ['checkpoint-size']);
  const wrong = clone(its);
  wrong.entries[1].entry.object = 'dos';
  assert.deepEqual(codes(judged(wrong, ahead(seconds))), ['leaf']);
  resign(its, 2, { seconds: seconds + 2 });
  assert.deepEqual(codes(judged(its, ahead(seconds + 1))), ['checkpoint-size']);
  refused(() => judged(its, ahead(seconds + 2)), /download the bundle again/);
});
test('of the findings of a verdict the first hundred are listed', () => {
  const its = world();
  for (let count = 0; count < 150; count++) its.records[0].submissions[0].hidden.push(`arrest.c${count}`);
  const { integrity, completeness } = judged(its);
  assert.deepEqual([integrity.holds, integrity.findings.length, integrity.more], [false, 100, 50]);
  assert.deepEqual(completeness, { holds: true, findings: [] });
  const { record: { id, folio }, submissions: [{ submission }] } = its.records[0];
  assert.deepEqual(integrity.findings[0], { code: 'typed', record: id, folio, submission,
    sentence: 'arrest.c0: found by the register not to agree with the content.' });
});
test('HASHES: positions, roots, sizes and signatures are judged', () => {
  for (const [attack, expected] of [[its => its.entries.pop(), ['checkpoint-size']], [its => its.checkpoints.pop(), ['checkpoint-size']], [its => {
    its.entries[3].leaf = '0'.repeat(64); }, ['checkpoint-root']],
    [its => { its.entries[3].position = 9; }, ['checkpoint-root', 'position']]]) {
    const its = hashes(world());
    attack(its);
    assert.deepEqual(codes(judged(its)), expected);
  }
});
test('the limit counts back from the instant given, or from the export', () => {
  const late = (start + 3600) * 1e6;
  assert.deepEqual(codes(judged(world(), { asOf: late })), ['stale', 'unsealed']);
  assert.deepEqual(codes(judged(world(), { asOf: late, maxAge: 60 })), []);
  const its = world(), size = Number(its.checkpoints[2].note.split('\n')[1]);
  its.held.push(noteOf(size, mth(its.entries.slice(0, size).map(each => Buffer.from(each.leaf, 'hex'))), start + 3600));
  refused(() => judged(its), /download the bundle again/);
  assert.deepEqual(codes(judged(its, { asOf: Date.parse(its.manifest.exported) * 1000 })), []);
});

test('whatever single value of entries, administration or records is changed is found', () => {
  const its = world(), missed = [];
  const walk = (value, path) => value !== null && typeof value === 'object' ? Object.entries(value).flatMap(([name, each]) => walk(each, [...path,
    name])) : [path];
  const other = value => value === null ? 'x' : typeof value === 'boolean' ? !value : typeof value === 'number' ? value + 1
    : value.replace(/([0-9a-zA-Z])(?=[^0-9a-zA-Z]*$)/, each => each === 'Z' ? 'Z' : each === '1' ? '2' : /\d/.test(each) ? '1' : each === 'X' ? 'Y' : 'X')
      .replace(/0Z$/, '1Z');
  for (const path of [...walk(its.entries.slice(0, -1), ['entries']), ...walk(its.records, ['records']), ...walk(its.administration, ['administration'])]) {
    const copy = clone(its), last = path.at(-1), parent = path.slice(0, -1).reduce((at, name) => at[name], copy), before = parent[last];
    parent[last] = other(before);
    assert.notEqual(parent[last], before, path.join('.'));
    try { if (judged(copy).verdict === 'VERIFIED') missed.push(path.join('.')); } catch (error) { assert.equal(error.constructor.name, 'Malformed',
      error.stack); }
  }
  assert.deepEqual(missed, []);
});

test('an agency, a limit and a stand-in that entries tell of are verified, and a deputy decides', () => {
  const its = world(), row = { code: 'FGR' };
  its.administration.push({ table: 'agency', key: 'FGR', row });
  entered(its, 'OPERATOR_CHANGE', { account: null, staff: null, role: null, agency: null }, [{ table: 'agency', key: 'FGR', revision: 1, row }]);
  granted(its, {});
  assert.deepEqual(codes(judged(its)), []);
  const { account } = people[1], told = its.entries.filter(({ leaves }) => leaves?.rows);
  const { standsIn } = administrationOf(told, { add: assert.fail, micros: at => Date.parse(at) * 1000, limit: 0 });
  const at = waits(its).at, before = instant(start);
  assert.deepEqual([[at, 'FGR'], [at, 'SSPC'], [before, 'FGR']].map(([when, agency]) => standsIn({ account, at: when }, agency)), [true, false, false]);
});

test('an annulment is entered, signed, confirmed and struck by those of section 13', () => {
  const [recorder, supervisor, auditor, observer] = people, other = { ...recorder, staff: newId() };
  const takes = (action, from, author, who, first = recorder) => mayTake({ action, ...who }, { from }, { record: { owner: 'GN' }, steps: [{ to: 'SUBMITTED',
    entry: { role: first.role } }], submissions: [{ authors: [first.staff] }] }, author && { authors: [author.staff] }, () => true);
  const who = [recorder, supervisor, auditor, observer, { ...supervisor, agency: 'FGR' }], may = (...given) => who.map(each => takes(...given, each)).map(Number).join('');
  assert.deepEqual([may('ACT_ENTER', null, recorder), may('ACT_SIGN', 'ENTERED', recorder), may('ACT_CONFIRM', 'SIGNED', recorder),
    may('ACT_STRIKE', 'ENTERED', recorder), may('ACT_STRIKE', 'SIGNED', recorder), may('ACT_CONFIRM', 'SIGNED', undefined)],
  ['10000', '01000', '00100', '11000', '10100', '11111']);
  const note = (...given) => who.map(each => Number(takes(...given, each, auditor))).join('');
  assert.deepEqual([note('ACT_ENTER', null, auditor), note('ACT_SIGN', 'ENTERED', auditor), note('ACT_CONFIRM', 'SIGNED', auditor), note('ACT_STRIKE', 'SIGNED', other)],
    ['00100', '00110', '00110', '00110']);
});

// ---- What cannot be judged

test('hostile or foreign input cannot be judged', () => {
  const cases = { 'no key': [its => its, { keys: [] }], 'keys of another origin': [its => its, { keys: [stranger.line] }], 'no checkpoint': [its => {
    its.held = []; }],
    'a held checkpoint signed by nobody known': [its => { its.held = [noteOf(0, sha256(''), start, { by: stranger, co: null })]; }],
    'a held checkpoint of another origin': [its => its.held.push(noteOf(0, sha256(''), start, { name: 'other.example' }))],
    'a held checkpoint that is none': [its => { its.held = ['nothing']; }],
    'another format': [its => { its.manifest.format = 'garante-bundle/3'; }], 'a member more': [its => { its.manifest.more = 1; }],
    'a member named like one of Object': [its => { its.records[0].record.constructor = 1; }], 'a member less': [its => { delete its.records[0].record.owner; }],
    'an earlier format': [its => { its.manifest.format = 'garante-bundle/1'; }], 'a date that is none': [its => {
      its.entries[0].entry.at = '2025-02-30T00:00:00.000000Z'; }],
    'an id that is none': [its => { its.entries[0].entry.id = 'x'; }], 'a hash in capitals': [its => { its.entries[0].leaf = 'A'.repeat(64); }],
    'a position that is none': [its => { its.entries[0].position = -1; }], 'position without leaf': [its => { delete its.entries[0].leaf; }],
    'no leaves': [its => { delete its.entries[0].leaves; }], 'leaves of a step': [its => { its.entries[2].leaves = {}; }],
    'records in HASHES': [its => { const { records } = its; hashes(its).records = records; }],
    'an opening that is both': [its => { its.records[0].submissions[0].content.facts.hash = '0'.repeat(64); }], 'leaves without entry': [its => {
      delete its.entries[0].entry; }],
    'a sealed line after one that is not': [its => its.entries.reverse()], 'only a cosigner\u2019s key': [its => its, { keys: [cosigner.line] }],
    'a line too long': [its => { its.entries[0].leaves.parameters.value = 'x'.repeat(2 ** 23); }],
    'a fraction': [its => { its.records[0].submissions[0].content.facts.value.x = 1.5; }] };
  for (const [what, [change, options]] of Object.entries(cases)) {
    const its = world();
    change(its);
    refused(() => { judged(its, options); assert.fail(what); });
  }
});
test('archives: order, count, damage, gaps, bombs, names and every cut are refused', () => {
  const its = membersOf(hashes(world())), names = its.map(([name]) => name), good = zipOf(its);
  assert.equal(unzip(good, names).size, 6);
  refused(() => unzip(zipOf([its[1], its[0], ...its.slice(2)]), names), /expected/);
  refused(() => unzip(zipOf(its.slice(0, 5)), names));
  refused(() => unzip(zipOf([...its, ['more', '']]), names));
  refused(() => unzip(Buffer.concat([Buffer.of(0), good]), names));
  refused(() => unzip(Buffer.concat([good, Buffer.of(0)]), names));
  for (let length = 0; length < good.length; length += 7) refused(() => unzip(good.subarray(0, length), names));
  let passed = 0;
  for (let index = 0; index < good.length; index++) { // every byte changed: refused, or the same content (fields that say nothing)
    const bytes = Buffer.from(good);
    bytes[index] ^= 0x01;
    try { passed += [...unzip(bytes, names)].every(([name, content],
      at) => content.toString() === its[at][1] && name === names[at]) ? 1 : assert.fail(`byte ${index}`); }
    catch (error) { if (error.constructor.name !== 'Malformed') throw error; }
  }
  assert.ok(passed < 6 * 20, `${passed}`); // versions, and bits behind the end of what was packed
  for (const options of [{ method: 0, descriptor: 2 }, { method: 0, descriptor: 1 }, { descriptor: 1 }]) refused(() => unzip(zipOf(its, options), names));
  const directory = good.readUInt32LE(good.length - 6), second = Buffer.from(good);
  for (let at = directory; at < good.length - 22; at += 46 + good.readUInt16LE(at + 28)) second.writeUInt32LE(good.readUInt32LE(at + 42) + good.length, at + 42);
  second.writeUInt32LE(directory + good.length, good.length - 6);
  for (const other of [good, second]) refused(() => unzip(Buffer.concat([good, other]), names)); // a second archive, its directory moved along or not
  const edited = (at, ...values) => { const bytes = Buffer.from(good); values.forEach((each, index) => { bytes[at + index] = each; }); return bytes; };
  refused(() => unzip(edited(directory + 38, 0, 0, 0xff, 0xa1), names), /attributes/); // a link
  refused(() => unzip(edited(directory + 34, 1), names));
  refused(() => unzip(Buffer.concat([edited(good.length - 2, 1), Buffer.of(0)]), names)); // a comment
  const utf16 = its.map(([name, content], index) => [name, index ? content : Buffer.from([0xff, 0xfe])]);
  refused(() => judge(zipOf(utf16), { keys }), /UTF-8/);
  const bomb = zipOf([['manifest.json', Buffer.alloc(5e6)], ...its.slice(1)]);
  bomb.writeUInt32LE(10, bomb.indexOf('504b0102', 'hex') + 24);
  bomb.writeUInt32LE(10, 22);
  refused(() => unzip(bomb, names), /damaged/);
});

// ---- Typed rows

test('typed rows: each form', () => {
  const value = (as, path, facts) => {
    const asked = parseJson(JSON.stringify({ T: { 1: { t: { columns: { c: { path, as, group: 'facts' } } } } } }), 'columns');
    const group = given => ({ salt: '', value: parseJson(JSON.stringify(given), 'x') });
    const content = { facts: group(facts), identity: group({}), health: group({}), officers: group({}) };
    const [difference] = typedDifferences(asked.T, 1, content, { t: [{ c: '?' }] });
    return difference === undefined ? '?' : difference.endsWith('what its form asks') ? undefined : JSON.parse(/, not (.*)$/.exec(difference)[1]);
  };
  assert.equal(value('text', 'a.b', { a: { b: 'x' } }), 'x');
  assert.equal(value('text', 'a.b', { a: 'x' }), null);
  assert.equal(value('text', 'a', { a: ['x'] }), null);
  for (const [written, number] of [['31', 31], ['-3', -3], ['0', 0], ['LEVEL_4', 4], ['LEVEL-4', 4], ['4 x', null], ['x', null], ['9'.repeat(20),
    null]]) assert.equal(value('number', 'a', { a: written }), number);
  for (const [written, date] of [['5/6/2025', '2025-06-05'], ['29/02/2024', '2024-02-29'], ['29/02/2025', null], ['01/01/0000', '0000-01-01'], ['5/3/-2025', '-2025-03-05'], ['1/1/+12025', '+12025-01-01'], ['2025-01-01',
    null]]) assert.equal(value('date', 'a', { a: written }), date);
  assert.deepEqual(value('texts', 'a', {}), []);
  assert.equal(value('missing', 'a.b', { missing: { 'a.b': 'UNKNOWN' } }), 'UNKNOWN');
  assert.equal(value('missing', 'a', { a: 'x', missing: { a: 'UNKNOWN' } }), null);
  const moment = (date, time, precision, zone = 'America/Mexico_City') => value('instant', 'm', { m: { date, ...(time && { time }), precision, zone } });
  assert.equal(moment('05/06/2025', '14:20', 'EXACT'), '2025-06-05T20:20:00.000000Z');
  assert.equal(moment('05/06/2025', '14:20', 'ESTIMATED'), '2025-06-05T20:20:00.000000Z');
  assert.equal(moment('05/06/2025', undefined, 'ESTIMATED'), '2025-06-05T06:00:00.000000Z');
  assert.equal(moment('05/06/2025', '14:20', 'HOUR'), '2025-06-05T20:00:00.000000Z');
  assert.equal(moment('05/06/2025', undefined, 'DAY'), '2025-06-05T06:00:00.000000Z');
  assert.equal(moment('15/06/2025', undefined, 'MONTH'), '2025-06-01T06:00:00.000000Z');
  assert.equal(moment('06/2025', undefined, 'MONTH'), '2025-06-01T06:00:00.000000Z');
  assert.equal(moment('02/11/2025', '01:30', 'EXACT', 'America/Tijuana'), '2025-11-02T08:30:00.000000Z'); // occurs twice: the earlier
  assert.equal(moment('09/03/2025', '02:30', 'EXACT', 'America/Tijuana'), '2025-03-09T10:30:00.000000Z'); // occurs never
  const turn = fold => value('instant', 'm', { m: { date: '02/11/2025', time: '01:30', precision: 'EXACT', zone: 'America/Tijuana', fold } });
  assert.equal(turn('FIRST'), '2025-11-02T08:30:00.000000Z');
  assert.equal(turn('SECOND'), '2025-11-02T09:30:00.000000Z');
  assert.equal(value('fold', 'm', { m: { date: '02/11/2025', fold: 'SECOND' } }), 'SECOND');
  assert.equal(value('fold', 'm', { m: { fold: 'SECOND' } }), null); // without date it is no moment
  assert.equal(value('margin', 'm', { m: { date: '02/11/2025', marginMinutes: '030' } }), 30);
  assert.equal(value('margin', 'm', { m: { date: '02/11/2025' } }), null);
  // years that nobody can type any more, in what was stored before
  assert.equal(moment('01/01/0000', '12:00', 'EXACT', 'Etc/GMT'), '0000-01-01T12:00:00.000000Z');
  assert.equal(moment('5/3/-2025', '12:00', 'EXACT', 'Etc/GMT'), '-2025-03-05T12:00:00.000000Z');
  assert.equal(moment('1/1/+12025', '12:00', 'EXACT', 'Etc/GMT'), '+12025-01-01T12:00:00.000000Z');
  assert.equal(moment('2/-2025', undefined, 'MONTH', 'Etc/GMT'), '-2025-02-01T00:00:00.000000Z');
  assert.equal(moment('26/10/2025', '02:30', 'EXACT', 'Europe/Madrid'), '2025-10-26T00:30:00.000000Z');
  assert.equal(moment('30/03/2025', '02:30', 'EXACT', 'Europe/Madrid'), '2025-03-30T01:30:00.000000Z');
  assert.equal(moment('05/06/2025', '14:20', 'EXACT', 'Nowhere/Else'), null);
  assert.equal(value('instant', 'm', {}), null);
  assert.equal(value('zone', 'm', { m: { date: 'x', zone: 'UTC' } }), 'UTC');
  assert.equal(value('zone', 'm', { m: { zone: 'UTC' } }), null); // without date it is no moment
  assert.equal(value('missing', 'm', { m: { zone: 'UTC' }, missing: { m: 'REFUSED' } }), 'REFUSED');
  assert.equal(value('missing', 'm', { m: { date: '1/1/2025' }, missing: { m: 'REFUSED' } }), null);
});
test('typed rows: lists of texts and of rows, each column in its group alone', () => {
  const group = 'facts', asked = { T: { 1: { t: { rows: 'a.list', columns: { n: { as: 'ordinal', group }, e: { as: 'element', group } } },
    r: { rows: 'rows', columns: { k: { as: 'key', group }, x: { path: 'x', as: 'text', group }, m: { path: 'x', as: 'missing', group } } } } } };
  const differ = (facts, typed, others = '{"value":{"a":{"list":["z"]},"rows":[{"key":"q","x":"1"}]}}') =>
    typedDifferences(asked.T, 1, parseJson(`{"facts":${facts},"identity":${others},"health":{"value":{}},"officers":{"value":{}}}`, 'x'), parseJson(typed, 'x'));
  const facts = '{"value":{"a":{"list":["x","y","x","z"]},"rows":[{"key":"k1","x":"1"},{"key":"k2"}],"missing":{"rows.k2.x":"UNKNOWN"}}}';
  const rows = '[{"k":"k1","x":"1","m":null},{"k":"k2","x":null,"m":"UNKNOWN"}]';
  assert.deepEqual(differ(facts, `{"t":[{"n":0,"e":"x"},{"n":1,"e":"y"},{"n":2,"e":"z"}],"r":${rows}}`), []);
  assert.equal(differ(facts, `{"t":[{"n":0,"e":"x"},{"n":1,"e":"y"},{"n":2,"e":"x"},{"n":3,"e":"z"}],"r":${rows}}`).length, 1);
  assert.deepEqual(differ('{"value":{}}', '{"t":[],"r":[]}'), []);
  assert.deepEqual(differ('{"hash":"00"}', '{}'), []);
  assert.equal(differ('{"hash":"00"}', '{"t":[]}').length, 1);
});

// ---- Acts

/** A record's acts by themselves: each `[id, form, corrects, [state, second], \u2026]`, its persons all different. */
function actsOf(...those) {
  let person = 0;
  const steps = new Map(those.map(([id, , , ...its]) => [id, its.map(([to, second], index) => ({ to, at: instant(start + second), staff: `p${++person}`,
    from: index ? its[index - 1][0] : null, reason: to === 'STRUCK' ? {} : null }))]));
  const rows = those.map(([act, form, corrects]) => ({ act, form, corrects, enteredAt: steps.get(act)[0].at, status: steps.get(act).at(-1).to }));
  const stepsOf = ({ act }) => steps.get(act), formOf = ({ form }) => acts.forms[form];
  return { judged: (submissions = []) => {
    const found = [];
    judgeActs(rows, stepsOf, formOf, submissions.map(([submission, ...its]) => [{ submission }, its.map(([to, second]) => ({ to, at: instant(start + second) }))]),
      (code, where) => found.push(`${code} ${Object.values(where)}`));
    return found;
  }, state: () => standing(rows, stepsOf, formOf, acts.states.ARR).state };
}
test('acts: what stands alone is beside no other of its form and no submission', () => {
  const first = ['a', 'ANNULMENT', null, ['ENTERED', 10], ['STRUCK', 20]], beside = (...spans) => actsOf(first, ...spans).judged();
  assert.deepEqual(beside(['b', 'ANNULMENT', null, ['ENTERED', 20]]), []);
  assert.deepEqual(beside(['b', 'ANNULMENT', null, ['ENTERED', 19]]), ['state b']);
  assert.deepEqual(beside(['b', 'CLOSURE', null, ['ENTERED', 15]]), []);
  for (const [span, expected] of [[['SUBMITTED', 20]], [['SUBMITTED', 9], ['RETURNED', 10]], [['SUBMITTED', 19]], [['SUBMITTED', 9], ['RETURNED', 11]]].map((each,
    index) => [each, [[], [], ['state s'], ['state a']][index]])) assert.deepEqual(actsOf(first).judged([['s', ...span]]), expected);
  assert.deepEqual(actsOf(['a', 'CLOSURE', null, ['ENTERED', 10]]).judged([['s', ['SUBMITTED', 9]]]), []);
});
test('acts: as many different persons as the form asks, one after the other', () => {
  for (const [form, ...states] of [['ANNULMENT', 'CONFIRMED'], ['ANNULMENT', 'SIGNED', 'CONFIRMED', 'STRUCK'], ['HANDOVER', 'SIGNED'], ['REOPENING', 'CONFIRMED'],
    ['HANDOVER', 'STRUCK', 'CONFIRMED'], ['HANDOVER', 'CONFIRMED', 'CONFIRMED']]) {
    assert.deepEqual(actsOf(['a', form, null, ['ENTERED', 0], ...states.map((to, index) => [to, index + 1])]).judged(), ['state a'], `${form} ${states}`);
  }
  for (const [form, ...states] of [['ANNULMENT'], ['ANNULMENT', 'SIGNED'], ['ANNULMENT', 'SIGNED', 'CONFIRMED'], ['ANNULMENT', 'SIGNED', 'STRUCK'], ['HANDOVER', 'CONFIRMED'],
    ['REOPENING', 'STRUCK']]) {
    assert.deepEqual(actsOf(['a', form, null, ['ENTERED', 0], ...states.map((to, index) => [to, index + 1])]).judged(), [], `${form} ${states}`);
  }
});
test('acts: a state is moved by those that count, in their order', () => {
  const closure = ['a', 'CLOSURE', null, ['ENTERED', 1], ['CONFIRMED', 9]], open = ['b', 'REOPENING', null, ['ENTERED', 2]];
  const states = those => actsOf(...those).state();
  assert.equal(states([]), 'OPEN');
  assert.equal(states([['a', 'CLOSURE', null, ['ENTERED', 1]]]), 'OPEN');
  assert.equal(states([closure]), 'CLOSED');
  assert.equal(states([closure, open]), 'OPEN'); // by when they were entered, not when they were signed
  assert.equal(states([closure, ['b', 'REOPENING', null, ['ENTERED', 2], ['STRUCK', 3]]]), 'CLOSED');
  assert.equal(states([closure, open, ['c', 'REOPENING', 'b', ['ENTERED', 3]]]), 'OPEN');
  // what corrects need not count itself to take what it corrects out
  const second = ['c', 'CLOSURE', 'a', ['ENTERED', 3], ['CONFIRMED', 4]], third = ['d', 'CLOSURE', 'c', ['ENTERED', 5], ['CONFIRMED', 6]];
  assert.equal(states([closure, open, second]), 'CLOSED');
  assert.equal(states([closure, second, open, third]), 'CLOSED');
  assert.equal(states([closure, open, ['c', 'CLOSURE', 'a', ['ENTERED', 3]]]), 'OPEN'); // not signed yet
});

// ---- Certificates

/** A certificate issued after all else: its entry is sealed by a further checkpoint. */
function certificateOf(its, records = [its.records[0]], withheld = []) {
  const salted = value => ({ salt: sha256(canonical(value)).toString('hex'), value });
  const result = { found: records.length + withheld.length, records: records.map(({ record, submissions, steps }) => ({ record: record.id,
    submission: record.inForce ?? submissions.at(-1).submission, steps: steps.map(({ position }) => position) })), withheld };
  const leaves = { parameters: salted({ certificate: 'QUERY', kind: 'ARR' }), reason: salted('Audiencia'), terms: salted('|Ana'), result: salted(result) };
  const hashes = Object.fromEntries(Object.entries(leaves).map(([name, { salt, value }]) => [name, leafOf(salt, name, value)]));
  const entry = { ...its.entries[0].entry, id: its.entries[0].entry.id.replace(/..$/, 'ff'), at: its.manifest.exported, action: 'EXPORT_START',
    object: 'records', commitment: commitmentOf({}, hashes) };
  const sealed = its.entries.filter(({ leaf }) => leaf !== undefined), position = sealed.length, leaf = entryHash(entry);
  const tree = [...sealed.map(each => each.leaf), leaf].map(each => Buffer.from(each, 'hex'));
  const proofs = [...records.flatMap(({ steps }) => steps.map(step => step.position)), position];
  return { format: 'garante-certificate/2', origin, issue: { position, leaf, entry, leaves }, records: clone(records),
    proofs: proofs.map(each => ({ position: each, hashes: path(each, tree).map(hash => hash.toString('hex')) })),
    checkpoint: noteOf(tree.length, mth(tree), start + 9999) };
}
const judgedCertificate = (certificate, { checkpoints = [], ...options } = {}) =>
  judge(Buffer.from(JSON.stringify(certificate)), { checkpoints: named(checkpoints), keys, columns: () => columns, acts: () => acts, ...options });

test('certificates: clean, masked, of a query', () => {
  const its = world();
  assert.deepEqual(codes(judgedCertificate(certificateOf(its), { checkpoints: its.held })), []);
  assert.deepEqual(codes(judgedCertificate(certificateOf(masked(its)))), []);
  const hidden = { folio: its.records[1].record.folio, owner: 'GN' }, query = judgedCertificate(certificateOf(its, its.records, [hidden]));
  assert.deepEqual(codes(query), []);
  assert.deepEqual(clone(query.certified), { at: its.manifest.exported, asked: { certificate: 'QUERY', kind: 'ARR' }, terms: '|Ana', reason: 'Audiencia',
    folios: its.records.map(({ record }) => record.folio), withheld: [`${hidden.folio} GN`] });
  const none = judgedCertificate(certificateOf(its, []));
  assert.deepEqual([codes(none), none.certified.folios, none.counted.entries], [[], [], 1]);
});
test('certificates: of a query, attacked', () => {
  for (const [change, expected] of [[its => { its.records.pop(); its.proofs.splice(6, 2); }, ['register']], [its => its.records.reverse(), ['register']],
    [its => its.records.push(clone(its.records[0])), ['register']], [its => { its.issue.leaves.terms.value = '|Eva'; }, ['commitment']],
    [its => { delete its.issue.leaves.terms; }, ['commitment']], [its => { its.issue.leaves.parameters.value.kind = 'TRA'; }, ['commitment']],
    [its => { its.issue.leaves.result.value.found = 9; }, ['commitment', 'register']], [its => { its.issue.entry.action = 'REPORT'; }, ['leaf', 'register']],
    [its => { its.issue.leaf = its.records[0].steps[0].entry.commitment; }, ['leaf']], [its => its.proofs.pop(), ['unsealed']],
    [its => { its.records[0].steps.pop(); its.records[0].submissions[2].status = 'SUBMITTED'; its.records[0].record.inForce =
      its.records[0].submissions[1].submission; its.proofs.splice(5, 1); }, ['register']]]) {
    const its = world(), certificate = certificateOf(its, [its.records[0], its.records[1]]);
    change(certificate);
    const result = judgedCertificate(certificate);
    assert.deepEqual(codes(result).filter(each => each !== 'leaf' || expected.includes('leaf')), expected, `${change} ${JSON.stringify(result)}`);
  }
});
test('certificates: attacked', () => {
  for (const [change, expected] of [[its => { its.records[0].steps[0].entry.role = 'ADMIN'; }, ['actor', 'leaf']], [its => { its.proofs[0].hashes.pop(); }, ['leaf']],
    [its => its.proofs.shift(), ['unsealed']],
    [its => { its.records[0].steps[0].entry = null; }, ['register']], [its => { its.checkpoint = 'x'; }, ['checkpoint-signature', 'leaf']],
    [its => { its.records[0].record.handling = 'RESTRICTED'; }, ['state']],
    [its => its.proofs.push({ position: 0, hashes: [] }), ['leaf']], [its => { its.checkpoint = its.checkpoint.replace(/ledger [^\n]*/,
      each => `ledger ${Buffer.from(each.slice(7), 'base64').fill(0, 9, 12).toString('base64')}`); }, ['checkpoint-signature']],
    [its => { its.records[0].submissions[0].content.facts.value.rnd = 'x'; }, ['commitment']], [its => { its.records[0].steps[2].at = instant(start); }, ['register']],
    [its => { its.records[0].submissions[0].status = 'APPROVED'; }, ['state']], [its => { its.records[0].submissions[0].typed.arrest[0].age = 30; }, ['typed']],
    [its => { its.records[0].submissions.pop(); its.records[0].steps.splice(4); its.proofs.splice(4, 2); its.records[0].record.inForce = its.records[0].submissions[1].submission;
      }, ['register']],
    [its => { its.records[0].submissions.shift(); }, ['number-gap', 'register']], [its => { its.records[0].steps[5].position = null; its.proofs.splice(5, 1); },
      ['register', 'unsealed']],
    [its => { its.records[0].steps = []; its.proofs = []; }, ['no-entry', 'state']]]) {
    const certificate = certificateOf(world());
    change(certificate);
    const result = judgedCertificate(certificate);
    if (expected.includes('no-entry')) assert.ok(codes(result).includes('no-entry'));
    else assert.deepEqual(codes(result), expected, JSON.stringify(result));
  }
  const its = world(), size = certificateOf(its).issue.position + 1;
  assert.deepEqual(codes(judgedCertificate(certificateOf(its), { checkpoints: [noteOf(size, sha256('other'), start)] })), ['checkpoint-root']);
  for (const change of [each => { delete each.records; }, each => { each.record = each.records[0]; }, each => { delete each.issue; }, each => {
    each.issue.leaves.reason = { hash: each.issue.leaf }; }, each => { each.format = 'x'; }, each => {
    each.proofs.push(each.proofs[0]); }]) {
    const certificate = certificateOf(world());
    change(certificate);
    refused(() => judgedCertificate(certificate));
  }
});
/** A PDF of objects, its table right unless told otherwise. */
function pdfOf(objects, { head = '%PDF-1.7\n%\xe2\xe3\n', between = '', more = '', behind = '', moved = 0 } = {}) {
  let pdf = head, table = '';
  objects.forEach((object, index) => {
    table += `${`${pdf.length + moved}`.padStart(10, '0')} 00000 n\r\n`;
    pdf += `${index + 1} 0 obj\n${object}\nendobj\n`;
  });
  pdf += between;
  return Buffer.from(`${pdf}xref\n0 1\n0000000000 65535 f\r\n1 ${objects.length}\n${table}trailer\n<</Root 1 0 R ${more}>>\nstartxref\n${pdf.length}\n%%EOF\n${behind}`,
    'latin1');
}
const streamOf = (members, content, zipped) => { const packed = zipped ? deflateSync(content) : content;
  return `<<${members} /Length ${packed.length}${zipped ? ' /Filter [/FlateDecode]' : ''}>>\nstream\r\n${packed.toString('latin1')}\r\nendstream`; };
const embeddedOf = (content, zipped = true, more = '') => streamOf(`/Type /EmbeddedFile /Subtype /application#2Fjson /Params <</Size 3>> ${more}`, content, zipped);
const fileOf = (ref, more = '') => `<</Type /Filespec /F (certificate.json) /UF (certificate.json) ${more}/EF <</F ${ref} 0 R /UF ${ref} 0 R>> >>`;
const objectsOf = content => ['<</Type /Catalog /Names 2 0 R>>', '<</EmbeddedFiles <</Names [(certificate.json) 3 0 R]>> >>', fileOf(4), content];
test('certificates: in a PDF, plain and deflated', () => {
  const its = world(), json = Buffer.from(JSON.stringify(certificateOf(its)));
  for (const zipped of [false, true]) {
    const bytes = pdfOf(objectsOf(embeddedOf(json, zipped)));
    assert.equal(certificateInPdf(bytes).records[0].record.id, its.records[0].record.id);
    assert.deepEqual(codes(judge(bytes, { keys, columns: () => columns, acts: () => acts })), []);
  }
});
test('certificates: a PDF in which another reader may see another file', () => {
  const json = Buffer.from(JSON.stringify(certificateOf(world()))), second = embeddedOf(Buffer.from('{}')), good = objectsOf(embeddedOf(json));
  const untyped = second.replace('/Type /EmbeddedFile', ''), whole = pdfOf(good).toString('latin1');
  const ways = { none: [['<</Type /Catalog>>', ...good.slice(1)]], 'two, named nowhere': [[...good, second]],
    'two, both named': [[good[0], '<</EmbeddedFiles <</Names [(a) 6 0 R (certificate.json) 3 0 R]>> >>', ...good.slice(2), second, fileOf(5)]],
    'two, of an annotation': [[...good, second, `<</Type /Annot /FS ${fileOf(5)}>>`]], 'two, one without type': [[...good, untyped, fileOf(5)]],
    'two, with escapes': [[...good, second.replace('EmbeddedFile', 'Embedded#46ile'), fileOf(5).replace('/EF', '/E#46')]],
    'one for each name': [[...good.slice(0, 2), fileOf(4).replace('/UF 4', '/UF 5'), good[3], second]],
    'related files': [[...good.slice(0, 2), fileOf(4, '/RF <</F [(x) 5 0 R]>> '), good[3], untyped]],
    'another name': [[...good.slice(0, 2), fileOf(4).replace('/UF (c', '/UF (d'), good[3]]],
    'a member twice': [[...good.slice(0, 2), fileOf(4, '/E#46 <</F 5 0 R>> '), good[3], untyped]],
    'kids': [[good[0], '<</EmbeddedFiles <</Names [(certificate.json) 3 0 R] /Kids []>> >>', ...good.slice(2)]],
    'an object twice': [good, { between: '4 0 obj\n<<>>\nendobj\n' }], 'an object not in the table': [good, { between: '99 0 obj\n<<>>\nendobj\n' }],
    'another place': [good, { moved: 1 }], 'a comment': [good, { between: '%4 0 obj <<>> endobj\n' }], 'something before': [good, { head: 'junk\n%PDF-1.7\n' }],
    'something behind': [good, { behind: 'junk' }], 'another behind': [good, { behind: whole }], 'two ends': [good, { behind: '%%EOF\n' }],
    'an update': [good, { behind: `4 0 obj\n${second}\nendobj\nxref\n4 1\n${`${whole.length}`.padStart(10, '0')} 00000 n\r\ntrailer\n<</Root 1 0 R /Prev 1>>\nstartxref\n${
      whole.length + second.length + 16}\n%%EOF\n` }],
    'an earlier table': [good, { more: '/Prev 9' }], 'a table beside': [good, { more: '/XRefStm 9' }], encrypted: [good, { more: '/Encrypt 2 0 R' }],
    'packed objects': [[...good, streamOf('/Type /Obj#53tm /N 1 /First 4', Buffer.from('9 0 <<>>'), true)]],
    'a table in a stream': [[...good, streamOf('/Type /XRef', Buffer.from('0000'), false)]],
    'its length elsewhere': [[...good.slice(0, 3), embeddedOf(json, false).replace(/Length \d+/, 'Length 5 0 R'), `${json.length}`]],
    'another length': [[...good.slice(0, 3), embeddedOf(json, false).replace(/Length \d+/, `Length ${json.length - 1}`)]],
    'in another file': [[...good.slice(0, 3), embeddedOf(json, true, '/F (other.json)')]],
    'packed otherwise': [[...good.slice(0, 3), embeddedOf(json, false, '/Filter /ASCIIHexDecode')]],
    'packed with parameters': [[...good.slice(0, 3), embeddedOf(json, true, '/DecodeParms <</Predictor 12>>')]],
    'something behind what was packed': [[...good.slice(0, 3), streamOf('/Type /EmbeddedFile /Filter /FlateDecode', Buffer.concat([deflateSync(json), Buffer.from('junk')]),
      false)]] };
  for (const [what, way] of Object.entries(ways)) {
    const bytes = pdfOf(...way);
    refused(() => { judge(bytes, { keys, columns: () => columns, acts: () => acts }); assert.fail(what); });
  }
  for (let length = 5; length < whole.length - 1; length += length < 300 ? 1 : 997) refused(() => certificateInPdf(Buffer.from(whole.slice(0, length), 'latin1')));
});

// ---- Command line

test('command line: options, output and exit status', () => {
  const folder = mkdtempSync(join(tmpdir(), 'second-')), file = (name, content) => { writeFileSync(join(folder, name), content); return join(folder, name); };
  const its = world(), bad = world();
  bad.entries[1].entry.object = 'dos';
  const good = file('good.zip', zipOf(membersOf(its))), wrong = file('wrong.zip', zipOf(membersOf(bad))), keyFile = file('keys', keys[0]), held = file('held',
    its.held[0]);
  const asked = file('columns.json', JSON.stringify(columns)), forms = file('acts.json', JSON.stringify(acts)), certificate = file('certificate.json', JSON.stringify(certificateOf(its)));
  const run = (...words) => spawnSync(process.execPath, [script, ...words], { encoding: 'utf8' });
  const usual = ['--checkpoint', held, '--key', keyFile, '--columns', asked, '--acts', forms];
  const clean = run(good, ...usual, '--json');
  assert.equal(clean.status, 0, clean.stdout);
  assert.deepEqual(Object.keys(JSON.parse(clean.stdout)), ['verdict', 'integrity', 'completeness', 'counted']);
  assert.equal(run('--json', ...usual, certificate).status, 0);
  const failed = run(wrong, '--key', keyFile, '--key', keyFile, '--columns', asked, '--acts', forms, '--json', '--checkpoint', held, file('held2', bad.held[0]));
  assert.equal(failed.status, 1);
  const [finding] = JSON.parse(failed.stdout).integrity.findings;
  assert.deepEqual([Object.keys(finding), finding.code], [['code', 'entry', 'position', 'sentence'], 'leaf']);
  assert.match(run(wrong, ...usual).stdout, /^FAILED\n.*leaf: /s);
  assert.deepEqual(JSON.parse(run(good, ...usual, '--json', '--as-of', '2025-06-06T00:00:00Z').stdout).completeness.findings.map(({ code }) => code),
    ['unsealed', 'stale']);
  assert.equal(run(good, ...usual, '--as-of', '2025-06-06T00:00:00Z', '--max-age', '999').status, 0);
  for (const words of [[], [good], [good, good, ...usual], [good, '--checkpoint', held], [good, '--key', keyFile], [join(folder, 'none'), ...usual], [keyFile,
    ...usual], [good, ...usual, '--what'],
    [good, ...usual.slice(0, 6), '--acts', join(folder, 'none')], [good, ...usual, '--as-of', 'today'], [good, ...usual, '--max-age', '-1'], [good, ...usual, '--constructor', 'x'], [good, ...usual.slice(0, 4), '--columns',
      join(folder, 'none')]]) {
    const result = run(...words, '--json');
    assert.equal(result.status, 2, words.join(' '));
    const { verdict, reason, ...rest } = JSON.parse(result.stdout);
    assert.deepEqual([verdict, typeof reason, rest], ['CANNOT_JUDGE', 'string', {}]);
  }
});
