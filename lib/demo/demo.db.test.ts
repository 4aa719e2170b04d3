import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { listAuditEntries } from '#lib/audit/list-audit-entries.ts';
import type { Access } from '#lib/auth/access.ts';
import { countBills } from '#lib/customs/count-bills.ts';
import { APP_ROLE } from '#lib/database/app-role.ts';
import { getDatabase } from '#lib/database/database.ts';
import { DEFAULT_WORKSPACE_ID } from '#lib/database/default-workspace.ts';
import { inWorkspaceTransaction } from '#lib/database/in-workspace-transaction.ts';
import { runTransaction } from '#lib/database/run-transaction.ts';
import { isDemoWorkspace } from '#lib/domain/demo-workspace.ts';
import { Conflict, Forbidden, NotFound } from '#lib/errors.ts';
import { addPerson } from '#lib/testing/add-person.ts';
import { sendMessage, toCustomsMessage, useTestSecrets } from '#lib/testing/send-message.ts';
import { toTestAccess } from '#lib/testing/to-test-access.ts';
import { closeIntake } from '#lib/webhooks/intake.ts';
import { deleteWorkspaceRows } from './delete-workspace-rows.ts';
import { findDemo } from './find-demo.ts';
import { keepDemoData } from './keep-demo-data.ts';
import { loadDemo } from './load-demo.ts';
import { removeDemo } from './remove-demo.ts';

process.env.APP_SECRET = 'a secret of tests, long enough';
useTestSecrets();

const GO_ON = new AbortController().signal;
const { pool } = getDatabase();
let ana: Access;
let ben: Access;
let demoId: string;

beforeAll(async () => {
  [ana, ben] = await Promise.all([
    addPerson('Ana Silva', 'administrator'),
    addPerson('Ben', 'administrator'),
  ]);
  await sendMessage(
    'opentrack',
    toCustomsMessage('REAL1', '2026-11-20T08:00:00Z', [{ code: '1H', date: '2026-11-20' }]),
  );
}, 60_000);
afterAll(closeIntake);

/** Of every table with workspaces: how many rows of one, or of all others, and a digest of them. */
async function readTables(which: '=' | '<>', but: readonly string[] = []): Promise<Record<string, string>> {
  const { rows: tables } = await pool.query<{ name: string }>(
    `select relname as name from pg_class join pg_attribute on attrelid = pg_class.oid
      where relnamespace = current_schema()::regnamespace and relkind in ('r', 'p') and not relispartition
        and attname = 'workspace_id' and not attisdropped and relname <> all($1) order by 1`,
    [but],
  );
  const told: Record<string, string> = {};
  for (const { name } of tables) {
    const { rows } = await pool.query<{ told: string }>(
      `select count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' order by t::text)), '') as told
         from ${name} t where workspace_id ${which} $1`,
      [demoId],
    );
    told[name] = rows[0]?.told ?? '';
  }
  return told;
}

const actionsIn = async (workspaceId: string) => {
  const { items } = await listAuditEntries(toTestAccess({ workspaceId }), { sort: '-seq', limit: 50 });
  return items.map(({ action, subject }) => [action, subject.key]);
};

