import type pg from 'pg';
import type { VoyageOnBill } from '#lib/domain/containers/voyage-on-bill.ts';
import type { SubjectKind, TradeEvent } from '#lib/domain/trade-event.ts';

/** What a process knows of one subject, as the database has it. Never changed, only replaced. */
export interface KnownSubject {
  /** Every fact about it, each once. */
  facts: readonly TradeEvent[];
  /** Of a bill: what each voyage under it says, by container. */
  voyages: ReadonlyMap<string, VoyageOnBill>;
  /** The derived rows that stand, by table and key, with what each says; `null` where nobody has looked. */
  rows: ReadonlyMap<string, string> | null;
}

/** Of all workspaces together, some 60 MB: a fact takes 1 to 3 KB. */
const MOST_FACTS = 30_000;
/** Batches written from the database after another writer was met: two busy ones would only undo each other's work. */
const BATCHES_TO_REST = 20;

/**
 * What a process has read and written of the subjects of one workspace, so that a message about a subject costs a fold
 * instead of a fold and all its facts.
 *
 * It is only believed while nobody else writes. Whoever changes facts or derived rows moves the change version
 * `webhook-events` in the same transaction; a transaction written from memory moves it from `version` or fails. Its own
 * locks keep others from those subjects meanwhile, so what it wrote was folded from all facts there are.
 */
export class SubjectMemory {
  /** The change version of `webhook-events` with which all that is known here was read; `null` when it has to be asked. */
  version: string | null = null;
  #subjects = new Map<string, KnownSubject>();
  #isTaken = false;
  #resting = 0;

  /** One transaction at a time may work with it; `false` when another does, or others have been writing lately. */
  take(): boolean {
    if (this.#resting > 0) this.#resting--;
    else if (!this.#isTaken) {
      this.#isTaken = true;
      return true;
    }
    return false;
  }

  giveBack(): void {
    this.#isTaken = false;
  }

  find(kind: SubjectKind, key: string): KnownSubject | undefined {
    return this.#subjects.get(`${kind}/${key}`);
  }

  /** Keeps what is known now, and forgets what was needed longest ago when all memories together grow too much. */
  keep(kind: SubjectKind, key: string, known: KnownSubject): void {
    const place = `${kind}/${key}`;
    this.#forget(place);
    this.#subjects.set(place, known);
    budget.use(this);
    budget.add(weigh(known));
  }

  /** Answers whether there was something to forget. */
  forgetOldest(): boolean {
    const [oldest] = this.#subjects.keys();
    if (oldest !== undefined) this.#forget(oldest);
    return oldest !== undefined;
  }

  forgetAll(): void {
    this.version = null;
    while (this.forgetOldest());
  }

  /** Another writer was met. */
  rest(): void {
    this.forgetAll();
    this.#resting = BATCHES_TO_REST;
  }

  #forget(place: string): void {
    const known = this.#subjects.get(place);
    if (!known) return;
    this.#subjects.delete(place);
    budget.add(-weigh(known));
  }
}

function weigh({ facts, voyages }: KnownSubject): number {
  return 1 + facts.length + voyages.size;
}

/** What the memories of this process may keep together. The workspace that was written to longest ago forgets first. */
class MemoryBudget {
  readonly #users = new Set<SubjectMemory>();
  #facts = 0;

  use(memory: SubjectMemory): void {
    this.#users.delete(memory);
    this.#users.add(memory);
  }

  add(facts: number): void {
    this.#facts += facts;
    for (const memory of this.#users) {
      while (this.#facts > MOST_FACTS && memory.forgetOldest());
      if (this.#facts <= MOST_FACTS) return;
      this.#users.delete(memory);
    }
  }
}

const budget = new MemoryBudget();

const memories = new WeakMap<pg.Pool, Map<string, SubjectMemory>>();

/** The memory of this process for one workspace of one database. */
export function getSubjectMemory(pool: pg.Pool, workspaceId: string): SubjectMemory {
  const ofPool = memories.get(pool) ?? new Map<string, SubjectMemory>();
  memories.set(pool, ofPool);
  const memory = ofPool.get(workspaceId) ?? new SubjectMemory();
  ofPool.set(workspaceId, memory);
  return memory;
}
