import { v4, v7 } from 'uuid';
import { recordAudit } from '#lib/audit/record-audit.ts';
import type { Access } from '#lib/auth/access.ts';
import { getDatabase } from '#lib/database/database.ts';
import { runTransaction } from '#lib/database/run-transaction.ts';
import { type Demo, isDemoWorkspace, toDemoWorkspaceId } from '#lib/domain/demo-workspace.ts';
import { Conflict, Forbidden } from '#lib/errors.ts';
import { getFeedDirectory } from '#lib/feeds/feed-directory.ts';
import { insertSecret } from '#lib/feeds/insert-secret.ts';
import { hurryJob } from '#lib/jobs/hurry-job.ts';
import { listSources } from '#lib/webhooks/sources.ts';
import { findDemo } from './find-demo.ts';

const NAME = 'Demo';

/**
 * Makes a workspace of the demonstration, of which the person is the administrator, with a feed of every sender. A job
 * then tells it the world, within a minute at the latest.
 *
 * @throws {Forbidden} for a program, which would belong to nothing.
 * @throws {Conflict} when they have one.
 */
export async function loadDemo(access: Access): Promise<Demo> {
  const { person, now, timeZone } = access;
  if (!person) throw new Forbidden('Only a person who is signed in can load demo data.');
  const id = toDemoWorkspaceId(v4());
  await runTransaction(getDatabase().pool, async (client) => {
    // Whoever asks twice at once is answered one after the other.
    await client.query('select from people where id = $1 for update', [person.id]);
    const { rowCount } = await client.query(
      `select from memberships m join workspaces w on w.id = m.workspace_id and w.is_demo
        where m.person_id = $1 and m.role = 'administrator' and m.disabled_at is null limit 1`,
      [person.id],
    );
    if (rowCount || isDemoWorkspace(access.workspaceId))
      throw new Conflict('The demo data is there already. Remove it first to load it afresh.');
    await client.query('insert into workspaces (id, name, time_zone, created_at) values ($1, $2, $3, $4)', [
      id,
      NAME,
      timeZone,
      now,
    ]);
    await client.query(
      `insert into memberships (workspace_id, person_id, role, created_at) values ($1, $2, 'administrator', $3)`,
      [id, person.id, now],
    );
    const demo = { ...access, workspaceId: id };
    for (const { name, title } of listSources()) {
      const feedId = v7();
      await client.query(
        'insert into feeds (workspace_id, id, source, name, created_at) values ($1, $2, $3, $4, $5)',
        [id, feedId, name, title, now],
      );
      await insertSecret(client, demo, feedId, undefined);
    }
    await client.query(
      `insert into demo_worlds (workspace_id, state, asked_in, asked_at) values ($1, 'loading', $2, $3)`,
      [id, access.workspaceId, now],
    );
    const subject = { kind: 'workspace', key: id };
    await recordAudit(client, demo, [{ action: 'workspace.create', subject, after: { name: NAME } }]);
    await recordAudit(client, access, [{ action: 'demo.load', subject, after: { name: NAME } }]);
  });
  getFeedDirectory().forget();
  await hurryJob('keep-demo-data');
  return findDemo(access);
}
