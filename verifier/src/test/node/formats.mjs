// Bytes, hashes, notes and archives of format garante/2. "§" numbers are those of ledger-format.md.
// SPDX-License-Identifier: Apache-2.0
import { createHash, createPublicKey, verify as verifySignature } from 'node:crypto';
import { inflateRawSync, inflateSync, crc32 } from 'node:zlib';
/** What cannot be judged: exit status 2 (§10). */
export class Malformed extends Error {}
export const refuse = why => { throw new Malformed(why); };

export const sha256 = (...parts) => parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest();

export function text(bytes, what) {
  try { return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes); } catch { return refuse(`${what} is not UTF-8`); }
}

// ---- JSON (§1)
/** JSON.parse lets pass members named twice and rounds numbers: the text with its strings emptied shows both. */
export function parseJson(source, what, deepest = 64) {
  let parsed, members = 0;
  try { parsed = JSON.parse(source); } catch { refuse(`${what}: not JSON`); }
  const bare = source.replace(/\\./gs, '').replace(/"[^"]*"/g, '""');
  for (const number of bare.match(/-?\d[-+.\deE]*/g) ?? []) { // -0, fractions and exponents are refused in any spelling
    if (!/^(0|-?[1-9]\d{0,15})$/.test(number) || BigInt(number.replace('-', '')) > 2n ** 53n) refuse(`${what}: ${number} is not a whole number up to 2^53`);
  }
  const whole = each => each.isWellFormed() ? each : refuse(`${what}: half a surrogate pair`);
  const copy = (value, depth) => {
    if (value === null || typeof value !== 'object') return typeof value === 'string' ? whole(value) : value;
    if (depth > deepest) refuse(`${what}: nested deeper than ${deepest}`);
    if (Array.isArray(value)) return value.map(each => copy(each, depth + 1));
    const object = Object.create(null); // so that "__proto__" and "constructor" are names like any other
    for (const [name, each] of Object.entries(value)) { object[whole(name)] = copy(each, depth + 1); members++; }
    return object;
  };
  const result = copy(parsed, 1);
  return members === bare.split(':').length - 1 ? result : refuse(`${what}: a member stands twice`);
}
/** §1. JSON.stringify of a well-formed text escapes as RFC 8785 does; sort() is by UTF-16 code units. */
export function canonical(value) {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  return `{${Object.keys(value).sort().map(name => `${JSON.stringify(name)}:${canonical(value[name])}`).join(',')}}`;
}

// ---- Leaf, commitment, entry, tree (§3 to §6)
export const leafOf = (salt, name, value) => sha256(Buffer.from(salt, 'hex'), name, Buffer.of(0), canonical(value)).toString('hex');
export const FORMAT = 'garante/2'; // of entries; one of another binds nothing
export const commitmentOf = (header, leaves, format = FORMAT) => format === FORMAT ? sha256(canonical({ format, header, leaves })).toString('hex') : null;
export const leafHash = input => sha256(Buffer.of(0), input);
export const entryHash = entry => leafHash(canonical(entry)).toString('hex');
const node = (left, right) => sha256(Buffer.of(1), left, right);
/** The roots of the trees of the first n leaves, for each n in `sizes`; leaves come one after the other. */
export function rootsAt(leaves, sizes) {
  const wanted = new Set(sizes), roots = new Map(), perfect = []; // perfect subtrees, larger first
  const root = () => perfect.length ? perfect.map(each => each.hash).reduceRight((right, left) => node(left, right)) : sha256('');
  if (wanted.has(0)) roots.set(0, root());
  leaves.forEach((hash, index) => {
    let height = 0;
    for (; perfect.at(-1)?.height === height; height++) hash = node(perfect.pop().hash, hash);
    perfect.push({ height, hash });
    if (wanted.has(index + 1)) roots.set(index + 1, root());
  });
  return roots;
}

/** The root that an audit path of RFC 6962, section 2.1.1, leads to; undefined if its length does not fit. */
export function rootByPath(leaf, index, size, path) {
  if (index >= size) return undefined;
  let here = index, hash = leaf, used = 0;
  for (let last = size - 1; last > 0; last = Math.floor(last / 2), here = Math.floor(here / 2)) { // level by level
    if (here === last && here % 2 === 0) continue; // a node without sibling goes up as it is
    const sibling = path[used++];
    if (sibling === undefined) return undefined;
    hash = here % 2 ? node(sibling, hash) : node(hash, sibling);
  }
  return used === path.length ? hash : undefined;
}