describe('loading', () => {
  test('a program cannot load demo data, and has none', async () => {
    await expect(loadDemo(toTestAccess())).rejects.toThrow(Forbidden);
    expect(await findDemo(toTestAccess())).toMatchObject({ state: 'none', workspaceId: null });
  });

  test('asked for twice at once it is made once, in a workspace that says what it is', async () => {
    const asked = await Promise.allSettled([loadDemo(ana), loadDemo(ana)]);
    expect(asked.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(asked.find(({ status }) => status === 'rejected')).toMatchObject({ reason: expect.any(Conflict) });
    const demo = await findDemo(ana);
    expect(demo).toMatchObject({ state: 'loading', told: 0 });
    demoId = demo.workspaceId ?? '';
    expect(isDemoWorkspace(demoId)).toBe(true);
    const { rows } = await pool.query('select is_demo, name from workspaces order by is_demo');
    expect(rows).toEqual([
      { is_demo: false, name: 'Default' },
      { is_demo: true, name: 'Demo' },
    ]);
  });

  test('who asked is told of it in the audit log of where they asked', async () => {
    expect(await actionsIn(DEFAULT_WORKSPACE_ID)).toContainEqual(['demo.load', demoId]);
  });

  test('an interrupted telling goes on where it was, and the whole morning is there', async () => {
    const stopped = new AbortController();
    stopped.abort();
    expect(await keepDemoData(stopped.signal)).toEqual({ told: 0, swept: 0 });
    const { told } = await keepDemoData(GO_ON);
    expect(told).toBeGreaterThan(3_000);
    expect(await findDemo(ana)).toEqual({ state: 'ready', workspaceId: demoId, told, total: told });
    expect(await keepDemoData(GO_ON)).toEqual({ told: 0, swept: 0 });
    const bills = await countBills(toTestAccess({ workspaceId: demoId }));
    expect(bills.held).toBeGreaterThan(20);
    expect(bills.cleared).toBeGreaterThan(30);
    expect(bills.conflict).toBeGreaterThan(0);
    const { rows } = await pool.query(
      `select state, count(*)::int as messages from webhook_events where workspace_id = $1 group by state`,
      [demoId],
    );
    expect(Object.fromEntries(rows.map(({ state, messages }) => [state, messages])).failed).toBeUndefined();
  }, 180_000);

  test('nothing of it is in the workspace beside it', async () => {
    expect(await countBills(toTestAccess())).toMatchObject({ held: 1, cleared: 0 });
  });

  test('a second time is refused in words, also from inside', async () => {
    await expect(loadDemo(ana)).rejects.toThrow('The demo data is there already.');
    await expect(loadDemo({ ...ben, workspaceId: demoId })).rejects.toThrow(Conflict);
  });
});

describe('a workspace of real data', () => {
  test('cannot be deleted by a request', async () => {
    const gone = await inWorkspaceTransaction(DEFAULT_WORKSPACE_ID, (client) =>
      client.query('delete from workspaces where id = $1', [DEFAULT_WORKSPACE_ID]),
    );
    expect(gone.rowCount).toBe(0);
  });

  test('cannot be deleted by the owner of the tables either, though nothing refers to it', async () => {
    const empty = '00000000-0000-7000-8000-0000000000e0';
    await pool.query(`insert into workspaces (id, name) values ($1, 'Empty')`, [empty]);
    const { rowCount } = await pool.query('delete from workspaces where id = $1', [empty]);
    expect(rowCount).toBe(0);
  });

  test('cannot be made one of the demonstration', async () => {
    await expect(
      pool.query('update workspaces set is_demo = true where id = $1', [DEFAULT_WORKSPACE_ID]),
    ).rejects.toThrow('is_demo');
    await expect(
      pool.query('update workspaces set id = $2 where id = $1', [
        DEFAULT_WORKSPACE_ID,
        `${demoId.slice(0, 9)}ffff${demoId.slice(13)}`,
      ]),
    ).rejects.toThrow('foreign key');
  });

  test('is not what the removal removes', async () => {
    await expect(
      runTransaction(pool, (client) => deleteWorkspaceRows(client, DEFAULT_WORKSPACE_ID)),
    ).rejects.toThrow('Only a demonstration can be removed.');
  });

  test('is out of reach of a statement of the removal that forgets where it is', async () => {
    const deleted = await runTransaction(pool, async (client) => {
      await client.query(`select set_config('clearhold.workspace_id', $1, true)`, [demoId]);
      await client.query(`set local role ${APP_ROLE}`);
      const { rows } = await client.query<{ workspace_id: string }>(
        'select distinct workspace_id from webhook_events',
      );
      return rows;
    });
    expect(deleted).toEqual([{ workspace_id: demoId }]);
  });
});

describe('removing', () => {
  test('nobody removes the demonstration of somebody else', async () => {
    await expect(removeDemo(ben)).rejects.toThrow(NotFound);
    await expect(removeDemo(toTestAccess())).rejects.toThrow(NotFound);
  });

  test('it goes wholly, and not one row of anything else with it', async () => {
    const isTold = ['audit_entries', 'audit_heads'];
    const before = await readTables('<>', isTold);
    await removeDemo({ ...ana, workspaceId: demoId });
    expect(await readTables('<>', isTold)).toEqual(before);
    const left = Object.entries(await readTables('=')).filter(([, told]) => !told.startsWith('0 '));
    // That it was removed is remembered for an hour.
    expect(left.map(([name]) => name)).toEqual(['demo_worlds']);
    const { rowCount } = await pool.query('select from workspaces where id = $1', [demoId]);
    expect(rowCount).toBe(0);
    expect(await findDemo(ana)).toMatchObject({ state: 'none' });
    expect(await countBills(toTestAccess())).toMatchObject({ held: 1 });
  });

  test('the act is told in the audit log of the workspace where it was asked for', async () => {
    const [newest] = await actionsIn(DEFAULT_WORKSPACE_ID);
    expect(newest).toEqual(['demo.remove', demoId]);
  });

  test('a second time there is nothing to remove', async () => {
    await expect(removeDemo(ana)).rejects.toThrow('There is no demo data of yours to remove.');
  });

  test('what was still on its way into it goes too, and then the memory of it', async () => {
    await pool.query(`insert into job_positions values ($1, 'find-notices', '1')`, [demoId]);
    expect(await keepDemoData(GO_ON)).toEqual({ told: 0, swept: 1 });
    await pool.query(`update demo_worlds set ended_at = now() - interval '61 minutes'`);
    await keepDemoData(GO_ON);
    expect((await pool.query('select from demo_worlds')).rowCount).toBe(0);
  });

  test('it can be removed while it is told, which is no failure', async () => {
    await loadDemo(ana);
    const telling = keepDemoData(GO_ON);
    await vi.waitFor(async () => expect((await findDemo(ana)).told).toBeGreaterThan(0), { timeout: 30_000 });
    await removeDemo(ana);
    expect((await telling).told).toBeLessThan(3_000);
    expect(await keepDemoData(GO_ON)).toMatchObject({ told: 0 });
  }, 60_000);

  test('it can be loaded afresh, and removed before it is told', async () => {
    const { workspaceId } = await loadDemo(ana);
    expect(workspaceId).not.toBe(demoId);
    await removeDemo(ana);
    expect(await keepDemoData(GO_ON)).toMatchObject({ told: 0 });
  });
});
