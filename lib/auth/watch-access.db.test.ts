import { execFile } from 'node:child_process';
import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { promisify } from 'node:util';
import { v7 } from 'uuid';
import { expect, test, vi } from 'vitest';
import { getDatabase } from '#lib/database/database.ts';
import { getRequestLimits, withRequestLimits } from '#lib/database/request-limits.ts';
import { addPerson } from '#lib/testing/add-person.ts';
import type { Access } from './access.ts';
import { createApiKey } from './api-keys/create-api-key.ts';
import { revokeApiKey } from './api-keys/revoke-api-key.ts';
import { changeMember } from './members/change-member.ts';
import type { MemberChange } from './members/member.ts';
import { requireApiAccess } from './require-api-access.ts';
import { getSignInSecret } from './session-cookie.ts';
import { watchAccess } from './watch-access.ts';

process.env.APP_SECRET = 'a secret of tests that is long enough';

const askWith = (headers: Record<string, string>) => new Request('http://localhost/api/v1/live', { headers });

/** As the route of the stream does it. */
const watch = (headers: Record<string, string>) =>
  withRequestLimits(async () => {
    const request = askWith(headers);
    return watchAccess(request, await requireApiAccess(request), AbortSignal.timeout(60_000));
  });

test('an answer that never ends ends at once when the key it was asked with is taken back', async () => {
  const ana = await addPerson('Ana Silva', 'administrator');
  const { id, key } = await createApiKey(ana, { name: 'Screen', role: 'viewer', expiresInDays: null });
  const other = await createApiKey(ana, { name: 'Other', role: 'viewer', expiresInDays: null });
  const watched = await watch({ authorization: `Bearer ${key}` });
  const untouched = await watch({ authorization: `Bearer ${other.key}` });
  const ended = once(watched, 'abort', { signal: AbortSignal.timeout(10_000) });
  await revokeApiKey(ana, id);
  await ended;
  expect(untouched.aborted).toBe(false);
});

test('somebody who is shut out watches no longer, and their limits stay theirs', async () => {
  const eve = await addPerson('Eve Admin', 'administrator');
  const ben = await addPerson('Ben Visser', 'broker', { scope: { accounts: ['ours.example'], bills: [] } });
  const bob = await addPerson('Bob Kaya', 'broker', { scope: { accounts: ['theirs.example'], bills: [] } });
  const ofBen = await watch({ cookie: await signIn(ben.person.id) });
  const ofBob = await watch({ cookie: await signIn(bob.person.id) });
  await withRequestLimits(async () => {
    await changeMember(eve, ben.person.id, { disabled: true });
    await expect.poll(() => ofBen.aborted, { timeout: 10_000 }).toBe(true);
    expect(getRequestLimits()).toBeNull();
  });
  expect(ofBob.aborted).toBe(false);
});

test('a session that was ended by shutting somebody out stays ended when they are let in again', async () => {
  const eve = await addPerson('Eva Admin', 'administrator');
  const dan = await addPerson('Dan Berg', 'coordinator');
  const cookie = await signIn(dan.person.id);
  const read = () =>
    requireApiAccess(askWith({ cookie })).then(
      () => 200,
      ({ status }) => status,
    );
  expect(await read()).toBe(200);
  await changeMember(eve, dan.person.id, { disabled: true });
  expect(await read()).toBe(401);
  await changeMember(eve, dan.person.id, { disabled: false });
  expect(await read()).toBe(401);
  const { rowCount } = await getDatabase().pool.query('select 1 from sessions where person_id = $1', [
    dan.person.id,
  ]);
  expect(rowCount).toBe(0);
});

test.each<[string, MemberChange]>([
  ['shut out', { disabled: true }],
  ['given another role', { role: 'viewer' }],
])('somebody who is %s by another process watches no longer about a second later', async (what, change) => {
  const eve = await addPerson(`Eve ${what}`, 'administrator');
  const ida = await addPerson(`Ida ${what}`, 'coordinator');
  const ofIda = await watch({ cookie: await signIn(ida.person.id) });
  const ofEve = await watch({ cookie: await signIn(eve.person.id) });
  let endedAt = Number.POSITIVE_INFINITY;
  ofIda.addEventListener('abort', () => {
    endedAt = Date.now();
  });
  const committedAt = await changeElsewhere(eve, ida.person.id, change);
  await expect.poll(() => ofIda.aborted, { timeout: 10_000 }).toBe(true);
  // A look a second, and patience with a machine that does much else.
  expect(endedAt - committedAt).toBeLessThan(4_000);
  expect(ofEve.aborted).toBe(false);
});

test('however many watch, the database is asked once a second', async () => {
  const people = await Promise.all(
    Array.from({ length: 8 }, (_, index) => addPerson(`Watcher ${index}`, 'viewer')),
  );
  const gone = new AbortController();
  for (const { person } of people) {
    const request = askWith({ cookie: await signIn(person.id) });
    watchAccess(request, await requireApiAccess(request), gone.signal);
  }
  const query = vi.spyOn(getDatabase().pool, 'query');
  await new Promise((resolve) => setTimeout(resolve, 2_500));
  const asked = query.mock.calls.length;
  gone.abort();
  query.mockRestore();
  expect(asked).toBeGreaterThanOrEqual(1);
  expect(asked).toBeLessThanOrEqual(3);
});

/** Changes a member as a second process of the product does; answers when it had been committed. */
async function changeElsewhere(access: Access, personId: string, change: MemberChange): Promise<number> {
  const script = `
    import { closeSharedDatabase } from '#lib/database/database.ts';
    import { changeMember } from '#lib/auth/members/change-member.ts';
    const [access, personId, change] = JSON.parse(process.env.CHANGE);
    await changeMember(access, personId, change);
    console.log(Date.now());
    await closeSharedDatabase();`;
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', script], {
    env: { ...process.env, CHANGE: JSON.stringify([access, personId, change]) },
  });
  return Number(stdout.trim());
}

/** The Cookie header of a session of theirs. */
async function signIn(personId: string): Promise<string> {
  const token = v7();
  await getDatabase().pool.query(
    `INSERT INTO sessions (person_id, token, expires_at) VALUES ($1, $2, now() + interval '1 day')`,
    [personId, token],
  );
  const signature = createHmac('sha256', getSignInSecret()).update(token).digest('base64');
  return `clearhold.session_token=${encodeURIComponent(`${token}.${signature}`)}`;
}
