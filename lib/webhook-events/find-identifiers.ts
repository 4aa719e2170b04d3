import type { Access } from '#lib/auth/access.ts';
import { Prisma } from '#lib/database/generated/client.ts';
import { getWorkspaceDatabase } from '#lib/database/workspace-database.ts';
import { areTextsKept } from '#lib/lists/find-searched.ts';

/** Shorter beginnings are those of too much. */
const SHORTEST = 3;
/** The messages about more things than these are soon met in the list itself. */
const MOST_FOUND = 500;
const TABLES = ['bills', 'containers', 'declarations', 'shipments'];

/**
 * The normalised numbers and references that begin so, of all that is known, with the beginning itself; `null` where they
 * are too many to name, or nothing is kept to look in.
 */
export async function findIdentifiers(access: Access, prefix: string): Promise<string[] | null> {
  if (prefix.length < SHORTEST || !(await areTextsKept(access.workspaceId))) return null;
  const pattern = `%${prefix.replace(/[\\%_]/g, '\\$&')}%`;
  const texts = TABLES.map(
    (table) => Prisma.sql`
      SELECT text FROM search_texts
       WHERE workspace_id = ${access.workspaceId}::uuid AND table_name = ${Prisma.raw(`'${table}'`)} AND text LIKE ${pattern}`,
  );
  const rows = await getWorkspaceDatabase(access.workspaceId).prisma.$queryRaw<{ named: string }[]>`
    SELECT named FROM (${Prisma.join(texts, ' UNION ALL ')}) AS kept, string_to_table(text, E'\n') AS named
     WHERE starts_with(named, ${prefix}) LIMIT ${MOST_FOUND}`;
  if (rows.length === MOST_FOUND) return null;
  return [...new Set([prefix, ...rows.map(({ named }) => named)])];
}
