// PostgreSQL's wire format of one-dimensional arrays. Over the text format, every element is escaped here and unescaped
// there, and bytes travel as twice as many hexadecimal digits.

const TEXT = 25;
const BYTEA = 17;
const HEAD_BYTES = 20;
const NULL_LENGTH = -1;

/** A `text[]` parameter. */
export function toTextArray(values: readonly (string | null)[]): Buffer {
  return encode(TEXT, values, Buffer.byteLength, (array, value, at) => array.write(value, at));
}

/** A `bytea[]` parameter. */
export function toByteArray(values: readonly Uint8Array[]): Buffer {
  const lengthOf = (value: Uint8Array) => value.byteLength;
  return encode(BYTEA, values, lengthOf, (array, value, at) => array.set(value, at));
}

// Plain loops: a batch has a hundred of these arrays, and some have thousands of elements.
function encode<Value>(
  elementType: number,
  values: readonly (Value | null)[],
  lengthOf: (value: Value) => number,
  write: (array: Buffer, value: Value, at: number) => void,
): Buffer {
  const lengths: number[] = [];
  let bytes = HEAD_BYTES;
  let hasNull = 0;
  for (const value of values) {
    const length = value === null ? NULL_LENGTH : lengthOf(value);
    lengths.push(length);
    if (value === null) hasNull = 1;
    bytes += 4 + Math.max(length, 0);
  }
  const array = Buffer.allocUnsafe(bytes);
  let at = array.writeInt32BE(1, 0);
  at = array.writeInt32BE(hasNull, at);
  at = array.writeInt32BE(elementType, at);
  at = array.writeInt32BE(values.length, at);
  at = array.writeInt32BE(1, at);
  let index = 0;
  for (const value of values) {
    const length = lengths[index++] ?? NULL_LENGTH;
    at = array.writeInt32BE(length, at);
    if (value === null) continue;
    write(array, value, at);
    at += length;
  }
  return array;
}
