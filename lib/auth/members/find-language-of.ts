import { getDatabase } from '#lib/database/database.ts';
import { type Language, toLanguage } from '#lib/words/languages.ts';

/** The language that the person of an address has chosen; undefined for none, and for nobody. */
export async function findLanguageOf(email: string): Promise<Language | undefined> {
  const { rows } = await getDatabase().pool.query<{ language: string | null }>(
    'select language from people where email = $1',
    [email],
  );
  return toLanguage(rows[0]?.language);
}