// ---- Keys and checkpoints (§7)
const base64 = (written, what, bytes = Buffer.from(written, 'base64')) => bytes.toString('base64') === written ? bytes : refuse(`${what}: not base64`);
/** The keys in a text. A bundle's own keys.txt is not read: nobody trusts it (§8). */
export function parseKeys(source, what) {
  return source.split('\n').map(line => line.trim()).filter(line => line !== '' && !line.startsWith('#')).map(line => {
    const [, name, id, key] = /^([^+\s]+)\+([0-9a-f]{8})\+(\S+)$/.exec(line) ?? refuse(`${what}: not a key: ${line}`);
    const bytes = base64(key, what);
    if (sha256(name, '\n', bytes).toString('hex', 0, 4) !== id) refuse(`${what}: ${name}: the key id does not fit`);
    if (![1, 4].includes(bytes[0]) || bytes.length !== 33) refuse(`${what}: ${name}: neither algorithm 01 nor 04`);
    const jwk = { kty: 'OKP', crv: 'Ed25519', x: bytes.subarray(1).toString('base64url') };
    return { name, id, algorithm: bytes[0], key: createPublicKey({ key: jwk, format: 'jwk' }) };
  });
}
/** Splits a signed note into its text and its signature lines. */
export function parseNote(note, what) {
  const split = note.lastIndexOf('\n\n');
  if (split < 0 || !note.endsWith('\n') || note.length === split + 2 || note.length > 2 ** 16 || /[\0-\t\v-\x1f]/.test(note)) refuse(`${what}: not a signed note`);
  const signatures = note.slice(split + 2, -1).split('\n').map(line => {
    const [, name, bytes] = /^\u2014 ([^+\s]+) (\S+)$/.exec(line) ?? refuse(`${what}: not a signature line`);
    const raw = base64(bytes, what);
    if (raw.length < 5) refuse(`${what}: a signature too short`);
    return { name, id: raw.toString('hex', 0, 4), signature: raw.subarray(4) };
  });
  if (signatures.length > 100) refuse(`${what}: too many signatures`);
  return { text: note.slice(0, split + 1), signatures };
}
/** A signature of algorithm 01: true or false; of 04: its seconds, or false. */
export function checkSignature(key, signature, message) {
  if (key.algorithm === 1) return signature.length === 64 && verifySignature(null, Buffer.from(message), key.key, signature);
  const seconds = signature.length === 72 ? signature.readBigUInt64BE(0) : 2n ** 64n;
  if (seconds > 253402300799n) return false; // beyond the year 9999 is no instant of §5
  const signed = Buffer.from(`cosignature/v1\ntime ${seconds}\n${message}`);
  return verifySignature(null, signed, key.key, signature.subarray(8)) && Number(seconds);
}
/** §7: the ledger's key has the origin's name. */
export const isLedgerKey = (key, origin) => key.algorithm === 1 && key.name === origin;
/** A checkpoint, judged by the keys held for `expected` origin: {origin, size, root, ledger, signed, time, invalid}. */
export function parseCheckpoint(note, keys, expected, what) {
  const { text: message, signatures } = parseNote(note, what);
  const [, origin, digits, root] = /^([^\n]+)\n(0|[1-9][0-9]{0,14})\n([^\n]+)\n$/.exec(message) ?? refuse(`${what}: not a checkpoint`);
  const signers = [];
  let invalid = false;
  const checkpoint = { name: what, origin, size: Number(digits), root: base64(root, what) };
  if (!Number.isSafeInteger(checkpoint.size) || checkpoint.root.length !== 32) refuse(`${what}: not a checkpoint`);
  for (const line of origin === expected ? signatures : []) {
    for (const key of keys.filter(each => each.name === line.name && each.id === line.id)) {
      const valid = checkSignature(key, line.signature, message);
      if (valid === false) invalid = true;
      else signers.push({ key: `${key.name}+${key.id}`, role: isLedgerKey(key, expected) ? 'ledger' : key.algorithm === 4 && key.name === `${expected}/cosigner` ? 'clock'
        : 'witness', seconds: valid });
    }
  }
  return judgedBy({ ...checkpoint, invalid }, signers);
}
/** §10: other cosigners held count as signers, not as clocks; of several times the earliest. */
const judgedBy = (checkpoint, signers) => ({ ...checkpoint, signers, signed: signers.length > 0, ledger: signers.some(({ role }) => role === 'ledger'),
  time: signers.reduce((time, { role, seconds }) => role === 'clock' ? Math.min(seconds, time ?? seconds) : time, null) });
