import { expect, test } from 'vitest';
import { readText } from './read-text.ts';

const post = (body: BodyInit | null) =>
  new Request('http://localhost/', { method: 'POST', body, duplex: 'half' } as RequestInit);

test('a body is read as it is, also an empty one and one in pieces', async () => {
  expect(await readText(post('{"a":"é"}'), 100)).toBe('{"a":"é"}');
  expect(await readText(post(null), 100)).toBe('');
  const bytes = new TextEncoder().encode('é');
  const pieces = new ReadableStream({
    start(controller) {
      for (const byte of bytes) controller.enqueue(Uint8Array.of(byte));
      controller.close();
    },
  });
  expect(await readText(post(pieces), 2)).toBe('é');
});

test('a body without an end is given up as soon as it is too long', async () => {
  let sent = 0;
  const endless = new ReadableStream({
    pull(controller) {
      sent += 1_024;
      controller.enqueue(new Uint8Array(1_024));
    },
  });
  expect(await readText(post(endless), 10_000)).toBeUndefined();
  expect(sent).toBeLessThan(20_000);
});
