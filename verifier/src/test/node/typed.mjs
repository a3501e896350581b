// Typed rows (§9): what each column must hold, by the content that is opened.
// SPDX-License-Identifier: Apache-2.0
import { canonical, refuse } from './formats.mjs';

const isObject = value => value !== null && typeof value === 'object' && !Array.isArray(value);
const isText = value => typeof value === 'string';
const lookup = (path, root) => path.split('.').reduce((at, name) => isObject(at) ? at[name] : undefined, root);
/** Tells where `typed` of a content is not what §9 asks of the tables of its schema, as a list of sentences. */
export function typedDifferences(schemas, schema, content, typed) {
  const tables = tablesOf(schemas, schema);
  const wrong = Object.keys(typed).filter(table => !(table in tables)).map(table => `${table}: no such table`);
  for (const [table, { rows: list, columns: asked }] of Object.entries(tables)) {
    const shown = Object.entries(asked).filter(([, { group }]) => 'value' in content[group]), given = typed[table];
    if (given !== undefined && shown.length === 0) wrong.push(`${table}: shown, but no group of it is opened`);
    if (shown.length === 0) continue;
    const actual = given ?? []; // so is a table left out empty
    const rowsOf = root => list === undefined ? [root] : elementsOf(lookup(list, root));
    const elements = new Map(shown.map(([, { group }]) => [group, rowsOf(content[group].value)]));
    const count = Math.max(...[...elements.values()].map(each => each.length));
    if (actual.length !== count) { wrong.push(`${table}: ${actual.length} rows, not ${count}`); continue; }
    actual.forEach((row, index) => {
      const place = list === undefined ? table : `${table}[${index}]`;
      for (const name of Object.keys(row)) if (!shown.some(([each]) => each === name)) wrong.push(`${place}.${name}: does not belong there`);
      for (const [name, column] of shown) {
        const value = columnValue(column, elements.get(column.group)[index], index, list, content[column.group].value);
        const stored = name in row ? row[name] : null; // a column left out is null: nothing asked it yet when the bundle was written
        if (canonical(value) !== canonical(stored)) wrong.push(`${place}.${name}: ${canonical(stored)}, not ${canonical(value)}`);
      }
    });
  }
  return wrong;
}
/** The tables under the greatest number not above that of the schema, else under the least. */
function tablesOf(schemas, schema) {
  const numbers = Object.keys(schemas).map(Number).sort((one, other) => one - other);
  return schemas[numbers.filter(number => number <= schema).at(-1) ?? numbers[0]] ?? {};
}
/** The elements of a list; a text that occurred before counts for nothing. */
const elementsOf = (list, seen = new Set()) => Array.isArray(list) ? list.filter(each => !isText(each) || seen.size < seen.add(each).size) : [];
const keyOf = element => isObject(element) && isText(element.key) ? element.key : null;
/** What a column must hold. Content of another form than the column's is no answer. */
function columnValue({ path, as }, element, index, list, root) {
  const value = path === undefined ? undefined : lookup(path, element), moment = isObject(value) && isText(value.date) ? value : undefined;
  switch (as) {
    case 'text': case 'decimal': return isText(value) ? value : null;
    case 'number': return isText(value) ? numberOf(value) : null;
    case 'date': return isText(value) ? dayOf(value) : null;
    case 'texts': return Array.isArray(value) ? value.filter(isText) : [];
    case 'missing': {
      if (value != null && (!isObject(value) || moment)) return null; // an object without date is no moment
      const why = lookup('missing', root)?.[list === undefined ? path : `${list}.${keyOf(element)}.${path}`];
      return isText(why) ? why : null;
    }
    case 'instant': return moment ? instantOf(moment) : null;
    case 'zone': case 'precision': case 'fold': return isText(moment?.[as]) ? moment[as] : null;
    case 'margin': return isText(moment?.marginMinutes) ? numberOf(moment.marginMinutes) : null;
    case 'ordinal': return index;
    case 'key': return keyOf(element);
    case 'element': return isText(element) ? element : null;
    default: return refuse(`ledger-columns.json: "${as}" is none of the forms of §9`);
  }
}
/** The whole number that the text is or ends with. */
function numberOf(typed) {
  const number = Number((/^-\d+$/.exec(typed) ?? /\d+$/.exec(typed))?.[0] ?? NaN);
  return Number.isSafeInteger(number) ? number + 0 : null; // + 0: "-0" is 0
}
/** A day typed d/m/yyyy as yyyy-mm-dd, or null. */
function dayOf(typed) {
  const at = midnight(typed);
  return Number.isNaN(at) ? null : textOf(at).split('T')[0];
}
/** Midnight UTC of a day typed d/m/yyyy; not a number where it is none. A year of other than four digits has a sign. */
function midnight(typed) {
  const [, day, month, year] = /^(\d{1,2})\/(\d{1,2})\/(-?\d{4}|[+-]\d{5,6})$/.exec(typed) ?? [], date = new Date(0);
  date.setUTCFullYear(year === undefined ? NaN : +year, month - 1, +day);
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === +day ? date.getTime() : NaN;
}
/** In the form of `at`, with a sign where the year has not four digits. */
function textOf(at) {
  return new Date(at).toISOString().replace(/^([+-])0{0,2}(\d{4,}-)/, '$1$2').replace('Z', '000Z');
}

function instantOf({ date, time, zone, precision, fold }) {
  const month = precision === 'MONTH', day = midnight(month && /^\d+\/[+-]?\d+$/.test(date) ? `1/${date}` : date);
  if (Number.isNaN(day) || !isText(zone) || !['EXACT', 'ESTIMATED', 'HOUR', 'DAY', 'MONTH'].includes(precision)) return null;
  let [, hour, minute = '0', second = '0'] = /^(\d{1,2})(?::(\d{2}))?(?::(\d{2}))?$/.exec(isText(time) ? time : '') ?? [];
  if (month || precision === 'DAY' || (precision === 'ESTIMATED' && time == null)) hour = minute = second = '0';
  else if (precision === 'HOUR') minute = second = '0';
  if (hour === undefined || hour > 23 || minute > 59 || second > 59) return null;
  const local = (month ? new Date(day).setUTCDate(1) : day) + ((+hour * 60 + +minute) * 60 + +second) * 1000;
  try {
    const before = offset(zone, local - 86400000), after = offset(zone, local + 86400000);
    const fitting = [...new Set([local - before, local - after])].filter(instant => instant + offset(zone, instant) === local);
    // Where a clock change makes it occur twice or not at all, with the offset before the change, unless the second was said.
    return textOf(fitting.length === 1 ? fitting[0] : local - (fitting.length && fold === 'SECOND' ? after : before));
  } catch { return null; } // no such zone
}

const formats = new Map();
/** What local clocks are ahead of UTC, in milliseconds. */
function offset(zone, instant) {
  const options = { timeZone: zone, hourCycle: 'h23', era: 'short',
    year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric', second: 'numeric' };
  if (!formats.has(zone)) formats.set(zone, new Intl.DateTimeFormat('en-US', options));
  const part = Object.fromEntries(formats.get(zone).formatToParts(instant).map(({ type, value }) => [type, type === 'era' ? value : +value]));
  const local = new Date(0);
  local.setUTCFullYear(part.era === 'AD' ? part.year : 1 - part.year, part.month - 1, part.day);
  return local.setUTCHours(part.hour, part.minute, part.second) - instant;
}
