import { getDatabase } from '#lib/database/database.ts';

/** Something visible changed: the version after it, and the kinds of things that did. */
export interface Change {
  version: number;
  kinds: string[];
}

export interface ChangeListener {
  workspaceId: string;
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

type Versions = Map<string, Map<string, number>>;

/** One poller a process for all that watch, running only while somebody does. */
class ChangeWatcher {
  readonly #listeners = new Set<ChangeListener>();
  #versions: Versions | null = null;
  #timers: NodeJS.Timeout[] = [];
  #polling = false;
  #ready: Promise<void> = Promise.resolve();

  watch(listener: ChangeListener): Watching {
    this.#listeners.add(listener);
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
        for (const listener of this.#listeners) listener.onQuiet();
      }, QUIET_MS).unref(),
    ];
  }

  #stop(): void {
    for (const timer of this.#timers) clearInterval(timer);
    this.#timers = [];
    this.#versions = null;
  }

  async #poll(): Promise<void> {
    if (this.#polling) return;
    this.#polling = true;
    try {
      const versions = await readVersions();
      if (this.#versions) this.#tell(this.#versions, versions);
      if (this.#listeners.size > 0) this.#versions = versions;
    } catch {
      // The database is away; the next poll tells what was missed.
    } finally {
      this.#polling = false;
    }
  }

  #tell(before: Versions, after: Versions): void {
    for (const [workspaceId, kinds] of after) {
      const known = before.get(workspaceId);
      const changed = [...kinds]
        .filter(([kind, version]) => known?.get(kind) !== version)
        .map(([kind]) => kind);
      if (changed.length === 0) continue;
      const version = [...kinds.values()].reduce((sum, each) => sum + each, 0);
      for (const listener of this.#listeners) {
        if (listener.workspaceId === workspaceId) listener.onChange({ version, kinds: changed.sort() });
      }
    }
  }
}

async function readVersions(): Promise<Versions> {
  const { rows } = await getDatabase().pool.query<{ workspace_id: string; kind: string; version: string }>(
    'SELECT workspace_id, kind, version FROM change_versions',
  );
  const versions: Versions = new Map();
  for (const { workspace_id, kind, version } of rows) {
    const kinds = versions.get(workspace_id) ?? new Map<string, number>();
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
