import { setTimeout as wait } from 'node:timers/promises';
import { getWholeWorkspaceDatabase } from '#lib/database/workspace-database.ts';
import type { Delivery } from '#lib/demo-world/delivery.ts';
import { type Secrets, toProof } from '#lib/demo-world/to-proof.ts';
import { makeWorld } from '#lib/demo-world/world.ts';
import { toInstant } from '#lib/domain/instant.ts';
import { getFeedDirectory } from '#lib/feeds/feed-directory.ts';
import { receiveWebhook } from '#lib/webhooks/receive-webhook.ts';

/** As `npm run demo` tells it. */
const SEED = 'clearhold';
/** Between two looks at the progress. */
const PORTION = 200;
const ATTEMPTS = 5;
const PAUSE_MILLISECONDS = 500;

/** A demonstration that is being told. */
export interface UntoldWorld {
  workspaceId: string;
  askedAt: Date;
  told: number;
}

/**
 * Tells a workspace the world of the demonstration as its senders would: signed messages, through the door, to its feeds. Goes
 * on where it was interrupted; what was told before is a repeat, as anywhere. Answers how many messages it told, the
 * forged one included; fewer than there are when it was told to stop, or the workspace was removed meanwhile.
 *
 * @throws {Error} when the door takes no messages.
 */
export async function tellWorld(world: UntoldWorld, signal: AbortSignal): Promise<number> {
  const { deliveries } = makeWorld(SEED, world.askedAt);
  let { told } = world;
  const isWanted = () => keepProgress(world.workspaceId, told, deliveries.length);
  if (!(await isWanted())) return 0;
  try {
    const feeds = await findFeeds(world.workspaceId);
    while (told < deliveries.length && !signal.aborted) {
      const portion = deliveries.slice(told, told + PORTION);
      await tellPortion(portion, feeds);
      told += portion.length;
      if (!(await isWanted())) break;
    }
  } catch (error) {
    // A workspace that was removed takes no messages.
    if (await isWanted()) throw error;
  }
  return told - world.told;
}

interface DemoFeeds {
  ids: Secrets;
  secrets: Secrets;
}

async function findFeeds(workspaceId: string): Promise<DemoFeeds> {
  const { rows } = await getWholeWorkspaceDatabase(workspaceId).pool.query<{ id: string; source: string }>(
    'select id, source from feeds where workspace_id = $1 order by created_at desc, id desc',
    [workspaceId],
  );
  const ids = Object.fromEntries(rows.map(({ id, source }) => [source, id]));
  const [opentrack, eaze] = [ids.opentrack, ids.eaze];
  if (!opentrack || !eaze) throw new Error('The demonstration has no feed of each sender.');
  const secretOf = async (feedId: string) => {
    const secret = (await getFeedDirectory().find(feedId))?.secrets[0]?.secret;
    if (secret === undefined) throw new Error('A feed of the demonstration has no secret that opens.');
    return secret;
  };
  return {
    ids: { opentrack, eaze },
    secrets: { opentrack: await secretOf(opentrack), eaze: await secretOf(eaze) },
  };
}

/** What concerns one subject is told in its order, the subjects side by side. */
async function tellPortion(portion: readonly Delivery[], feeds: DemoFeeds): Promise<void> {
  const subjects = Map.groupBy(portion, ({ subject }) => subject);
  await Promise.all(
    [...subjects.values()].map(async (deliveries) => {
      for (const delivery of deliveries) await tell(delivery, feeds);
    }),
  );
}

async function tell(delivery: Delivery, { ids, secrets }: DemoFeeds): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    const { status } = await receiveWebhook({
      source: delivery.source,
      feedId: ids[delivery.source],
      headers: [['content-type', 'application/json'], toProof(delivery, secrets)],
      body: Buffer.from(delivery.body, 'utf8'),
      address: '127.0.0.1',
      receivedAt: toInstant(new Date()),
    });
    // The forged message is meant to be refused.
    if (status < 300 || (status < 500 && delivery.proof === 'wrong')) return;
    if (attempt === ATTEMPTS) throw new Error(`A message of the demonstration was answered with ${status}.`);
    await wait(PAUSE_MILLISECONDS * attempt);
  }
}

/** Answers whether there is still somebody to tell. */
async function keepProgress(workspaceId: string, told: number, total: number): Promise<boolean> {
  const { rowCount } = await getWholeWorkspaceDatabase(workspaceId).pool.query(
    `update demo_worlds
        set told = $2, total = $3, state = case when $2::int >= $3::int then 'ready' else state end,
            ended_at = case when $2::int >= $3::int then now() end
      where workspace_id = $1 and state = 'loading'`,
    [workspaceId, told, total],
  );
  return rowCount === 1;
}
