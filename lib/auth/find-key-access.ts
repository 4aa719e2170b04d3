import { createHash, timingSafeEqual } from 'node:crypto';
import { getDatabase } from '#lib/database/database.ts';
import { DEFAULT_WORKSPACE_ID } from '#lib/database/default-workspace.ts';
import { getEnvironment } from '#lib/env.ts';
import { type Access, type RequestOrigin, Role } from './access.ts';
import { toAccess } from './to-access.ts';

interface Row {
  id: string;
  name: string;
  role: string;
  is_old_use: boolean;
  workspace_id: string;
  time_zone: string;
}

/** That a key `k` opens something. */
export const KEY_IN_FORCE = 'k.revoked_at is null and (k.expires_at is null or k.expires_at > now())';

const FIND_KEY = `
  select k.id, k.name, k.role, k.workspace_id, w.time_zone,
         (k.last_used_at is null or k.last_used_at < now() - interval '1 minute') as is_old_use
    from api_keys k
    join workspaces w on w.id = k.workspace_id
   where k.digest = $1 and ${KEY_IN_FORCE}`;

/** Access of a program that sends an API key; undefined for a key that is none, revoked or expired. */
export async function findKeyAccess(key: string, request: RequestOrigin): Promise<Access | undefined> {
  if (isBootstrapKey(key)) return toBootstrapAccess(request);
  const { pool } = getDatabase();
  const { rows } = await pool.query<Row>({ name: 'find api key', text: FIND_KEY, values: [toDigest(key)] });
  const [row] = rows;
  if (!row) return undefined;
  if (row.is_old_use) {
    await pool.query('update api_keys set last_used_at = now() where workspace_id = $1 and id = $2', [
      row.workspace_id,
      row.id,
    ]);
  }
  return toAccess({
    workspaceId: row.workspace_id,
    timeZone: row.time_zone,
    actor: { kind: 'api-key', id: row.id, name: row.name },
    role: Role.parse(row.role),
    scope: null,
    person: null,
    request,
  });
}

/** Whether it is the key of BOOTSTRAP_API_KEY; without one configured nobody has it. */
export function isBootstrapKey(key: string): boolean {
  const expected = getEnvironment().BOOTSTRAP_API_KEY;
  return expected !== undefined && timingSafeEqual(toDigest(key), toDigest(expected));
}

/** What is kept of a key. It is long and random, so a plain digest cannot be turned back. */
export function toDigest(key: string): Buffer {
  return createHash('sha256').update(key).digest();
}

const ZONE_KEPT_MILLISECONDS = 10_000;
let kept: { timeZone: string; until: number } | undefined;

async function toBootstrapAccess(request: RequestOrigin): Promise<Access> {
  if (!kept || kept.until < Date.now()) {
    const { timeZone } = await getDatabase().prisma.workspace.findUniqueOrThrow({
      where: { id: DEFAULT_WORKSPACE_ID },
      select: { timeZone: true },
    });
    kept = { timeZone, until: Date.now() + ZONE_KEPT_MILLISECONDS };
  }
  return toAccess({
    workspaceId: DEFAULT_WORKSPACE_ID,
    timeZone: kept.timeZone,
    actor: { kind: 'api-key', id: 'bootstrap', name: 'Bootstrap key' },
    role: 'administrator',
    scope: null,
    person: null,
    request,
  });
}
