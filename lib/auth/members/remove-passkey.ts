import { validate } from 'uuid';
import { recordAudit } from '#lib/audit/record-audit.ts';
import { getDatabase } from '#lib/database/database.ts';
import { runTransaction } from '#lib/database/run-transaction.ts';
import { NotFound } from '#lib/errors.ts';
import type { Access } from '../access.ts';
import { requirePerson } from '../require-person.ts';

/** Takes away one of the person's own passkeys. @throws {NotFound} */
export function removePasskey(access: Access, id: string): Promise<void> {
  const person = requirePerson(access);
  return runTransaction(getDatabase().pool, async (client) => {
    const { rowCount } = validate(id)
      ? await client.query('delete from passkeys where id = $1 and person_id = $2', [id, person.id])
      : { rowCount: 0 };
    if (!rowCount) throw new NotFound('There is no such passkey of yours.');
    await recordAudit(client, access, [
      { action: 'passkey.remove', subject: { kind: 'person', key: person.id } },
    ]);
  });
}
