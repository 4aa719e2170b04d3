import { inWorkspaceTransaction } from '#lib/database/in-workspace-transaction.ts';
import { getWorkspaceDatabase } from '#lib/database/workspace-database.ts';
import { keepStates } from './keep-states.ts';
import { type Cargo, lookAtCargo } from './look-at-cargo.ts';

const AT_ONCE = 2_000;

/** In which order cargo is gone through; pages go on after the last key. */
const PAGES: Readonly<Record<keyof Cargo, string>> = {
  bill: 'SELECT bill_number AS key FROM bills WHERE workspace_id = $1 AND bill_number > $2 ORDER BY bill_number LIMIT $3',
  container: `SELECT container_number AS key FROM containers
               WHERE workspace_id = $1 AND container_number > $2 AND newest
               ORDER BY container_number LIMIT $3`,
  declaration: `SELECT declaration_id AS key FROM declarations
                 WHERE workspace_id = $1 AND declaration_id > $2 ORDER BY declaration_id LIMIT $3`,
};

/** Writes down how all cargo stands, telling nobody. Cut off, it begins anew next time. */
export async function noteStandingCargo(workspaceId: string, signal: AbortSignal): Promise<void> {
  for (const kind of ['bill', 'container', 'declaration'] as const) {
    let after = '';
    while (!signal.aborted) {
      const { rows } = await getWorkspaceDatabase(workspaceId).pool.query<{ key: string }>(PAGES[kind], [
        workspaceId,
        after,
        AT_ONCE,
      ]);
      const last = rows.at(-1);
      if (!last) break;
      const nothing: Cargo = { bill: [], container: [], declaration: [] };
      const { changed } = await lookAtCargo(workspaceId, { ...nothing, [kind]: rows.map(({ key }) => key) });
      await inWorkspaceTransaction(workspaceId, (client) => keepStates(client, workspaceId, changed));
      after = last.key;
    }
  }
}
