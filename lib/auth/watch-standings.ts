import { getLog } from '#lib/log.ts';
import { findStandings } from './find-standings.ts';
import { onLostAccess } from './lost-access.ts';

/** Somebody whose standing is watched, by what they proved who they are with. */
export interface WatchedStanding {
  kind: 'session' | 'key';
  proof: string;
  standing: string;
  /** Called once, when it is another one, or none. */
  onChange: () => void;
}

const LOOK_EVERY_MILLISECONDS = 1_000;

/** One look a second a process for all that are watched, running only while somebody is. */
class StandingWatcher {
  readonly #watched = new Set<WatchedStanding>();
  #stopLooking = () => {};
  #looking: Promise<void> | null = null;
  #isAskedAgain = false;

  watch(one: WatchedStanding): () => void {
    this.#watched.add(one);
    if (this.#watched.size === 1) this.#start();
    return () => this.#forget(one);
  }

  #start(): void {
    const timer = setInterval(() => this.#look(), LOOK_EVERY_MILLISECONDS).unref();
    const stopHearing = onLostAccess(() => this.#look());
    this.#stopLooking = () => {
      clearInterval(timer);
      stopHearing();
    };
  }

  #forget(one: WatchedStanding): void {
    if (this.#watched.delete(one) && this.#watched.size === 0) this.#stopLooking();
  }

  #look(): void {
    // A look that is under way may have read before what is asked about was committed.
    if (this.#looking) {
      this.#isAskedAgain = true;
      return;
    }
    this.#looking = this.#compare().finally(() => {
      this.#looking = null;
      if (!this.#isAskedAgain) return;
      this.#isAskedAgain = false;
      this.#look();
    });
  }

  async #compare(): Promise<void> {
    const asked = [...this.#watched];
    if (asked.length === 0) return;
    const proofsOf = (kind: WatchedStanding['kind']) => [
      ...new Set(asked.filter((one) => one.kind === kind).map(({ proof }) => proof)),
    ];
    try {
      const standings = await findStandings({ tokens: proofsOf('session'), digests: proofsOf('key') });
      for (const one of asked) {
        if (standings.get(one.proof) === one.standing || !this.#watched.has(one)) continue;
        this.#forget(one);
        one.onChange();
      }
    } catch (error) {
      // While the database is away nobody knows better than before.
      getLog().debug({ error: String(error) }, 'Whether watchers may go on is not known.');
    }
  }
}

// One a process, whatever module instances a bundler makes of this file.
const WATCHER = Symbol.for('clearhold.standing-watcher');
const shared = globalThis as { [WATCHER]?: StandingWatcher };

/** Watches one standing until it changes or the answer is called, whichever is first. */
export function watchStanding(one: WatchedStanding): () => void {
  shared[WATCHER] ??= new StandingWatcher();
  return shared[WATCHER].watch(one);
}
