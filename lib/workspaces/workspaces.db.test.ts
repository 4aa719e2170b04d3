import { expect, test } from 'vitest';
import type { Access } from '#lib/auth/access.ts';
import { getDatabase } from '#lib/database/database.ts';
import { DEFAULT_WORKSPACE_ID } from '#lib/database/default-workspace.ts';
import type { CalendarDay } from '#lib/domain/calendar-day.ts';
import type { Instant } from '#lib/domain/instant.ts';
import { Forbidden, NotFound } from '#lib/errors.ts';
import { changeWorkspace } from './change-workspace.ts';
import { createWorkspace } from './create-workspace.ts';
import { listOwnWorkspaces } from './list-own-workspaces.ts';
import { switchWorkspace } from './switch-workspace.ts';

process.env.APP_SECRET = 'a secret of tests, long enough';

const ANA = '00000000-0000-7000-8000-0000000000aa';
const BEN = '00000000-0000-7000-8000-0000000000bb';
const { pool } = getDatabase();
await pool.query(
  `insert into people (id, name, email) values ($1, 'Ana Silva', 'ana@example.com'), ($2, 'Ben', 'ben@example.com')`,
  [ANA, BEN],
);
await pool.query(
  `insert into memberships (workspace_id, person_id, role) values ($1, $2, 'administrator'), ($1, $3, 'viewer')`,
  [DEFAULT_WORKSPACE_ID, ANA, BEN],
);
await pool.query(
  `insert into sessions (id, person_id, token, expires_at) select id, id, name, now() + interval '1 day' from people`,
);

function accessOf(personId: string, name: string, workspaceId = DEFAULT_WORKSPACE_ID): Access {
  return {
    workspaceId,
    timeZone: 'UTC',
    today: '2026-11-22' as CalendarDay,
    now: '2026-11-22T09:00:00.000Z' as Instant,
    actor: { kind: 'person', id: personId, name },
    role: 'administrator',
    scope: null,
    // A session of each person, which in this test has the person's id.
    person: {
      id: personId,
      name,
      email: `${name}@example.com`,
      timeZone: null,
      language: null,
      habits: { density: null, reference: null },
      sessionId: personId,
    },
  };
}
const ana = accessOf(ANA, 'Ana Silva');
const ben = accessOf(BEN, 'Ben');

async function lookedAt(personId: string) {
  const { rows } = await pool.query('select active_workspace_id from sessions where person_id = $1', [
    personId,
  ]);
  return rows[0]?.active_workspace_id;
}

test('who makes a workspace is its first administrator, and nobody else is in it', async () => {
  const made = await createWorkspace(ana, { name: 'Rotterdam', timeZone: 'Europe/Amsterdam' });
  expect(await listOwnWorkspaces(ana)).toMatchObject([
    { name: 'Default', role: 'administrator', active: true },
    { id: made.id, name: 'Rotterdam', timeZone: 'Europe/Amsterdam', role: 'administrator', active: false },
  ]);
  expect(await listOwnWorkspaces(ben)).toMatchObject([{ name: 'Default', role: 'viewer' }]);
  const { rows } = await pool.query('select workspace_id, action, actor_name from audit_entries');
  expect(rows).toEqual([{ workspace_id: made.id, action: 'workspace.create', actor_name: 'Ana Silva' }]);
});

test('a person looks at the workspaces they are in, and at no other', async () => {
  const { id } = await createWorkspace(ana, { name: 'Antwerp', timeZone: 'UTC' });
  await switchWorkspace(ana, id);
  expect(await lookedAt(ANA)).toBe(id);
  await expect(switchWorkspace(ben, id)).rejects.toThrow(NotFound);
  await expect(switchWorkspace(ben, 'no id')).rejects.toThrow(NotFound);
  expect(await lookedAt(BEN)).toBeNull();
});

test('who was shut out of a workspace cannot look at it any more', async () => {
  const { id } = await createWorkspace(ana, { name: 'Genoa', timeZone: 'UTC' });
  await pool.query('update memberships set disabled_at = now() where workspace_id = $1', [id]);
  await expect(switchWorkspace(ana, id)).rejects.toThrow(NotFound);
  expect((await listOwnWorkspaces(ana)).map(({ name }) => name)).not.toContain('Genoa');
});

test('nobody can switch the browser of somebody else', async () => {
  const asBen = { ...ana, person: { ...accessOf(ANA, 'Ana Silva').person, sessionId: BEN } } as Access;
  await expect(switchWorkspace(asBen, DEFAULT_WORKSPACE_ID)).rejects.toThrow(NotFound);
});

test('a workspace is renamed from within, with its zone, and the change is told', async () => {
  const { id } = await createWorkspace(ana, { name: 'Hamburg', timeZone: 'UTC' });
  const inside = accessOf(ANA, 'Ana Silva', id);
  expect(await changeWorkspace(inside, id, { timeZone: 'Europe/Berlin' })).toMatchObject({
    name: 'Hamburg',
    timeZone: 'Europe/Berlin',
    active: true,
  });
  await expect(changeWorkspace(ana, id, { name: 'Ours now' })).rejects.toThrow(NotFound);
  const { rows } = await pool.query(
    `select action, before, after from audit_entries where workspace_id = $1 and action = 'workspace.change'`,
    [id],
  );
  expect(rows).toEqual([
    {
      action: 'workspace.change',
      before: { name: 'Hamburg', timeZone: 'UTC' },
      after: { name: 'Hamburg', timeZone: 'Europe/Berlin' },
    },
  ]);
});

test('a program neither makes workspaces nor switches', async () => {
  const program: Access = { ...ana, person: null, actor: { kind: 'api-key', id: 'x', name: 'ERP' } };
  await expect(createWorkspace(program, { name: 'x', timeZone: 'UTC' })).rejects.toThrow(Forbidden);
  await expect(switchWorkspace(program, DEFAULT_WORKSPACE_ID)).rejects.toThrow(Forbidden);
  expect(await listOwnWorkspaces(program)).toMatchObject([{ id: DEFAULT_WORKSPACE_ID, active: true }]);
});