/** §7: keys take over where they sign first; those before count no longer for what is larger or later than that. */
export function succession() {
  const seen = new Set(), last = new Map();
  const later = (a, b) => a.size > b.size || (a.time !== null && b.time !== null && a.time > b.time);
  const counting = each => judgedBy(each, each.signers.filter(({ key }) => !last.has(key) || !later(each, last.get(key))));
  const take = each => {
    for (const role of ['clock', 'ledger']) {
      const signers = each.signers.filter(signer => signer.role === role).map(({ key }) => key), heir = signers.find(key => !seen.has(key));
      if (heir === undefined) continue;
      const rest = [...seen].filter(key => roles.get(key) === role);
      for (const key of signers) { seen.add(key); roles.set(key, role); }
      for (const key of [...rest, ...signers]) if (key !== heir && !last.has(key)) last.set(key, each);
    }
    return counting(each);
  };
  const roles = new Map();
  return { take, counting, knows: key => seen.has(`${key.name}+${key.id}`) };
}
/** A checkpoint that a bundle or certificate shows: a text that is no checkpoint has no valid signature (§10) and no size. */
export function shownCheckpoint(note, keys, expected, what) {
  try { return parseCheckpoint(note, keys, expected, what); } catch (error) {
    if (!(error instanceof Malformed)) throw error;
    return judgedBy({ name: what, origin: null, size: null, root: null, invalid: false }, []);
  }
}

// ---- ZIP (§8). Members stand one after the other, without gap; both directories must say the same.
const LIMIT = 2 ** 30; // of a member, unpacked; this verifier keeps all in memory

export function unzip(bytes, expected) {
  const need = (condition, why) => condition || refuse(`not a bundle: ${why}`);
  const end = bytes.length - 22;
  need(end >= 0 && bytes.readUInt32LE(end) === 0x06054b50 && bytes.readUInt16LE(end + 20) === 0, 'no end of a ZIP directory');
  const count = bytes.readUInt16LE(end + 10), start = bytes.readUInt32LE(end + 16);
  need(bytes.readUInt32LE(end + 4) === 0 && bytes.readUInt16LE(end + 8) === count && count === expected.length, `${count} members, not ${expected.length}`);
  need(start + bytes.readUInt32LE(end + 12) === end, 'the directory is not where it is said to be');
  const members = new Map();
  let here = start, next = 0;
  for (const wanted of expected) {
    need(here + 46 <= end && bytes.readUInt32LE(here) === 0x02014b50, 'a directory entry is missing');
    const [flags, method] = [bytes.readUInt16LE(here + 8), bytes.readUInt16LE(here + 10)];
    const [moment, crc, packed, size] = [12, 16, 20, 24].map(each => bytes.readUInt32LE(here + each));
    const [nameLength, extra, comment, disk] = [28, 30, 32, 34].map(each => bytes.readUInt16LE(here + each));
    const local = bytes.readUInt32LE(here + 42), name = bytes.toString('latin1', here + 46, here + 46 + nameLength);
    need(name === wanted, `${wanted} expected, not ${name}`);
    need(bytes.subarray(here + 36, here + 42).every(each => each === 0), `${name}: has attributes`);
    here += 46 + nameLength;
    need(extra + comment + disk === 0, `${name}: further fields, a comment, or another disk`);
    need((flags & ~0x080e) === 0, `${name}: encrypted or otherwise special`); // 0x0800 UTF-8, 8 descriptor, 6 deflate's level
    need(method === 8 || method === 0 && !(flags & 8), `${name}: method ${method}`); // nobody can tell where one that is stored ends
    need(packed !== 0xffffffff && size !== 0xffffffff && local !== 0xffffffff && size <= LIMIT, `${name}: too large for this verifier`);
    need(local === next && local + 30 <= start && bytes.readUInt32LE(local) === 0x04034b50, `${name}: no local header`);
    need(bytes.readUInt16LE(local + 6) === flags && bytes.readUInt16LE(local + 8) === method && bytes.readUInt32LE(local + 10) === moment,
      `${name}: two headers differ`);
    need(bytes.readUInt16LE(local + 26) === nameLength && bytes.readUInt16LE(local + 28) === 0, `${name}: two names, or further fields`);
    const data = local + 30 + nameLength, localName = bytes.toString('latin1', local + 30, data);
    need(data + packed <= start && localName === name, `${name}: cut short, or two names`);
    next = data + packed;
    const sums = (where, ...expected) => where + 12 <= start && expected.every((each, index) => bytes.readUInt32LE(where + 4 * index) === each);
    if (flags & 8) { // a data descriptor follows, and nothing stands in the header
      need(sums(local + 14, 0, 0, 0), `${name}: sizes in two places`);
      need(next + 16 <= start && bytes.readUInt32LE(next) === 0x08074b50 && sums(next + 4, crc, packed, size), `${name}: its data descriptor differs`);
      next += 16;
    } else need(sums(local + 14, crc, packed, size), `${name}: two headers differ`);
    let unpacked = bytes.subarray(data, data + packed);
    if (method === 8) {
      try {
        const { buffer, engine } = inflateRawSync(unpacked, { info: true, maxOutputLength: Math.max(size, 1) });
        unpacked = engine.bytesWritten === packed ? buffer : refuse(); // nothing behind the end of what was deflated
      } catch { refuse(`${name}: damaged`); }
    }
    need(unpacked.length === size && crc32(unpacked) === crc, `${name}: damaged`);
    members.set(name, unpacked);
  }
  need(here === end && next === start, 'something stands between the members');
  return members;
}

