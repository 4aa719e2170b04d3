import { expect, test } from 'vitest';
import { readBody } from './read-body.ts';

async function* inChunks(...sizes: number[]) {
  for (const size of sizes) yield new Uint8Array(size).fill(size);
}

test('a body is read as it came, whatever its chunks', async () => {
  expect(await readBody(inChunks(1, 2, 3), 6)).toEqual({
    whole: true,
    bytes: Buffer.from([1, 2, 2, 3, 3, 3]),
  });
  expect(await readBody(inChunks(), 6)).toEqual({ whole: true, bytes: Buffer.alloc(0) });
  expect(await readBody(new Uint8Array(6), 6)).toMatchObject({ whole: true });
});

test('one byte too many is too many', async () => {
  expect(await readBody(inChunks(6, 1), 6)).toEqual({ whole: false });
  expect(await readBody(new Uint8Array(7), 6)).toEqual({ whole: false });
});

test('a body without an end is not read to its end', async () => {
  let read = 0;
  async function* endless() {
    for (;;) {
      read += 1024 * 1024;
      yield new Uint8Array(1024 * 1024);
    }
  }
  expect(await readBody(endless(), 1024 * 1024)).toEqual({ whole: false });
  expect(read).toBeLessThan(32 * 1024 * 1024);
});
