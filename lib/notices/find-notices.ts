import type { Access } from '#lib/auth/access.ts';
import { inWorkspaceTransaction } from '#lib/database/in-workspace-transaction.ts';
import { getWorkspaceDatabase } from '#lib/database/workspace-database.ts';
import { type Instant, toInstant } from '#lib/domain/instant.ts';
import type { News, PersonalNews } from '#lib/domain/notices/news.ts';
import { keepJobPosition, readJobPosition } from '#lib/jobs/job-position.ts';
import { bumpChangeVersions } from '#lib/live/bump-change-versions.ts';
import { toFirstId } from '#lib/webhook-events/to-first-id.ts';
import { addBillsOfContainers } from './add-bills-of-containers.ts';
import { findFreeTimeNews } from './find-free-time-news.ts';
import { findSilenceNews } from './find-silence-news.ts';
import { findSnoozeNews } from './find-snooze-news.ts';
import { findTouchedCargo, type TouchedCargo } from './find-touched-cargo.ts';
import { keepStates } from './keep-states.ts';
import { lookAtCargo } from './look-at-cargo.ts';
import { noteStandingCargo } from './note-standing-cargo.ts';
import { type ActiveRule, readReaders, readRules } from './read-rules.ts';
import { takeAskedLooks } from './take-asked-looks.ts';
import { type Match, matchRules, tellNews } from './tell-news.ts';
import { tellPersonalNews } from './tell-personal-news.ts';

const JOB = 'find-notices';
/** An id of a message is given when it arrives, and seen when it is committed: so much later at most. */
const LATEST_COMMIT_MS = 30_000;
/** Longer than the first run of the job can wait for a new workspace. */
const YOUNG_MS = 3_600_000;
const FIRST_FACT = '00000000-0000-0000-0000-000000000000';

/**
 * Finds what rules ask to be told of, and tells it: cargo that messages have touched since the last time, free time that
 * runs out, senders that have fallen silent. It may run as often as it likes, and be cut off anywhere: each change is told
 * once. What was so before the first time tells nobody anything. Answers how many notices are new.
 */
export async function findNotices(access: Access, signal: AbortSignal): Promise<number> {
  const { workspaceId, now } = access;
  const position = (await readJobPosition(workspaceId, JOB)) ?? (await findBeginning(workspaceId));
  if (position === null) {
    await noteStandingCargo(workspaceId, signal);
    if (!signal.aborted) await keepJobPosition(workspaceId, JOB, now);
    return 0;
  }
  let told = await tellTouchedCargo(access, position as Instant, signal);
  told += await tellAskedLooks(access, signal);
  told += await tellClockNews(access);
  told += await tellSnoozes(access);
  return told;
}

/** A workspace that has heard nothing from before it was made is looked through from there; `null` for any other. */
async function findBeginning(workspaceId: string): Promise<Instant | null> {
  const { pool } = getWorkspaceDatabase(workspaceId);
  const workspace = await pool.query<{ created_at: Date }>(
    'SELECT created_at FROM workspaces WHERE id = $1',
    [workspaceId],
  );
  const madeAt = workspace.rows[0]?.created_at;
  if (madeAt === undefined || Date.now() - madeAt.getTime() > YOUNG_MS) return null;
  const beginning = toInstant(madeAt);
  const older = await pool.query(
    'SELECT 1 FROM trade_events WHERE workspace_id = $1 AND webhook_event_id < $2::uuid LIMIT 1',
    [workspaceId, toFirstId(beginning)],
  );
  return older.rowCount === 0 ? beginning : null;
}

async function tellTouchedCargo(access: Access, since: Instant, signal: AbortSignal): Promise<number> {
  const { workspaceId } = access;
  let told = 0;
  let after = { webhookEventId: toFirstId(toEarlier(since, LATEST_COMMIT_MS)), factId: FIRST_FACT };
  while (!signal.aborted) {
    const touched = await findTouchedCargo(workspaceId, after);
    if (touched.next === null) break;
    const arrivedAt = toArrival(touched.next.webhookEventId);
    told += await inWorkspaceTransaction(workspaceId, async (client) => {
      const count = await lookAndTell(client, access, touched);
      if (arrivedAt > since) await keepJobPosition(workspaceId, JOB, arrivedAt, client);
      return count;
    });
    after = touched.next;
  }
  return told;
}

