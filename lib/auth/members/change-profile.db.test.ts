import { expect, test } from 'vitest';
import { AuditQuery } from '#lib/audit/audit-query.ts';
import { listAuditEntries } from '#lib/audit/list-audit-entries.ts';
import { getDatabase } from '#lib/database/database.ts';
import { Forbidden } from '#lib/errors.ts';
import { addPerson } from '#lib/testing/add-person.ts';
import { toTestAccess } from '#lib/testing/to-test-access.ts';
import { changeProfile, ProfileChange } from './change-profile.ts';

process.env.APP_SECRET = 'a secret of tests, long enough';

const ana = await addPerson('Ana Silva', 'coordinator');

async function readProfile() {
  const { rows } = await getDatabase().pool.query(
    'SELECT name, time_zone, language, density, reference FROM people WHERE id = $1',
    [ana.person.id],
  );
  return rows[0];
}

test('how somebody likes their lists is kept, and what they say nothing of stays', async () => {
  await changeProfile(ana, ProfileChange.parse({ density: 'compact', reference: 'mrn' }));
  expect(await readProfile()).toMatchObject({ name: 'Ana Silva', density: 'compact', reference: 'mrn' });
  const habits = { density: 'compact', reference: 'mrn' } as const;
  const later = { ...ana, person: { ...ana.person, habits } };
  await changeProfile(later, ProfileChange.parse({ density: null, language: 'nl' }));
  expect(await readProfile()).toEqual({
    name: 'Ana Silva',
    time_zone: null,
    language: 'nl',
    density: null,
    reference: 'mrn',
  });
});

test('the audit log tells what it was before and after', async () => {
  const { items } = await listAuditEntries(toTestAccess(), AuditQuery.parse({ action: 'profile.change' }));
  expect(items[0]).toMatchObject({
    before: { density: 'compact', reference: 'mrn', language: null },
    after: { density: null, reference: 'mrn', language: 'nl' },
  });
});

test('a density or a reference that is none is refused, and a program has neither', async () => {
  expect(ProfileChange.safeParse({ density: 'dense' }).success).toBe(false);
  expect(ProfileChange.safeParse({ reference: 'billNumber' }).success).toBe(false);
  const program = toTestAccess({ actor: { kind: 'api-key', id: 'k', name: 'Key' } });
  expect(() => changeProfile(program, { density: 'compact' })).toThrow(Forbidden);
});
