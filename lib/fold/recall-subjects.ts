import type pg from 'pg';
import { findVoyagesOnBills } from '#lib/containers/find-voyages-on-bills.ts';
import type { SubjectKind } from '#lib/domain/trade-event.ts';
import { loadTradeEvents } from '#lib/trade-events/load-trade-events.ts';
import type { Subjects } from './fold-subjects.ts';
import type { KnownSubject, SubjectMemory } from './subject-memory.ts';

const KINDS: readonly SubjectKind[] = ['container', 'bill', 'declaration', 'shipment'];

/** What is known of the subjects of one batch. */
export class KnownSubjects {
  readonly #known: Record<SubjectKind, Map<string, KnownSubject>> = {
    container: new Map(),
    bill: new Map(),
    declaration: new Map(),
    shipment: new Map(),
  };

  /** @throws {Error} when it was not recalled: taking it for empty would forget facts. */
  get(kind: SubjectKind, key: string): KnownSubject {
    const known = this.#known[kind].get(key);
    if (!known) throw new Error(`The ${kind} ${key} is folded without what is known of it.`);
    return known;
  }

  has(kind: SubjectKind, key: string): boolean {
    return this.#known[kind].has(key);
  }

  set(kind: SubjectKind, key: string, known: KnownSubject): void {
    this.#known[kind].set(key, known);
  }
}

/** Runs statements that only read, in a transaction. */
export type Read = <Result>(work: (client: pg.ClientBase) => Promise<Result>) => Promise<Result>;

/**
 * Recalls what is known of subjects and of the bills under which the containers among them sail, and reads from the
 * database what is not. It needs no locks: see `SubjectMemory`.
 */
export async function recallSubjects(
  read: Read,
  workspaceId: string,
  memory: SubjectMemory,
  wanted: Subjects,
): Promise<KnownSubjects> {
  const known = new KnownSubjects();
  const recall = async (subjects: Subjects) => {
    const missing = KINDS.map((kind) => {
      const unknown: string[] = [];
      for (const key of subjects[kind]) {
        const remembered = memory.find(kind, key);
        if (remembered) known.set(kind, key, remembered);
        else if (!known.has(kind, key)) unknown.push(key);
      }
      return { kind, unknown };
    });
    if (missing.every(({ unknown }) => unknown.length === 0)) return;
    await read((client) =>
      Promise.all(
        missing.map(async ({ kind, unknown }) => {
          if (unknown.length === 0) return;
          const subjects = await readSubjects(client, workspaceId, kind, unknown);
          for (const [key, subject] of subjects) known.set(kind, key, subject);
        }),
      ),
    );
  };

  if (memory.version === null) memory.version = await read((client) => readVersion(client, workspaceId));
  await recall(wanted);
  const bills = new Set<string>();
  for (const container of wanted.container)
    for (const { data } of known.get('container', container).facts)
      if ('billNumber' in data && data.billNumber && !known.has('bill', data.billNumber))
        bills.add(data.billNumber);
  if (bills.size > 0) await recall({ ...NO_SUBJECTS, bill: bills });
  return known;
}

const NO_SUBJECTS: Subjects = {
  bill: new Set(),
  container: new Set(),
  declaration: new Set(),
  shipment: new Set(),
};

async function readVersion(client: pg.ClientBase, workspaceId: string): Promise<string> {
  const { rows } = await client.query<{ version: string }>(
    `SELECT version FROM change_versions WHERE workspace_id = $1 AND kind = 'webhook-events'`,
    [workspaceId],
  );
  return rows[0]?.version ?? '0';
}

async function readSubjects(
  client: pg.ClientBase,
  workspaceId: string,
  kind: SubjectKind,
  keys: string[],
): Promise<[string, KnownSubject][]> {
  const [events, voyages] = await Promise.all([
    loadTradeEvents(client, workspaceId, kind, keys),
    kind === 'bill' ? findVoyagesOnBills(client, workspaceId, keys, []) : undefined,
  ]);
  return keys.map((key) => {
    const facts = events.get(key) ?? [];
    const under = new Map(voyages?.get(key)?.map((voyage) => [voyage.containerNumber, voyage]));
    // Where there was nothing to derive anything from, no rows stand.
    const rows = facts.length + under.size === 0 ? new Map<string, string>() : null;
    return [key, { facts, voyages: under, rows }];
  });
}
