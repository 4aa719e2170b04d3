import type { Access } from '#lib/auth/access.ts';
import { getWorkspaceDatabase } from '#lib/database/workspace-database.ts';
import type { DeclarationError, DeclarationSummary } from '#lib/domain/declarations/declaration.ts';
import type { Instant } from '#lib/domain/instant.ts';
import { toInstant } from '#lib/domain/instant.ts';

/** A declaration of a list beside the newest error that its status does not tell of; `null` where there is none. */
export type WithFreshError<Declaration> = Declaration & { freshError: DeclarationError | null };

/**
 * Declarations of a list, each with the newest error since its status began, where it needs action: a status cannot tell of
 * what was found wrong after it was reported.
 */
export async function withFreshErrors<Declaration extends DeclarationSummary>(
  { workspaceId }: Access,
  declarations: readonly Declaration[],
): Promise<WithFreshError<Declaration>[]> {
  const asked = declarations.filter(({ group, errorCount }) => group === 'action-needed' && errorCount > 0);
  const newest = await findNewestErrors(
    workspaceId,
    asked.map(({ declarationId }) => declarationId),
  );
  return declarations.map((declaration) => {
    const error = newest.get(declaration.declarationId) ?? null;
    return { ...declaration, freshError: error && isFresh(error, declaration.statusSince) ? error : null };
  });
}

function isFresh({ at }: DeclarationError, statusSince: Instant | null): boolean {
  return statusSince === null || (at !== null && at > statusSince);
}

/** Of each the newest error; of several at one time the first. */
async function findNewestErrors(workspaceId: string, ids: string[]): Promise<Map<string, DeclarationError>> {
  if (ids.length === 0) return new Map();
  const rows = await getWorkspaceDatabase(workspaceId).prisma.$queryRaw<
    { declaration_id: string; error_type: string; message: string; at: Date | null }[]
  >`
    SELECT DISTINCT ON (declaration_id) declaration_id, error_type, message, at
      FROM declaration_errors
     WHERE workspace_id = ${workspaceId}::uuid AND declaration_id = ANY(${ids})
     ORDER BY declaration_id, at DESC NULLS LAST, position`;
  return new Map(
    rows.map(({ declaration_id, error_type, message, at }) => [
      declaration_id,
      { errorType: error_type || null, message, at: at && toInstant(at) },
    ]),
  );
}
