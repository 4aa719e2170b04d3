import { symmetricDecrypt, symmetricEncrypt } from 'better-auth/crypto';
import { expect, test } from 'vitest';
import { getDatabase } from '#lib/database/database.ts';
import { addPerson } from '#lib/testing/add-person.ts';
import { resealSecondFactors } from './reseal-second-factors.ts';
import { toSignInSecret } from './session-cookie.ts';

const NEW = 'the new secret of this test';
const OLD = 'the old secret of this test';
process.env.APP_SECRET = NEW;
process.env.APP_SECRET_PREVIOUS = OLD;

const { pool } = getDatabase();

async function keep(name: string, appSecret: string): Promise<string> {
  const { person } = await addPerson(name, 'viewer');
  const key = toSignInSecret(appSecret);
  const [secret, codes] = await Promise.all(
    ['JBSWY3DPEHPK3PXP', '["one","two"]'].map((data) => symmetricEncrypt({ key, data })),
  );
  await pool.query('insert into two_factors (person_id, secret, backup_codes) values ($1, $2, $3)', [
    person.id,
    secret,
    codes,
  ]);
  return person.id;
}

async function opens(personId: string, appSecret: string): Promise<string[]> {
  const { rows } = await pool.query('select secret, backup_codes from two_factors where person_id = $1', [
    personId,
  ]);
  const key = toSignInSecret(appSecret);
  return Promise.all(
    [rows[0].secret, rows[0].backup_codes].map((data: string) => symmetricDecrypt({ key, data })),
  );
}

test('a second factor, and its recovery codes, outlive a change of APP_SECRET', async () => {
  const old = await keep('Ana Silva', OLD);
  const current = await keep('Ben Visser', NEW);
  const lost = await keep('Cleo Ward', 'a secret that nobody has any more');
  expect(await resealSecondFactors()).toBe(1);
  expect(await opens(old, NEW)).toEqual(['JBSWY3DPEHPK3PXP', '["one","two"]']);
  expect(await opens(current, NEW)).toEqual(['JBSWY3DPEHPK3PXP', '["one","two"]']);
  await expect(opens(lost, NEW)).rejects.toThrow();
  expect(await resealSecondFactors()).toBe(0);
});
