import { expect, test } from 'vitest';
import { getDatabase } from '#lib/database/database.ts';
import { DEFAULT_WORKSPACE_ID } from '#lib/database/default-workspace.ts';
import { toInstant } from '#lib/domain/instant.ts';
import { ContainerExceptionQuery } from '#lib/exceptions/container-exception-query.ts';
import { countContainerExceptions } from '#lib/exceptions/count-container-exceptions.ts';
import { listContainerExceptions } from '#lib/exceptions/list-container-exceptions.ts';
import { Snoozing, snoozeContainerException } from '#lib/exceptions/snooze-container-exception.ts';
import { findChangeVersion } from '#lib/live/find-change-version.ts';
import { getStateProof } from '#lib/state/get-state-proof.ts';
import { addPerson } from '#lib/testing/add-person.ts';
import { sendMessage, toContainerMessage, useTestSecrets } from '#lib/testing/send-message.ts';
import { toTestAccess } from '#lib/testing/to-test-access.ts';
import { changeDays } from './change-days.ts';
import { endSnoozes } from './end-snoozes.ts';

process.env.APP_SECRET = 'a secret of tests, long enough';
useTestSecrets();

const version = () => findChangeVersion(getDatabase().pool, DEFAULT_WORKSPACE_ID);
const HOUR = 3_600_000;

function run(job: typeof endSnoozes, at: number) {
  const planned: [string, string][] = [];
  const started: string[] = [];
  return job
    .run({
      now: toInstant(new Date(at)),
      signal: new AbortController().signal,
      startSoon: async (name) => void started.push(name),
      startAt: async (name, moment) => void planned.push([name, moment]),
    })
    .then((result) => ({ result, planned, started }));
}

test('a snooze that runs out is over by the clock; open pages are told then, once, and nothing that is hashed changes', async () => {
  const ana = await addPerson('Ana Silva', 'coordinator');
  await sendMessage('opentrack', {
    ...toContainerMessage('container.exceptions.updated', 'MSKU6011672', '2026-11-20T10:00:00.000Z'),
    data: { containerId: 'MSKU6011672', exception: 'railDwell', exceptionName: 'railDwell', context: {} },
  });
  const [exception] = (await listContainerExceptions(ana, ContainerExceptionQuery.parse({}))).items;
  const now = Date.now();
  await run(endSnoozes, now);
  const until = toInstant(new Date(now + HOUR));
  await snoozeContainerException(ana, { id: exception?.id ?? '', version: null }, Snoozing.parse({ until }));

  const asleep = await version();
  const proof = await getStateProof(ana);
  const before = await run(endSnoozes, now + HOUR - 30_000);
  expect(before).toMatchObject({ result: 'No snooze has ended.', planned: [['end-snoozes', until]] });
  expect(await version()).toBe(asleep);
  expect(await countContainerExceptions(toTestAccess({ now: toInstant(new Date(now)) }))).toMatchObject({
    snoozed: 1,
  });

  expect(await run(endSnoozes, now + HOUR)).toMatchObject({
    result: '1 snooze has ended.',
    planned: [],
    started: ['find-notices'],
  });
  expect(await version()).toBeGreaterThan(asleep);
  expect(await countContainerExceptions(toTestAccess({ now: until }))).toMatchObject({ open: 1, snoozed: 0 });
  expect((await getStateProof(ana)).stateHash).toBe(proof.stateHash);

  const told = await version();
  expect(await run(endSnoozes, now + HOUR + 60_000)).toMatchObject({ result: 'No snooze has ended.' });
  expect(await version()).toBe(told);
});

test('a day begins in each workspace at its own midnight, once', async () => {
  await getDatabase().pool.query(`UPDATE workspaces SET time_zone = 'Asia/Kathmandu'`);
  await run(changeDays, Date.parse('2026-11-22T12:00:00.000Z'));
  const before = await version();
  expect(await run(changeDays, Date.parse('2026-11-22T18:14:00.000Z'))).toMatchObject({
    result: 'No day has begun.',
  });
  expect(await version()).toBe(before);
  expect(await run(changeDays, Date.parse('2026-11-22T18:15:00.000Z'))).toMatchObject({
    started: ['find-notices'],
  });
  expect(await version()).toBeGreaterThan(before);
  expect(await run(changeDays, Date.parse('2026-11-22T18:30:00.000Z'))).toMatchObject({
    result: 'No day has begun.',
  });
});
