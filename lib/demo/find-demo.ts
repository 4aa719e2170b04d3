import type { Access } from '#lib/auth/access.ts';
import { getDatabase } from '#lib/database/database.ts';
import type { Demo } from '#lib/domain/demo-workspace.ts';

interface Row {
  id: string;
  state: 'loading' | 'ready' | null;
  told: number | null;
  total: number | null;
}

/**
 * The demonstration of which the person is an administrator, wherever they look at the moment; `none` for a program. Read
 * across workspaces, by who asks alone.
 */
export async function findDemo({ person }: Access): Promise<Demo> {
  const { rows } = await getDatabase().pool.query<Row>(FIND_DEMO, [person?.id ?? null]);
  const [row] = rows;
  if (!row) return { state: 'none', workspaceId: null, told: 0, total: 0 };
  // One that an import brought along was told elsewhere.
  return { state: row.state ?? 'ready', workspaceId: row.id, told: row.told ?? 0, total: row.total ?? 0 };
}

const FIND_DEMO = `
  select w.id, d.state, d.told, d.total
    from memberships m
    join workspaces w on w.id = m.workspace_id and w.is_demo
    left join demo_worlds d on d.workspace_id = w.id
   where m.person_id = $1 and m.role = 'administrator' and m.disabled_at is null
   order by m.created_at, w.id
   limit 1`;
