import type pg from 'pg';
import type { VoyageOnBill } from '#lib/domain/containers/voyage-on-bill.ts';
import type { SubjectKind, TradeEvent } from '#lib/domain/trade-event.ts';
import { MovedOn } from '#lib/live/bump-change-versions.ts';

/** What a process knows of one subject, as the database has it. Never changed, only replaced. */
export interface KnownSubject {
  /** Every fact about it, each once. */
  facts: readonly TradeEvent[];
  /** Of a bill: what each voyage under it says, by container. */
  voyages: ReadonlyMap<string, VoyageOnBill>;
  /** The derived rows that stand, by table and key, with what each says; `null` where nobody has looked. */
  rows: ReadonlyMap<string, string> | null;
}

/** What stands once a transaction made from memory is committed. */
interface WhatIsAhead {
  /** From which it moves the change version. */
  version: string;
  known: readonly { kind: SubjectKind; key: string; subject: KnownSubject }[];
}

/** Of all workspaces together, some 60 MB: a fact takes 1 to 3 KB. */
const MOST_FACTS = 30_000;
/** Batches written from the database after another writer was met: two busy ones would only undo each other's work. */
const BATCHES_TO_REST = 20;

const NOBODY: Promise<undefined> = Promise.resolve(undefined);

/** With what a promise fails; undefined when it does not. */
function toFailure(promise: Promise<unknown>): Promise<unknown> {
  return promise.then(
    () => undefined,
    (error: unknown) => error,
  );
}

/**
 * What a process has read and written of the subjects of one workspace, so that a message about a subject costs a fold
 * instead of a fold and all its facts.
 *
 * It is only believed while nobody else writes. Whoever changes facts or derived rows moves the change version
 * `webhook-events` in the same transaction; a transaction written from memory moves it from `version` or fails. Its own
 * locks keep others from those subjects meanwhile, so what it wrote was folded from all facts there are. A transaction made
 * of one that is not committed yet expects the version that one leaves behind, and is not sent before it is committed.
 */
export class SubjectMemory {
  /**
   * The change version of `webhook-events` from which the next transaction in line moves it; `null` when it has to be asked.
   */
  version: string | null = null;
  #subjects = new Map<string, KnownSubject>();
  /** What transactions that are not committed yet will have made of subjects. */
  readonly #ahead = new Map<string, KnownSubject>();
  #forgotten = 0;
  #resting = 0;
  /** Resolves when the last one in line is made; with its error, when that failed. */
  #made: Promise<unknown> = NOBODY;
  /** Resolves when the last one in line has ended; with its error, when it failed. */
  #written: Promise<unknown> = NOBODY;

  /** Whether others have been writing lately: then the next batch is written from the database. */
  isResting(): boolean {
    if (this.#resting === 0) return false;
    this.#resting--;
    return true;
  }

  /**
   * Makes a transaction of what is known here and writes it, in line with others: one is made while the one before is
   * written, of what that one will leave behind, and is written once that one is committed.
   *
   * @param failsAlike whether what failed for one would fail for all that stand behind it, after as long a wait.
   * @throws {MovedOn} when one before it failed, with its error as the cause; that error itself when this would fail alike.
   */
  async inLine<Made extends WhatIsAhead, Answer>(
    make: () => Promise<Made>,
    write: (made: Made) => Promise<Answer>,
    failsAlike: (error: unknown) => boolean = () => false,
  ): Promise<Answer> {
    let forgotten = 0;
    const making = this.#made.then(async (failure) => {
      if (failsAlike(failure)) throw failure;
      forgotten = this.#forgotten;
      const made = await make();
      if (forgotten === this.#forgotten) this.#lookAhead(made);
      return made;
    });
    const before = this.#written;
    const writing = (async () => {
      try {
        const made = await making;
        const failure = await before;
        if (failsAlike(failure)) throw failure;
        if (forgotten !== this.#forgotten)
          throw new MovedOn('The transaction before this one failed.', { cause: failure });
        const answer = await write(made);
        this.#remember(made);
        return answer;
      } catch (error) {
        this.forgetAll();
        throw error;
      }
    })();
    this.#stand(
      toFailure(making),
      toFailure(writing).then((error) => (error instanceof MovedOn ? error.cause : error)),
    );
    return writing;
  }

  /**
   * Writes a transaction that is not made of what is known here, in its place in the line: it moves the version.
   *
   * @param failsAlike as for `inLine`; what it is true of is thrown.
   */
  async alone<Answer>(
    write: () => Promise<Answer>,
    failsAlike: (error: unknown) => boolean = () => false,
  ): Promise<Answer> {
    const writing = Promise.all([this.#made, this.#written])
      .then((failures) => {
        const failure = failures.find(failsAlike);
        if (failure !== undefined) throw failure;
        return write();
      })
      .finally(() => this.forgetAll());
    const written = toFailure(writing);
    this.#stand(written, written);
    return writing;
  }

  /** At the end of the line. Once nobody stands there, the next one begins anew. */
  #stand(made: Promise<unknown>, written: Promise<unknown>): void {
    this.#made = made;
    this.#written = written;
    void Promise.all([made, written]).then(() => {
      if (this.#written !== written) return;
      this.#made = NOBODY;
      this.#written = NOBODY;
    });
  }

  #lookAhead({ version, known }: WhatIsAhead): void {
    this.version = String(BigInt(version) + 1n);
    for (const { kind, key, subject } of known) this.#ahead.set(`${kind}/${key}`, subject);
  }

  #remember({ known }: WhatIsAhead): void {
    for (const { kind, key, subject } of known) {
      this.keep(kind, key, subject);
      const place = `${kind}/${key}`;
      if (this.#ahead.get(place) === subject) this.#ahead.delete(place);
    }
  }

  find(kind: SubjectKind, key: string): KnownSubject | undefined {
    const place = `${kind}/${key}`;
    return this.#ahead.get(place) ?? this.#subjects.get(place);
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

  /** Also what is made of it and not written yet is lost. */
  forgetAll(): void {
    this.#forgotten++;
    this.version = null;
    this.#ahead.clear();
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
