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

function encode<Value>(
  elementType: number,
  values: readonly (Value | null)[],
  lengthOf: (value: Value) => number,
  write: (array: Buffer, value: Value, at: number) => void,
): Buffer {
  const lengths = values.map((value) => (value === null ? NULL_LENGTH : lengthOf(value)));
  const bytes = lengths.reduce((sum, length) => sum + 4 + Math.max(length, 0), HEAD_BYTES);
  const array = Buffer.allocUnsafe(bytes);
  const head = [1, lengths.includes(NULL_LENGTH) ? 1 : 0, elementType, values.length, 1];
  for (const [index, word] of head.entries()) array.writeInt32BE(word, index * 4);
  let at = HEAD_BYTES;
  values.forEach((value, index) => {
    const length = lengths[index] ?? NULL_LENGTH;
    at = array.writeInt32BE(length, at);
    if (value === null) return;
    write(array, value, at);
    at += length;
  });
  return array;
}
