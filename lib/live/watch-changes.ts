import { getDatabase } from '#lib/database/database.ts';
import { type ChangeVersions, UNCHANGED } from './change-versions.ts';

/** Something visible changed: the version after it, and the kinds of things that did. */
export interface Change {
  version: number;
  kinds: string[];
  /** Of every kind, after the change. */
  versions: ChangeVersions;
}

export interface ChangeListener {
  workspaceId: string;
  /** What the listener has seen: of these kinds it is told what changed since. Of others, what changes from now on. */
  since?: ChangeVersions;
  onChange: (change: Change) => void;
  /** Now and then, so that neither side takes silence for a broken line. */
  onQuiet: () => void;
}

export interface Watching {
  /** From then on no change is missed. */
  ready: Promise<void>;
  stop: () => void;
}

const POLL_MS = 500;
const QUIET_MS = 20_000;

/** By workspace. */
type Versions = ReadonlyMap<string, ChangeVersions>;

/** One poller a process for all that watch, running only while somebody does. */
class ChangeWatcher {
  /** With what each has been told; null before the first look. */
  readonly #listeners = new Map<ChangeListener, ChangeVersions | null>();
  #versions: Versions | null = null;
  #timers: NodeJS.Timeout[] = [];
  #polling: Promise<void> | null = null;
  #ready: Promise<void> = Promise.resolve();

  watch(listener: ChangeListener): Watching {
    this.#listeners.set(listener, this.#versions && withSeen(this.#versions, listener));
    if (this.#listeners.size === 1) this.#start();
    return {
      ready: this.#ready,
      stop: () => {
        this.#listeners.delete(listener);
        if (this.#listeners.size === 0) this.#stop();
      },
    };
  }

  #start(): void {
    this.#ready = this.#poll();
    this.#timers = [
      setInterval(() => void this.#poll(), POLL_MS).unref(),
      setInterval(() => {
        for (const listener of this.#listeners.keys()) listener.onQuiet();
      }, QUIET_MS).unref(),
    ];
  }

  #stop(): void {
    for (const timer of this.#timers) clearInterval(timer);
    this.#timers = [];
    this.#versions = null;
  }

  #poll(): Promise<void> {
    this.#polling ??= this.#look().finally(() => {
      this.#polling = null;
    });
    return this.#polling;
  }

  async #look(): Promise<void> {
    try {
      const versions = await readVersions();
      this.#tell(versions);
      if (this.#listeners.size > 0) this.#versions = versions;
    } catch {
      // The database is away; the next poll tells what was missed.
    }
  }

  #tell(versions: Versions): void {
    for (const [listener, told] of this.#listeners) {
      const known = told ?? withSeen(versions, listener);
      const now = versions.get(listener.workspaceId) ?? UNCHANGED;
      const changed = [...now.keys()].filter((kind) => known.get(kind) !== now.get(kind));
      this.#listeners.set(listener, now);
      if (changed.length === 0) continue;
      const version = [...now.values()].reduce((sum, each) => sum + each, 0);
      listener.onChange({ version, kinds: changed.sort(), versions: now });
    }
  }
}

function withSeen(versions: Versions, { workspaceId, since = new Map() }: ChangeListener): ChangeVersions {
  return new Map([...(versions.get(workspaceId) ?? UNCHANGED), ...since]);
}

async function readVersions(): Promise<Versions> {
  const { rows } = await getDatabase().pool.query<{ workspace_id: string; kind: string; version: string }>(
    'SELECT workspace_id, kind, version FROM change_versions',
  );
  const versions = new Map<string, Map<string, number>>();
  for (const { workspace_id, kind, version } of rows) {
    const kinds = versions.get(workspace_id) ?? new Map(UNCHANGED);
    kinds.set(kind, Number(version));
    versions.set(workspace_id, kinds);
  }
  return versions;
}

// One a process, whatever module instances a bundler makes of this file.
const WATCHER = Symbol.for('clearhold.change-watcher');
const shared = globalThis as { [WATCHER]?: ChangeWatcher };

/** Calls a listener whenever something visible of its workspace changed, until it is stopped. */
export function watchChanges(listener: ChangeListener): Watching {
  shared[WATCHER] ??= new ChangeWatcher();
  return shared[WATCHER].watch(listener);
}
