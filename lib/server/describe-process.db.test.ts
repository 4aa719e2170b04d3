import { expect, test } from 'vitest';
import { millisecondsBetween } from '#lib/domain/instant.ts';
import { addPerson } from '#lib/testing/add-person.ts';
import { toTestAccess } from '#lib/testing/to-test-access.ts';
import { describeProcess } from './describe-process.ts';
import { listPackages } from './list-packages.ts';
import { announceOwnDatabase } from './own-database.ts';

test('what runs is told to everybody, where its data lie to administrators alone', async () => {
  const told = await describeProcess(toTestAccess());
  expect(told).toMatchObject({ nodeVersion: process.version, isReady: true });
  expect(told.database.version).toMatch(/^1[5-8]/);
  expect(told.dataDirectory).toMatch(/\.clearhold$/);
  const ben = await addPerson('Ben Visser', 'viewer');
  expect(await describeProcess(ben)).toMatchObject({ dataDirectory: null, isReady: true });
});

test('it runs since its process began', async () => {
  const access = toTestAccess();
  const { startedAt } = await describeProcess(access);
  const uptime = process.uptime() * 1_000;
  expect(Math.abs(millisecondsBetween(startedAt, access.now) - uptime)).toBeLessThan(5_000);
});

test('the database is called its own once the process has said so, and not before', async () => {
  expect((await describeProcess(toTestAccess())).database.isOwn).toBe(false);
  announceOwnDatabase();
  expect((await describeProcess(toTestAccess())).database.isOwn).toBe(true);
});

test('every package that Clearhold names says its version and its licence', async () => {
  const { version, packages } = await listPackages();
  expect(version).toMatch(/^\d+\.\d+\.\d+/);
  expect(packages.find(({ name }) => name === 'next')).toMatchObject({ licence: 'MIT' });
  expect(packages.filter(({ licence }) => licence === null)).toEqual([]);
});
