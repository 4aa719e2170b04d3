import { Readable } from 'node:stream';
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

test('a body of a connection is read as it came', async () => {
  expect(await readBody(Readable.from([Buffer.from('a'), Buffer.from('b')]), 2)).toEqual({
    whole: true,
    bytes: Buffer.from('ab'),
  });
  expect(await readBody(Readable.from([]), 2)).toEqual({ whole: true, bytes: Buffer.alloc(0) });
});

test('a body of a connection that has no end leaves the connection open for the answer', async () => {
  const endless = new Readable({
    read() {
      this.push(Buffer.alloc(1024 * 1024));
    },
  });
  expect(await readBody(endless, 2)).toEqual({ whole: false });
  expect(endless.destroyed).toBe(false);
  endless.destroy();
});

test('a body that ends half-way is no body', async () => {
  const stream = new Readable({ read: () => {} });
  const body = readBody(stream, 2);
  stream.destroy();
  await expect(body).rejects.toThrow('half-way');
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