/** Cargo that changed otherwise than by a message's arrival: it became known when that was done. */
async function tellAskedLooks(access: Access, signal: AbortSignal): Promise<number> {
  let told = 0;
  let isMore = true;
  while (isMore && !signal.aborted) {
    told += await inWorkspaceTransaction(access.workspaceId, async (client) => {
      const asked = await takeAskedLooks(client, access.workspaceId);
      isMore = asked.bill.size + asked.container.size + asked.declaration.size > 0;
      return isMore ? lookAndTell(client, access, asked) : 0;
    });
  }
  return told;
}

type LookedAt = Omit<TouchedCargo, 'next'>;
type Client = Parameters<typeof tellNews>[0];

async function lookAndTell(client: Client, access: Access, touched: LookedAt): Promise<number> {
  const { workspaceId } = access;
  await addBillsOfContainers(client, workspaceId, touched);
  const look = await lookAtCargo(workspaceId, {
    bill: [...touched.bill.keys()],
    container: [...touched.container.keys()],
    declaration: [...touched.declaration.keys()],
  });
  await keepStates(client, workspaceId, look.changed);
  const heardAt = ({ subject: { kind, key } }: News | PersonalNews) =>
    kind === 'sender' ? undefined : touched[kind].get(key);
  const byRule = await tell(client, access, look.news, heardAt);
  const byThemselves = await tellPersonalNews(client, access, look.personal, heardAt);
  return bumpFor(client, access, byRule + byThemselves);
}

async function tell(
  client: Client,
  access: Access,
  news: readonly News[],
  heardAt: (news: News) => Instant | undefined,
): Promise<number> {
  if (news.length === 0) return 0;
  const rules = await readRules(client, access.workspaceId);
  const matches = matchRules(rules, news, heardAt);
  return tellNews(client, access, matches, await readReaders(client, access));
}

/** What comes with time instead of messages. A rule that is new first notes what is so already, telling nobody. */
async function tellClockNews(access: Access): Promise<number> {
  const { workspaceId } = access;
  return inWorkspaceTransaction(workspaceId, async (client) => {
    const rules = (await readRules(client, workspaceId)).filter(
      ({ kind }) => kind === 'last-free-day' || kind === 'sender-silent',
    );
    if (rules.length === 0) return 0;
    const readers = await readReaders(client, access);
    const silence = rules.some(({ kind }) => kind === 'sender-silent') ? await findSilenceNews(access) : [];
    let told = 0;
    for (const rule of rules) {
      const news = rule.kind === 'sender-silent' ? silence : await findFreeTimeNews(access, rule.settings);
      const matches = matchRules([rule], news, () => undefined);
      if (rule.isPrimed) told += await tellNews(client, access, matches, readers);
      else await prime(client, access, rule, matches);
    }
    return bumpFor(client, access, told);
  });
}

async function tellSnoozes(access: Access): Promise<number> {
  const news = await findSnoozeNews(access);
  if (news.length === 0) return 0;
  return inWorkspaceTransaction(access.workspaceId, async (client) =>
    bumpFor(client, access, await tellPersonalNews(client, access, news)),
  );
}

async function prime(
  client: Client,
  access: Access,
  rule: ActiveRule,
  matches: readonly Match[],
): Promise<void> {
  await tellNews(client, access, matches, [], { silently: true });
  await client.query('UPDATE notice_rules SET primed_at = $3 WHERE workspace_id = $1 AND id = $2', [
    access.workspaceId,
    rule.id,
    access.now,
  ]);
}

/** The last statement of what tells: its rows are hot. Answers how many were told. */
async function bumpFor(client: Client, access: Access, told: number): Promise<number> {
  if (told > 0) await bumpChangeVersions(client, access.workspaceId, ['notices']);
  return told;
}

function toEarlier(at: Instant, milliseconds: number): Instant {
  return toInstant(new Date(Date.parse(at) - milliseconds));
}

/** When a message came, from the first 48 bits of its id. */
function toArrival(webhookEventId: string): Instant {
  return toInstant(new Date(Number.parseInt(webhookEventId.replaceAll('-', '').slice(0, 12), 16)));
}
