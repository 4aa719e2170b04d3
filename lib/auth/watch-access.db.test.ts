import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { expect, test } from 'vitest';
import { getDatabase } from '#lib/database/database.ts';
import { getRequestLimits, withRequestLimits } from '#lib/database/request-limits.ts';
import { addPerson } from '#lib/testing/add-person.ts';
import { createApiKey } from './api-keys/create-api-key.ts';
import { revokeApiKey } from './api-keys/revoke-api-key.ts';
import { changeMember } from './members/change-member.ts';
import { getSignInSecret } from './session-cookie.ts';
import { watchAccess } from './watch-access.ts';

process.env.APP_SECRET = 'a secret of tests that is long enough';

test('an answer that never ends ends at once when the key it was asked with is taken back', async () => {
  const ana = await addPerson('Ana Silva', 'administrator');
  const { id, key } = await createApiKey(ana, { name: 'Screen', role: 'viewer', expiresInDays: null });
  const other = await createApiKey(ana, { name: 'Other', role: 'viewer', expiresInDays: null });
  const watch = (bearer: string) =>
    watchAccess(
      new Request('http://localhost/api/v1/live', { headers: { authorization: `Bearer ${bearer}` } }),
      AbortSignal.timeout(60_000),
    );
  const watched = watch(key);
  const untouched = watch(other.key);
  const ended = once(watched, 'abort', { signal: AbortSignal.timeout(3_000) });
  await revokeApiKey(ana, id);
  await ended;
  expect(watched.aborted).toBe(true);
  expect(untouched.aborted).toBe(false);
});

test('somebody who is shut out watches no longer, and their limits stay theirs', async () => {
  const eve = await addPerson('Eve Admin', 'administrator');
  const ben = await addPerson('Ben Visser', 'broker', { scope: { accounts: ['ours.example'], bills: [] } });
  const bob = await addPerson('Bob Kaya', 'broker', { scope: { accounts: ['theirs.example'], bills: [] } });
  const signals = [];
  for (const { person } of [ben, bob]) {
    const headers = { cookie: await signIn(person.id) };
    const request = new Request('http://localhost/api/v1/live', { headers });
    signals.push(withRequestLimits(() => watchAccess(request, AbortSignal.timeout(60_000))));
  }
  const [ofBen, ofBob] = signals;
  await withRequestLimits(async () => {
    await changeMember(eve, ben.person.id, { disabled: true });
    await expect.poll(() => ofBen?.aborted, { timeout: 3_000 }).toBe(true);
    expect(getRequestLimits()).toBeNull();
  });
  expect(ofBob?.aborted).toBe(false);
});

/** The Cookie header of a session of theirs. */
async function signIn(personId: string): Promise<string> {
  await getDatabase().pool.query(
    `INSERT INTO sessions (person_id, token, expires_at) VALUES ($1::uuid, $1::text, now() + interval '1 day')`,
    [personId],
  );
  const signature = createHmac('sha256', getSignInSecret()).update(personId).digest('base64');
  return `clearhold.session_token=${encodeURIComponent(`${personId}.${signature}`)}`;
}
