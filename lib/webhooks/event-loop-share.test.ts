import { setImmediate as turn } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { EventLoopShare } from './event-loop-share.ts';

function work(milliseconds: number): void {
  const end = performance.now() + milliseconds;
  while (performance.now() < end);
}

test('what is little is done at once', async () => {
  let done = 0;
  const share = new EventLoopShare();
  const both = [share.run(() => ++done), share.run(() => ++done)];
  expect(done).toBe(2);
  expect(await Promise.all(both)).toEqual([1, 2]);
});

test('what is much is done in order, a share of it in each turn of the event loop', async () => {
  const done: number[] = [];
  const share = new EventLoopShare();
  const all = Array.from({ length: 12 }, (_, number) =>
    share.run(() => {
      work(9);
      done.push(number);
    }),
  );
  expect(done.length).toBeLessThanOrEqual(3);
  await turn();
  await turn();
  expect(done.length).toBeLessThan(12);
  await Promise.all(all);
  expect(done).toEqual(Array.from({ length: 12 }, (_, number) => number));
});

test('work that throws fails alone', async () => {
  const share = new EventLoopShare();
  const failing = () => {
    work(25);
    throw new Error('unreadable');
  };
  const first = share.run(failing);
  const second = share.run(failing);
  const third = share.run(() => 'read');
  await expect(first).rejects.toThrow('unreadable');
  await expect(second).rejects.toThrow('unreadable');
  expect(await third).toBe('read');
});
