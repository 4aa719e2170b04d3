import { setTimeout as wait } from 'node:timers/promises';
import { getDatabase } from '#lib/database/database.ts';
import { getLog } from '#lib/log.ts';
import { getAppSecrets } from './app-secrets.ts';
import { openSecret } from './seal-secret.ts';

/** A feed as the door knows it. */
export interface KnownFeed {
  workspaceId: string;
  feedId: string;
  source: string;
  enabled: boolean;
  secrets: { secret: string; endsAt: number | null }[];
}

/** What is changed in Settings, by any process, holds at the door within a second. */
const FRESH_MILLISECONDS = 500;
/** So long a message waits for news while the database is slow; then what was known last is good enough. */
const PATIENCE_MILLISECONDS = 250;

type Feeds = ReadonlyMap<string, KnownFeed>;

/**
 * Every feed of every workspace with its secrets, in memory: a message at the door costs no query, and what an unknown
 * address costs does not depend on how many are tried. Asked of the database at most twice a second, and only while
 * messages come.
 */
class FeedDirectory {
  #feeds: Feeds | undefined;
  #readAt = Number.NEGATIVE_INFINITY;
  #reading: Promise<Feeds> | undefined;
  /** Something was changed here that is not read yet: a feed that was just made must be found, however slow the database. */
  #isChanged = false;

  /** @throws when nothing is known yet and the database does not answer. */
  async find(feedId: string): Promise<KnownFeed | undefined> {
    return (await this.#current()).get(feedId);
  }

  /** The next message asks again: something was changed here. */
  forget(): void {
    this.#isChanged = true;
    this.#readAt = Number.NEGATIVE_INFINITY;
    // What is on its way may have been read before the change.
    this.#reading = undefined;
  }

  async #current(): Promise<Feeds> {
    const known = this.#feeds;
    if (known && performance.now() - this.#readAt < FRESH_MILLISECONDS) return known;
    const reading = this.#read();
    if (!known) return reading;
    if (this.#isChanged) return reading.catch(() => known);
    return Promise.race([reading.catch(() => known), wait(PATIENCE_MILLISECONDS, known)]);
  }

  #read(): Promise<Feeds> {
    if (this.#reading) return this.#reading;
    const reading = readFeeds()
      .then((feeds) => {
        if (this.#reading !== reading) return feeds;
        this.#feeds = feeds;
        this.#isChanged = false;
        return feeds;
      })
      .finally(() => {
        if (this.#reading !== reading) return;
        this.#reading = undefined;
        // Also after a failure: not every message is to try again.
        this.#readAt = performance.now();
      });
    this.#reading = reading;
    return reading;
  }
}

interface Row {
  workspace_id: string;
  feed_id: string;
  source: string;
  enabled: boolean;
  secret_id: string | null;
  sealed: Buffer | null;
  ends_at: Date | null;
}

// Across workspaces: who is at the door is not known before its feed is.
async function readFeeds(): Promise<Feeds> {
  const { rows } = await getDatabase().pool.query<Row>({
    name: 'read feeds',
    text: `select f.workspace_id, f.id as feed_id, f.source, f.enabled, s.id as secret_id, s.sealed, s.ends_at
             from feeds f
             left join feed_secrets s on s.workspace_id = f.workspace_id and s.feed_id = f.id
                                     and (s.ends_at is null or s.ends_at > now())`,
  });
  const feeds = new Map<string, KnownFeed>();
  for (const { workspace_id: workspaceId, feed_id: feedId, source, enabled, ...secret } of rows) {
    const feed = feeds.get(feedId) ?? { workspaceId, feedId, source, enabled, secrets: [] };
    // An id is of one workspace; should an import have brought it twice, it leads nowhere.
    if (feed.workspaceId !== workspaceId) feed.enabled = false;
    const opened = open(workspaceId, feedId, secret);
    if (opened !== undefined)
      feed.secrets.push({ secret: opened, endsAt: secret.ends_at?.getTime() ?? null });
    feeds.set(feedId, feed);
  }
  return feeds;
}

function open(
  workspaceId: string,
  feedId: string,
  { secret_id: secretId, sealed }: Pick<Row, 'secret_id' | 'sealed'>,
) {
  if (secretId === null || sealed === null) return undefined;
  const secret = openSecret(sealed, { workspaceId, feedId, secretId }, getAppSecrets());
  if (secret === undefined && !toldOf.has(secretId)) {
    toldOf.add(secretId);
    getLog().warn({ feedId }, 'a secret was sealed under another APP_SECRET and opens no more; rotate it');
  }
  return secret;
}

const toldOf = new Set<string>();

// One a process, whatever module instances a bundler makes of this file.
const DIRECTORY = Symbol.for('clearhold.feed-directory');
const shared = globalThis as { [DIRECTORY]?: FeedDirectory };

export function getFeedDirectory(): FeedDirectory {
  shared[DIRECTORY] ??= new FeedDirectory();
  return shared[DIRECTORY];
}
