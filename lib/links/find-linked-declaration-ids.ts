import { getWorkspaceDatabase } from '#lib/database/workspace-database.ts';

/** Ids of the declarations that a person linked to a container or to its bill. */
export async function findLinkedDeclarationIds(
  workspaceId: string,
  { containerNumber, billNumber }: { containerNumber: string; billNumber: string | null },
): Promise<string[]> {
  const links = [`container:${containerNumber}`, ...(billNumber === null ? [] : [`bill:${billNumber}`])];
  const rows = await getWorkspaceDatabase(workspaceId).prisma.declaration.findMany({
    where: { workspaceId, confirmedLinks: { hasSome: links } },
    orderBy: { declarationId: 'asc' },
    take: 50,
    select: { declarationId: true },
  });
  return rows.map((row) => row.declarationId);
}
