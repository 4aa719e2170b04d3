import { z } from 'zod';
import { recordAudit } from '#lib/audit/record-audit.ts';
import { getDatabase } from '#lib/database/database.ts';
import { runTransaction } from '#lib/database/run-transaction.ts';
import { TimeZone } from '#lib/domain/time-zone.ts';
import { LANGUAGES } from '#lib/words/languages.ts';
import type { Access } from '../access.ts';
import { requirePerson } from '../require-person.ts';
import { ReadingHabits } from './reading-habits.ts';

/** What people may change of themselves. */
export const ProfileChange = z
  .object({
    name: z.string().trim().min(1).max(100),
    timeZone: TimeZone.nullable().meta({
      description: "IANA zone of what is shown; null follows the browser's clock.",
    }),
    language: z.enum(LANGUAGES).nullable().meta({
      description: 'Language of pages, mails and calendars; null follows the browser (mails: English).',
    }),
    ...ReadingHabits.shape,
  })
  .partial();
export type ProfileChange = z.output<typeof ProfileChange>;

/** @throws {Forbidden} for a program. */
export function changeProfile(access: Access, change: ProfileChange): Promise<void> {
  const { id, name, timeZone, language, habits } = requirePerson(access);
  const before = { name, timeZone, language, ...habits };
  const said = Object.entries(change).filter(([, value]) => value !== undefined);
  const after = { ...before, ...Object.fromEntries(said) };
  return runTransaction(getDatabase().pool, async (client) => {
    await client.query(
      `update people set name = $2, time_zone = $3, language = $4, density = $5, reference = $6, updated_at = now()
        where id = $1`,
      [id, after.name, after.timeZone, after.language, after.density, after.reference],
    );
    await recordAudit(client, access, [
      { action: 'profile.change', subject: { kind: 'person', key: id }, before, after },
    ]);
  });
}
