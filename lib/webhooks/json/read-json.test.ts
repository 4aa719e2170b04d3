import { expect, test } from 'vitest';
import { JsonNumber } from './json-tree.ts';
import { readJson } from './read-json.ts';
import { toCanonicalJson } from './to-canonical-json.ts';

function read(body: string | Uint8Array) {
  return readJson(typeof body === 'string' ? Buffer.from(body) : body);
}

function canonical(body: string | Uint8Array): string {
  const json = read(body);
  return json.ok ? toCanonicalJson(json.value) : json.reason;
}

test.each([
  ['an amount keeps its last zero', '{"a":275.50}', '{"a":275.50}'],
  ['a 20-digit id keeps all its digits', '{"id":98765432109876543210}', '{"id":98765432109876543210}'],
  ['a number too large for a computer is only text', '{"a":[1e400,-0,0.10e-5]}', '{"a":[1e400,-0,0.10e-5]}'],
  ['a byte order mark is passed over', '\ufeff{"a":true}', '{"a":true}'],
  ['white space means nothing', ' \r\n\t{ "b" : [ ] , "a" : null } ', '{"a":null,"b":[]}'],
  ['keys may come in any order', '{"b":1,"a":{"d":false,"c":""}}', '{"a":{"c":"","d":false},"b":1}'],
  ['escapes are read', String.raw`{"\u0061":"\"\\\/\n\u00e9"}`, String.raw`{"a":"\"\\/\né"}`],
  ['NUL becomes a replacement character', String.raw`{"a\u0000":"x\u0000y"}`, '{"a\ufffd":"x\ufffdy"}'],
  [
    'a lone surrogate becomes a replacement character',
    String.raw`{"a":"\ud800x\udc00"}`,
    '{"a":"\ufffdx\ufffd"}',
  ],
  ['a pair of surrogates stays', String.raw`{"a":"\ud83d\udea2"}`, '{"a":"🚢"}'],
])('%s', (_, body, expected) => {
  expect(canonical(body)).toBe(expected);
});

test.each([
  ['nothing', '', 'The body is empty.'],
  ['white space', ' \n', 'The body is empty.'],
  ['an array', '[]', 'The body is JSON, but not an object.'],
  ['null', 'null', 'The body is JSON, but not an object.'],
  ['a number', '7', 'The body is JSON, but not an object.'],
  ['two objects', '{}{}', 'The body is not JSON (at character 3).'],
  ['half an object', '{"a":1', 'The body is not JSON (at character 7).'],
  ['an unclosed string', '{"a":"x', 'The body is not JSON (at character 6).'],
  ['an escape without an end', '{"a":"\\', 'The body is not JSON (at character 6).'],
  ['an escape that is none', '{"a":"\\x41"}', 'The body is not JSON (at character 6).'],
  ['a bare line break in a string', '{"a":"\n"}', 'The body is not JSON (at character 6).'],
  ['a trailing comma', '{"a":1,}', 'The body is not JSON (at character 8).'],
  ['a comma too many', '{"a":[1,]}', 'The body is not JSON (at character 9).'],
  ['a key without quotes', '{a:1}', 'The body is not JSON (at character 2).'],
  ['a word that is none', '{"a":nul}', 'The body is not JSON (at character 6).'],
  ['a leading zero', '{"a":01}', 'The body is not JSON (at character 7).'],
  ['NaN', '{"a":NaN}', 'The body is not JSON (at character 6).'],
  ['a plus sign', '{"a":+1}', 'The body is not JSON (at character 6).'],
  ['a point without digits', '{"a":1.}', 'The body is not JSON (at character 7).'],
  ['a form', 'event=x&data=y', 'The body is not JSON (at character 1).'],
  ['a key twice', '{"a":1,"b":{"c":1,"c":1}}', 'The key "c" stands twice in one object: which one is meant?'],
  [
    '__proto__ twice',
    '{"__proto__":1,"__proto__":2}',
    'The key "__proto__" stands twice in one object: which one is meant?',
  ],
])('%s is refused with a reason', (_, body, reason) => {
  expect(read(body)).toEqual({ ok: false, reason });
});

test.each([
  ['a broken sequence', [0x7b, 0x22, 0xc3, 0x28, 0x22, 0x7d]],
  ['a surrogate in UTF-8', [0x22, 0xed, 0xa0, 0x80, 0x22]],
  ['UTF-16', [0xff, 0xfe, 0x7b, 0x00, 0x7d, 0x00]],
])('%s is not valid UTF-8', (_, bytes) => {
  expect(read(Uint8Array.from(bytes))).toEqual({ ok: false, reason: 'The body is not valid UTF-8.' });
});

test('keys of the language are keys like any other and touch nothing', () => {
  const json = read('{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}');
  expect(json.ok && Object.keys(json.value)).toEqual(['__proto__', 'constructor']);
  expect(json.ok && Object.getPrototypeOf(json.value)).toBe(Object.prototype);
  expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
});

test('sixty-four levels are read, one more is refused, and a hundred thousand do not fill the stack', () => {
  const nested = (depth: number) => `{"a":${'['.repeat(depth - 1)}${']'.repeat(depth - 1)}}`;
  expect(read(nested(64)).ok).toBe(true);
  const tooDeep = { ok: false, reason: 'The body is nested more than 64 levels deep.' };
  expect(read(nested(65))).toEqual(tooDeep);
  expect(read(nested(100_000))).toEqual(tooDeep);
  expect(read('{"a":'.repeat(100_000))).toEqual(tooDeep);
  expect(read('['.repeat(100_000))).toEqual(tooDeep);
});

test('a number is its text', () => {
  expect(read('{"a":1.0}')).toMatchObject({ ok: true, value: { a: new JsonNumber('1.0') } });
});
