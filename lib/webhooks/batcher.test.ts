import { afterEach, expect, test, vi } from 'vitest';
import { Batcher } from './batcher.ts';

interface Item {
  group: string;
  bytes: number;
  name: string;
}

const LIMITS = {
  inFlight: 2,
  items: 3,
  bytes: 100,
  queuedItems: 8,
  queuedBytes: 1_000,
  queuedMilliseconds: 4_000,
};

afterEach(() => {
  vi.restoreAllMocks();
});

/** A batcher whose writes end when the test says so. */
function start(limits = LIMITS) {
  const writes: { names: string[]; end: (error?: Error) => void }[] = [];
  const batcher = new Batcher<Item, string>((batch) => {
    const names = batch.map((item) => item.name);
    return new Promise((resolve, reject) => {
      writes.push({ names, end: (error) => (error ? reject(error) : resolve(names)) });
    });
  }, limits);
  const submit = (name: string, group = 'a', bytes = 1) => batcher.submit({ name, group, bytes });
  return { batcher, submit, writes, names: () => writes.map((write) => write.names) };
}

/** Each batch begins in a turn of the event loop of its own. */
async function turn(): Promise<void> {
  for (let turns = 0; turns < 5; turns++) await new Promise((resolve) => setImmediate(resolve));
}

test('a lone message is written at once, and answered when it is written', async () => {
  const { submit, writes } = start();
  const answer = submit('1');
  await turn();
  writes[0]?.end();
  await expect(answer).resolves.toBe('1');
});

test('two batches are written at a time, and what waits meanwhile shares the next', async () => {
  const { submit, writes, names } = start();
  void submit('1');
  await turn();
  void submit('2');
  await turn();
  for (const name of ['3', '4', '5', '6']) void submit(name);
  await turn();
  expect(names()).toEqual([['1'], ['2']]);
  writes[0]?.end();
  await turn();
  expect(names()).toEqual([['1'], ['2'], ['3', '4', '5']]);
});

test('beside a batch the next one starts once as many wait as that one holds, or when it is written', async () => {
  const { submit, writes, names } = start();
  for (const name of ['1', '2', '3']) void submit(name);
  await turn();
  void submit('4');
  void submit('5');
  await turn();
  expect(names()).toEqual([['1', '2', '3']]);
  void submit('6');
  await turn();
  expect(names()).toEqual([
    ['1', '2', '3'],
    ['4', '5', '6'],
  ]);
  void submit('7');
  writes[0]?.end();
  writes[1]?.end();
  await turn();
  expect(names().at(-1)).toEqual(['7']);
});

test('a batch holds no more bytes than allowed, but always one message', async () => {
  const { submit, names } = start();
  void submit('1', 'a', 60);
  void submit('2', 'a', 60);
  void submit('3', 'a', 500);
  await turn();
  expect(names()).toEqual([['1'], ['2']]);
});

test('two workspaces never share a batch', async () => {
  const { submit, names } = start();
  for (const [name, group] of [
    ['1', 'a'],
    ['2', 'b'],
    ['3', 'a'],
  ] as const)
    void submit(name, group);
  await turn();
  expect(names()).toEqual([['1', '3'], ['2']]);
});

test('beyond its bounds a message is turned away at once', async () => {
  const { submit } = start({ ...LIMITS, queuedItems: 2 });
  void submit('1');
  void submit('2');
  await expect(submit('3')).rejects.toMatchObject({ name: 'Unavailable' });
  const { submit: submitBytes } = start();
  await expect(submitBytes('1', 'a', 1_001)).rejects.toMatchObject({ name: 'Unavailable' });
});

test('no more are taken while the first in the queue has waited too long for any sender', async () => {
  const clock = vi.spyOn(performance, 'now').mockReturnValue(0);
  const { submit, writes } = start({ ...LIMITS, inFlight: 1, items: 1 });
  void submit('1');
  await turn();
  const waiting = submit('2');
  clock.mockReturnValue(4_001);
  await expect(submit('3')).rejects.toMatchObject({ name: 'Unavailable' });
  writes[0]?.end();
  await turn();
  void submit('4');
  writes[1]?.end();
  await expect(waiting).resolves.toBe('2');
});

test('batches shrink while they are slow, and grow again', async () => {
  const clock = vi.spyOn(performance, 'now').mockReturnValue(0);
  const { submit, writes } = start({ ...LIMITS, inFlight: 1, items: 40, bytes: 1_000, queuedItems: 1_000 });
  for (let message = 0; message < 100; message++) void submit(String(message)).catch(() => {});
  const sizes = () => writes.map((write) => write.names.length);
  await turn();
  clock.mockReturnValue(2_000);
  writes[0]?.end();
  await turn();
  writes[1]?.end();
  await turn();
  expect(sizes()).toEqual([40, 20, 40]);
});

test('a lone message that is slow says nothing about large batches', async () => {
  const clock = vi.spyOn(performance, 'now').mockReturnValue(0);
  const { submit, writes } = start({ ...LIMITS, inFlight: 1 });
  void submit('1');
  await turn();
  for (const name of ['2', '3', '4']) void submit(name);
  clock.mockReturnValue(3_000);
  writes[0]?.end();
  await turn();
  expect(writes.map((write) => write.names.length)).toEqual([1, 3]);
});

test('when a write fails, what waits is told as well, and the next message is tried afresh', async () => {
  const { submit, writes } = start({ ...LIMITS, inFlight: 1, items: 1 });
  const [first, second] = [submit('1'), submit('2')];
  await turn();
  writes[0]?.end(new Error('away'));
  await expect(first).rejects.toThrow('away');
  await expect(second).rejects.toThrow('away');
  const third = submit('3');
  await turn();
  writes[1]?.end();
  await expect(third).resolves.toBe('3');
});

test('closing waits for everything that was taken, and takes no more', async () => {
  const { batcher, submit, writes } = start({ ...LIMITS, inFlight: 1, items: 1 });
  const taken = [submit('1'), submit('2')];
  let closed = false;
  const closing = batcher.close().then(() => {
    closed = true;
  });
  await expect(submit('3')).rejects.toMatchObject({ name: 'Unavailable' });
  await turn();
  writes[0]?.end();
  await turn();
  expect(closed).toBe(false);
  writes[1]?.end();
  await closing;
  await expect(Promise.all(taken)).resolves.toEqual(['1', '2']);
});
