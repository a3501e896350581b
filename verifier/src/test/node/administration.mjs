// Rows of administration and who might do what, §12 and §13 of ledger-format.md.
// SPDX-License-Identifier: Apache-2.0
import { canonical, leafOf } from './formats.mjs';

const OVERSIGHT = ['AUDITOR', 'OBSERVER'], CATALOGUE = ['agency', 'policy_threshold', 'use_threshold'];
const SIGNERS = { ACCOUNT_CREATE: ['ADMIN'], ACCOUNT_CHANGE: ['ADMIN'], ACCOUNT_DISABLE: ['ADMIN'], ACCOUNT_LOCK: [null], ACCOUNT_RELEASE: ['ADMIN', 'AUDITOR'],
  GRANT_PROPOSE: ['ADMIN'], GRANT_CONFIRM: ['ADMIN', 'AUDITOR'], GRANT_REFUSE: ['ADMIN', 'AUDITOR'], CATALOGUE_CHANGE: ['ADMIN'], OPERATOR_CHANGE: [null] };
const isRow = value => value !== null && typeof value === 'object' && !Array.isArray(value);
const isChange = value => isRow(value) && Object.keys(value).sort().join() === 'key,revision,row,table' && typeof value.table === 'string'
  && typeof value.key === 'string' && Number.isSafeInteger(value.revision) && (value.row === null || isRow(value.row));

/** What entries say that rows became, folded. `told` are entries as lines whose commitment holds, `micros` reads an instant, `limit` is in microseconds. */
export function administrationOf(told, { add, micros, limit }) {
  const chains = new Map(), name = (table, key) => `${table} ${key}`;
  for (const { entry, position, leaves } of told) {
    const changes = leaves.rows.value;
    if (!Array.isArray(changes) || !changes.every(isChange)) {
      add('register', { entry: entry.id, position }, 'What the entry says of rows cannot be read.');
      continue;
    }
    for (const { table, key, revision, row } of changes) {
      const id = name(table, key), chain = chains.get(id) ?? chains.set(id, []).get(id);
      const made = leaves[`person/${key}`], person = made?.hash ?? (made?.salt ? leafOf(made.salt, `person/${key}`, made.value) : undefined);
      chain.push({ entry, position, table, key, revision, row, person, at: micros(entry.at), where: { entry: entry.id, position, row: id } });
    }
  }
  for (const chain of chains.values()) chain.sort((a, b) => a.revision - b.revision);
  // so at a time, when clocks may be apart by the limit
  const was = (id, at, so) => (chains.get(id) ?? []).some((change, index, chain) =>
    change.at - limit <= at && !(index + 1 < chain.length && chain[index + 1].at + limit < at) && so(change));
  const firstAccount = key => chains.has(name('account', key)) && [...chains].every(([id, [{ at }]]) =>
    !id.startsWith('account ') || at >= chains.get(name('account', key))[0].at);

  function judgeRows(rows) {
    const shown = new Set();
    for (const { table, key, row, person } of rows) {
      const id = name(table, key), chain = chains.get(id), last = chain?.at(-1);
      if (shown.has(id)) add('register', { row: id }, `The bundle has ${id} twice.`);
      else if (!chain) add('no-entry', { row: id }, `Nothing entered ${id}.`);
      else {
        if (last.row === null) add('register', last.where, `${id} is gone, as its last entry says.`);
        else if (canonical(last.row) !== canonical(row)) add('register', last.where, `${id} is not what its last entry says.`);
        const hash = person?.hash ?? (/^[0-9a-f]{64}$/.test(person?.salt) ? leafOf(person.salt, `person/${key}`, person.value) : undefined);
        if (table === 'staff_member' && hash !== chain[0].person) add('register', last.where, `Name or number of ${id} are not those entered.`);
      }
      shown.add(id);
    }
    for (const [id, chain] of chains) {
      const wrong = chain.find(({ revision }, index) => revision !== index + 1);
      if (wrong) add('register', wrong.where, `Change ${wrong.revision} of ${id} is not the next of the one before.`);
      if (chain.at(-1).row !== null && !shown.has(id)) add('register', chain.at(-1).where, `The register has no ${id}.`);
      chain.forEach(judgeSigner);
    }
  }
  function judgeSigner({ entry, table, key, revision, row, where }) {
    const { action, role, account, staff } = entry, own = table === 'account' && key === account;
    const may = (Object.hasOwn(SIGNERS, action) ? SIGNERS[action] : []).includes(role);
    const allowed = action === 'ACCOUNT_CREATE' ? may && (!own || firstAccount(key)) : may || (action === 'ACCOUNT_CHANGE' && own);
    if (CATALOGUE.includes(table) !== ['CATALOGUE_CHANGE', 'OPERATOR_CHANGE'].includes(action) || !allowed) {
      add('actor', where, `${action} by ${role} may not change a row of ${table}.`);
    } else if (table === 'account_grant') {
      const { given_by: given = null, decided_by: decided = null, state, kind, staff_id: gains, account_id: of } = row ?? {};
      const signed = revision === 1 ? decided === null && (given === null ? firstAccount(of) : given === staff) : decided !== null && decided === staff;
      const third = state !== 'CONFIRMED' || (revision > 1 && decided !== given && decided !== gains && (kind !== 'STAND_IN' || role === 'AUDITOR'));
      if (!signed || !third) add('actor', where, 'The permission was given or confirmed by somebody else than who entered it, or by one person alone.');
    }
  }
  /** Whether the entry names an account as it was then. */
  function judgeActor(entry, where) {
    const { account, staff, role, agency } = entry;
    if ([account, staff, role, agency].every(each => each === null)) return;
    if (!was(name('account', account), micros(entry.at), ({ entry: { id }, row }) => row !== null && row.staff_id === staff && row.role === role
      && row.agency === agency && (row.status === 'ACTIVE' || id === entry.id))) add('actor', where, `${account} was not open as ${role} of ${agency}.`);
  }
  const standsIn = ({ account, at }, agency) => was(name('stand_in', `${account} ${agency}`), micros(at), ({ row }) => row !== null);
  return { judgeRows, judgeActor, standsIn };
}

/** Whether whoever the entry names may take its step of this record; `annulment` is what it is a step of, where it is one of that. */
export function mayTake(entry, { from }, { record: { owner }, submissions, steps }, annulment, standsIn) {
  const { action, role, staff } = entry, ofOversight = steps.some(each => each.to === 'SUBMITTED' && OVERSIGHT.includes(each.entry?.role));
  const oversight = ofOversight && OVERSIGHT.includes(role), is = each => !ofOversight && role === each, own = each => is(each) && entry.agency === owner;
  const signs = () => oversight || own('SUPERVISOR'), confirms = () => oversight || role === 'AUDITOR';
  const wrote = those => staff !== null && those.some(({ authors }) => authors.includes(staff));
  if (action.startsWith('ACT_') && annulment === undefined) return true;
  switch (action) {
    case 'SUBMIT': case 'WITHDRAW': return oversight || own('RECORDER');
    case 'APPROVE': case 'RETURN': return signs() || (is('SUPERVISOR') && standsIn(entry, owner));
    case 'ACT_ENTER': return own('RECORDER') || (oversight && wrote(submissions));
    case 'ACT_SIGN': return signs();
    case 'ACT_CONFIRM': return confirms();
    case 'ACT_STRIKE': return wrote([annulment]) || (from === 'ENTERED' ? signs() : confirms());
    default: return true;
  }
}
