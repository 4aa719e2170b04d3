import type { Access } from '#lib/auth/access.ts';
import { Prisma } from '#lib/database/generated/client.ts';
import { COUNTED } from '#lib/database/row-counts.ts';
import { SEARCH_TEXTS } from '#lib/database/search-texts.ts';
import { getWorkspaceDatabase } from '#lib/database/workspace-database.ts';
import { normaliseReference } from '#lib/domain/links/normalise-reference.ts';

/** A shorter part is in so much that looking for it takes longer than reading the list. */
const SHORTEST = 3;
/** What more rows hold than these is soon met in the list itself. */
const MOST_FOUND = 1_000;

/**
 * The keys of the rows of a table whose search text holds a text, as `matchesSearch` compares it, and maybe of some more;
 * `null` where they are too many to name, or nothing is kept to look in: then the list itself is read.
 */
export async function findSearched(
  { workspaceId }: Access,
  table: string,
  text: string | undefined,
): Promise<string[] | null> {
  if (!text) return null;
  const parts = [...new Set([text.toUpperCase().replace(/[ \-/]/g, ''), normaliseReference(text)])];
  if (parts.some((part) => part.length < SHORTEST)) return null;
  if (!(await areTextsKept(workspaceId))) return null;
  const rows = await getWorkspaceDatabase(workspaceId).prisma.$queryRaw<{ key: string }[]>`
    SELECT key FROM search_texts
     WHERE workspace_id = ${workspaceId}::uuid AND table_name = ${Prisma.raw(`'${table}'`)}
       AND ${Prisma.join(
         parts.map((part) => Prisma.sql`text LIKE ${`%${part.replace(/[\\%_]/g, '\\$&')}%`}`),
         ' OR ',
         '(',
         ')',
       )}
     LIMIT ${MOST_FOUND + 1}`;
  return rows.length > MOST_FOUND ? null : [...new Set(rows.map(({ key }) => key))];
}

/** Whether the texts of all rows are kept by now. */
export async function areTextsKept(workspaceId: string): Promise<boolean> {
  const marks = await getWorkspaceDatabase(workspaceId).prisma.rowCount.count({
    where: { workspaceId, tableName: SEARCH_TEXTS, value: COUNTED },
  });
  return marks > 0;
}
