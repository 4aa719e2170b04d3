import { expect, test } from 'vitest';
import { type KnownSubject, SubjectMemory } from './subject-memory.ts';

const FACTS = 10_000;

function knowing(facts: number): KnownSubject {
  return { facts: new Array(facts), voyages: new Map(), rows: new Map() };
}

function remembered(memory: SubjectMemory, keys: string[]): string[] {
  return keys.filter((key) => memory.find('bill', key) !== undefined);
}

test('what was needed longest ago is forgotten first', () => {
  const memory = new SubjectMemory();
  for (const key of ['OLD1', 'OLD2', 'OLD1', 'NEW1', 'NEW2']) memory.keep('bill', key, knowing(FACTS));
  expect(remembered(memory, ['OLD1', 'OLD2', 'NEW1', 'NEW2'])).toEqual(['NEW1', 'NEW2']);
  memory.forgetAll();
});

test('all workspaces together are remembered no more than one alone: the one written to longest ago forgets', () => {
  const [first, second] = [new SubjectMemory(), new SubjectMemory()];
  for (const memory of [first, second]) {
    for (const key of ['A', 'B']) memory.keep('bill', key, knowing(FACTS));
  }
  expect([remembered(first, ['A', 'B']), remembered(second, ['A', 'B'])]).toEqual([[], ['A', 'B']]);
  first.keep('bill', 'A', knowing(FACTS));
  expect([remembered(first, ['A', 'B']), remembered(second, ['A', 'B'])]).toEqual([['A'], ['B']]);
});

test('one subject that is more than all that may be kept is not remembered', () => {
  const memory = new SubjectMemory();
  memory.keep('bill', 'HUGE', knowing(4 * FACTS));
  expect(remembered(memory, ['HUGE'])).toEqual([]);
  memory.keep('bill', 'SMALL', knowing(1));
  expect(remembered(memory, ['SMALL'])).toEqual(['SMALL']);
});

const ABOUT_A = { kind: 'bill', key: 'A' } as const;

/** A transaction that says something of bill A; its write ends when the test says so. */
function join(memory: SubjectMemory, subject: KnownSubject) {
  const { promise: written, resolve: commit, reject: fail } = Promise.withResolvers<void>();
  const seen: { made?: KnownSubject | undefined; version?: string | null; isWritten: boolean } = {
    isWritten: false,
  };
  const ended = memory.inLine(
    async () => {
      seen.made = memory.find('bill', 'A');
      seen.version = memory.version;
      return { version: memory.version ?? '7', known: [{ ...ABOUT_A, subject }] };
    },
    () => {
      seen.isWritten = true;
      return written;
    },
  );
  ended.catch(() => {});
  return { seen, ended, commit, fail };
}

async function turn(): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve));
}

test('a transaction is made of what the one before it will leave behind, and written once that is committed', async () => {
  const memory = new SubjectMemory();
  const [one, two] = [knowing(1), knowing(2)];
  const first = join(memory, one);
  const second = join(memory, two);
  await turn();
  expect(second.seen).toEqual({ made: one, version: '8', isWritten: false });
  first.commit();
  await first.ended;
  await turn();
  expect(second.seen.isWritten).toBe(true);
  expect(memory.find('bill', 'A')).toBe(two);
  second.commit();
  await second.ended;
  expect([memory.find('bill', 'A'), memory.version]).toEqual([two, '9']);
  memory.forgetAll();
});

test('what was made of a transaction that failed is not written', async () => {
  const memory = new SubjectMemory();
  const first = join(memory, knowing(1));
  const second = join(memory, knowing(2));
  await turn();
  first.fail(new Error('The disk is full.'));
  await expect(first.ended).rejects.toThrow('The disk is full.');
  await expect(second.ended).rejects.toMatchObject({
    name: 'MovedOn',
    cause: { message: 'The disk is full.' },
  });
  expect([second.seen.isWritten, memory.find('bill', 'A'), memory.version]).toEqual([false, undefined, null]);
  const third = join(memory, knowing(3));
  third.commit();
  await third.ended;
  expect(third.seen).toEqual({ made: undefined, version: null, isWritten: true });
  memory.forgetAll();
});

const AWAY = new Error('The database is away.');
const isAway = (error: unknown) => error === AWAY;

test('who stands behind one that finds the database away fails alike at once; who comes later tries', async () => {
  const memory = new SubjectMemory();
  const { promise: reading, reject } = Promise.withResolvers<never>();
  const tried: string[] = [];
  const never = new Promise<never>(() => {});
  const first = memory.inLine(
    () => reading,
    () => never,
    isAway,
  );
  const second = memory.inLine(
    async () => {
      tried.push('second');
      return never;
    },
    () => never,
    isAway,
  );
  const third = memory.alone(async () => tried.push('third'), isAway);
  const ends = Promise.allSettled([first, second, third]);
  reject(AWAY);
  expect(await ends).toEqual(Array.from({ length: 3 }, () => ({ status: 'rejected', reason: AWAY })));
  expect(tried).toEqual([]);
  await memory.alone(async () => tried.push('later'), isAway);
  expect(tried).toEqual(['later']);
});

test('who waits for a transaction that finds the database away is told so, and writes nothing', async () => {
  const memory = new SubjectMemory();
  const { promise: writing, reject } = Promise.withResolvers<never>();
  let isWritten = false;
  const made = async () => ({ version: memory.version ?? '7', known: [] });
  const first = memory.inLine(made, () => writing, isAway);
  const second = memory.inLine(
    made,
    async () => {
      isWritten = true;
    },
    isAway,
  );
  const ends = Promise.allSettled([first, second]);
  await turn();
  reject(AWAY);
  expect(await ends).toEqual(Array.from({ length: 2 }, () => ({ status: 'rejected', reason: AWAY })));
  expect(isWritten).toBe(false);
});

test('what is not committed yet is known, however much there is to remember', async () => {
  const memory = new SubjectMemory();
  const huge = knowing(4 * FACTS);
  const first = join(memory, huge);
  const second = join(memory, huge);
  await turn();
  expect(second.seen.made).toBe(huge);
  first.commit();
  second.commit();
  await second.ended;
  expect(memory.find('bill', 'A')).toBeUndefined();
});

test('a transaction that is not made from memory stands alone in the line', async () => {
  const memory = new SubjectMemory();
  const first = join(memory, knowing(1));
  const { promise, resolve: end } = Promise.withResolvers<void>();
  let isAlone = false;
  const alone = memory.alone(() => {
    isAlone = true;
    return promise;
  });
  const after = join(memory, knowing(2));
  await turn();
  expect([isAlone, after.seen.version]).toEqual([false, undefined]);
  first.commit();
  await turn();
  expect([isAlone, after.seen.version]).toEqual([true, undefined]);
  end();
  await alone;
  await turn();
  // What was known before is asked again.
  expect(after.seen).toEqual({ made: undefined, version: null, isWritten: true });
  after.commit();
  await after.ended;
  memory.forgetAll();
});