// ---- PDF (§11): objects one behind the other, one table, one embedded file
const NAME = 'certificate.json';
/** A name is {name}, a reference {ref}, a string {text}; dictionaries are maps. */
class PdfReader {
  constructor(bytes) { this.bytes = bytes; this.source = bytes.toString('latin1'); this.at = 0; }
  need(condition) { return condition || refuse('the PDF is not of the form of a certificate'); }
  take(pattern) { // a sticky regular expression
    pattern.lastIndex = this.at;
    const match = pattern.exec(this.source);
    if (match) this.at = pattern.lastIndex;
    return match;
  }
  must(pattern) { return this.take(pattern) ?? this.need(false); }
  space() { this.take(/[\0\t\n\f\r ]*/y); }
  name() { return this.must(/\/((?:#[0-9A-Fa-f]{2}|[^\0-\x20()<>[\]{}\/%#])*)/y)[1].replace(/#(..)/g, (_, hex) => String.fromCharCode(parseInt(hex, 16))); }
  value(depth = 0) {
    this.need(depth < 64);
    let match;
    if (this.take(/<</y)) {
      const members = new Map();
      for (this.space(); !this.take(/>>/y); this.space()) {
        const name = this.name();
        this.space();
        this.need(!members.has(name));
        members.set(name, this.value(depth + 1));
      }
      return members;
    }
    if (this.take(/\[/y)) {
      const values = [];
      for (this.space(); !this.take(/]/y); this.space()) values.push(this.value(depth + 1));
      return values;
    }
    if (this.source[this.at] === '/') return { name: this.name() };
    if (this.take(/\(/y)) {
      const from = this.at;
      for (let open = 1; open > 0;) open += { '(': 1, ')': -1 }[this.must(/(?:[^()\\]|\\[^])*([()])/y)[1]];
      return { text: this.source.slice(from, this.at - 1) };
    }
    if ((match = this.take(/<([0-9A-Fa-f\0\t\n\f\r ]*)>/y))) return { hex: match[1] };
    if ((match = this.take(/(\d{1,10}) (\d{1,10}) R(?![^\0-\x20()<>[\]{}\/%])/y))) return { ref: `${Number(match[1])} ${Number(match[2])}` };
    const [word] = this.must(/(?:[-+]?(?:\d+\.?\d*|\.\d+)|true|false|null)(?![^\0-\x20()<>[\]{}\/%])/y);
    return /^\d{1,10}$/.test(word) ? Number(word) : word;
  }
  file() {
    const objects = new Map();
    this.must(/%PDF-1\.\d+[\0\t\n\f\r ]*(?:%[^\r\n]*)?/y);
    for (this.space(); !this.take(/xref/y); this.space()) {
      const at = this.at, [, number, generation] = this.must(/(\d{1,10}) (\d{1,10}) obj/y), object = { at };
      this.space();
      object.value = this.value();
      this.space();
      if (this.take(/stream\r?\n/y)) {
        const said = this.need(object.value instanceof Map) && object.value, length = said.get('Length');
        this.need(!['F', 'FFilter', 'FDecodeParms'].some(each => said.has(each)) && !['ObjStm', 'XRef'].includes(said.get('Type')?.name));
        this.need(Number.isSafeInteger(length) && length <= this.bytes.length - this.at);
        object.stream = this.bytes.subarray(this.at, this.at += length);
        this.space();
        this.must(/endstream/y);
        this.space();
      }
      this.must(/endobj/y);
      const key = `${Number(number)} ${Number(generation)}`;
      this.need(!objects.has(key));
      objects.set(key, object);
    }
    const table = this.at - 4, numbers = new Set(), of = key => objects.get(key) ?? this.need(false);
    let used = 0;
    for (this.space(); !this.take(/trailer/y);) {
      const [, first, count] = this.must(/(\d{1,10}) (\d{1,10})[ \r\n]+/y).map(Number);
      for (let number = first; number < first + count; number++) {
        const [, at, generation, kind] = this.must(/(\d{10}) (\d{5}) ([nf])(?: \r| \n|\r\n)/y);
        this.need(!numbers.has(number) && numbers.add(number));
        if (kind === 'n') this.need(of(`${number} ${Number(generation)}`).at === Number(at) && ++used);
      }
      this.space();
    }
    this.need(used === objects.size);
    this.space();
    const trailer = this.value();
    this.need(trailer instanceof Map && !['Prev', 'XRefStm', 'Encrypt'].some(each => trailer.has(each)));
    this.space();
    this.need(Number(this.must(/startxref[\0\t\n\f\r ]+(\d{1,10})[\0\t\n\f\r ]+%%EOF[\0\t\n\f\r ]*$/y)[1]) === table);
    return { objects, trailer, of };
  }
}
export function certificateInPdf(bytes) {
  const reader = new PdfReader(bytes), { objects, trailer, of } = reader.file(), need = condition => reader.need(condition);
  const resolved = value => value?.ref === undefined ? value : of(value.ref).value;
  const dictionary = (from, name) => { const value = resolved(from.get(name)); return value instanceof Map ? value : refuse('the PDF holds no certificate'); };
  const tree = dictionary(dictionary(dictionary(trailer, 'Root'), 'Names'), 'EmbeddedFiles'), names = resolved(tree.get('Names'));
  const embedded = value => value instanceof Map ? value.has('EF') + [...value.values()].reduce((sum, each) => sum + embedded(each), 0)
    : Array.isArray(value) ? value.reduce((sum, each) => sum + embedded(each), 0) : 0;
  const isEmbedded = ({ value }) => value instanceof Map && value.get('Type')?.name === 'EmbeddedFile';
  need(Array.isArray(names) && !tree.has('Kids'));
  const files = [...objects.values()].reduce((sum, { value }) => sum + embedded(value), 0);
  if (names.length !== 2 || files !== 1 || [...objects.values()].filter(isEmbedded).length !== 1) refuse('the PDF holds more than one file');
  const file = resolved(names[1]);
  need(file instanceof Map && !file.has('RF') && [names[0], file.get('F'), file.get('UF')].every(each => resolved(each)?.text === NAME));
  const versions = [...dictionary(file, 'EF').values()];
  need(versions.length > 0 && versions.every(each => each.ref !== undefined && each.ref === versions[0].ref));
  const object = of(versions[0].ref), filter = object.value.get?.('Filter');
  need(object.stream !== undefined && isEmbedded(object) && !object.value.has('DecodeParms'));
  need(filter === undefined || [filter].flat().map(each => each.name).join() === 'FlateDecode');
  let content = object.stream;
  if (filter) {
    try {
      const { buffer, engine } = inflateSync(content, { info: true, maxOutputLength: 2 ** 26 });
      content = engine.bytesWritten === content.length ? buffer : refuse();
    } catch { refuse('the embedded file is damaged'); }
  }
  return parseJson(text(content, 'an embedded file'), 'an embedded file', 66);
}
