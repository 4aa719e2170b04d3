import { isUtf8 } from 'node:buffer';
import { sentence } from '#lib/domain/sentences/sentence.ts';
import { isJsonObject, JsonNumber, type JsonObject, type JsonTree, setMember } from './json-tree.ts';
import { noKeys } from './key-path.ts';

const MAX_DEPTH = 64;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const ESCAPED_OR_CONTROL = /[\\\p{Cc}]/u;
const BYTE_ORDER_MARK = '\ufeff';

// Code units of the text: comparing numbers costs a third of comparing one-letter strings.
const [BRACE, CLOSING_BRACE, BRACKET, CLOSING_BRACKET] = [0x7b, 0x7d, 0x5b, 0x5d];
const [QUOTE, COMMA, COLON] = [0x22, 0x2c, 0x3a];

export type ReadJson =
  // `isPlain`: no string of it holds anything that JSON writes as an escape.
  { ok: true; value: JsonObject; isPlain: boolean } | { ok: false; reason: string };

/**
 * Reads a message's body strictly: UTF-8 (a byte order mark is passed over), at most 64 levels deep, no key twice in one
 * object, an object on top. Numbers keep their text; NUL and lone surrogates, which no database text can hold, become
 * U+FFFD. What cannot be read is answered with a reason in plain words, never thrown.
 *
 * Our own reader because none at hand has all of it: `JSON.parse` loses digits and takes the last of two equal keys, and
 * `lossless-json` recurses without a limit, lets equal doubles pass, and takes three times as long.
 */
export function readJson(bytes: Uint8Array): ReadJson {
  if (!isUtf8(bytes)) return { ok: false, reason: sentence('message.notUtf8') };
  const decoded = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8');
  const text = decoded.startsWith(BYTE_ORDER_MARK) ? decoded.slice(1) : decoded;
  if (text.trim() === '') return { ok: false, reason: sentence('message.empty') };
  try {
    const reader = new Reader(text);
    const value = reader.read();
    if (isJsonObject(value)) return { ok: true, value, isPlain: reader.isPlain };
    return { ok: false, reason: sentence('message.noObject') };
  } catch (error) {
    if (error instanceof Unreadable) return { ok: false, reason: error.message };
    throw error;
  }
}

class Unreadable extends Error {}

class Reader {
  private readonly text: string;
  /** Asked once of the whole: most bodies have nothing that a string of theirs must be searched for. */
  readonly isPlain: boolean;
  private at = 0;

  constructor(text: string) {
    this.text = text;
    this.isPlain = !ESCAPED_OR_CONTROL.test(text);
  }

  read(): JsonTree {
    const value = this.readValue(0);
    this.skipSpace();
    if (this.at < this.text.length) throw this.notJson();
    return value;
  }

  private readValue(depth: number): JsonTree {
    this.skipSpace();
    switch (this.text.charCodeAt(this.at)) {
      case BRACE:
        return this.readObject(depth + 1);
      case BRACKET:
        return this.readArray(depth + 1);
      case QUOTE:
        return this.readString();
      case 0x74:
        return this.readWord('true', true);
      case 0x66:
        return this.readWord('false', false);
      case 0x6e:
        return this.readWord('null', null);
      default:
        return this.readNumber();
    }
  }

  private readObject(depth: number): JsonObject {
    this.enter(depth);
    const object: JsonObject = {};
    if (this.takeNext(CLOSING_BRACE)) return object;
    let path = noKeys();
    do {
      this.skipSpace();
      // Senders write their keys in one order: most often it is the key that followed the last time.
      const latest = path?.latest;
      const isLatest = latest !== undefined && this.text.startsWith(latest.quoted, this.at);
      if (isLatest) this.at += latest.quoted.length;
      const key = isLatest ? latest.key : this.readNewKey(object);
      path = isLatest ? latest : path?.follow(key);
      if (!this.takeNext(COLON)) throw this.notJson();
      setMember(object, key, this.readValue(depth));
    } while (this.takeNext(COMMA));
    if (!this.takeNext(CLOSING_BRACE)) throw this.notJson();
    return object;
  }

  private readNewKey(object: JsonObject): string {
    if (this.text.charCodeAt(this.at) !== QUOTE) throw this.notJson();
    const key = this.readString();
    if (Object.hasOwn(object, key))
      throw new Unreadable(sentence('message.keyTwice', { quote: key.slice(0, 100) }));
    return key;
  }

  private readArray(depth: number): JsonTree[] {
    this.enter(depth);
    const list: JsonTree[] = [];
    if (this.takeNext(CLOSING_BRACKET)) return list;
    do list.push(this.readValue(depth));
    while (this.takeNext(COMMA));
    if (!this.takeNext(CLOSING_BRACKET)) throw this.notJson();
    return list;
  }

  /** Steps past an opening bracket, before anything goes deeper: a million of them must not fill the stack. */
  private enter(depth: number): void {
    if (depth > MAX_DEPTH) throw new Unreadable(sentence('message.tooDeep', { count: MAX_DEPTH }));
    this.at++;
  }

  private readString(): string {
    const start = this.at + 1;
    const end = this.text.indexOf('"', start);
    if (end === -1) throw this.notJson();
    const plain = this.text.slice(start, end);
    if (!this.isPlain && ESCAPED_OR_CONTROL.test(plain)) return this.readEscapedString(start);
    this.at = end + 1;
    return plain;
  }

  private readEscapedString(start: number): string {
    let end = start;
    while (end < this.text.length && this.text[end] !== '"') end += this.text[end] === '\\' ? 2 : 1;
    const string = this.unescape(this.text.slice(start - 1, end + 1));
    this.at = end + 1;
    return string.toWellFormed().replaceAll('\0', '\ufffd');
  }

  private unescape(quoted: string): string {
    try {
      return JSON.parse(quoted) as string;
    } catch {
      throw this.notJson();
    }
  }

  private readNumber(): JsonNumber {
    NUMBER.lastIndex = this.at;
    if (!NUMBER.test(this.text)) throw this.notJson();
    const number = new JsonNumber(this.text.slice(this.at, NUMBER.lastIndex));
    this.at = NUMBER.lastIndex;
    return number;
  }

  private readWord<Value>(word: string, value: Value): Value {
    if (!this.text.startsWith(word, this.at)) throw this.notJson();
    this.at += word.length;
    return value;
  }

  private takeNext(code: number): boolean {
    this.skipSpace();
    if (this.text.charCodeAt(this.at) !== code) return false;
    this.at++;
    return true;
  }

  private skipSpace(): void {
    for (;;) {
      const code = this.text.charCodeAt(this.at);
      if (code !== 0x20 && code !== 0x0a && code !== 0x0d && code !== 0x09) return;
      this.at++;
    }
  }

  private notJson(): Unreadable {
    return new Unreadable(sentence('message.notJson', { count: this.at + 1 }));
  }
}
