import { parentPort, workerData } from 'node:worker_threads';
import { DEFAULT_WORKSPACE_ID } from '#lib/database/default-workspace.ts';
import type { DerivedRow } from '#lib/database/derived-table.ts';
import { castCopy } from './cast-copy.ts';
import { toCopyLine } from './copy-text.ts';
import { foldCopy } from './fold-copy.ts';
import { toMould } from './mould.ts';
import { CONTENTS, FACTS, MESSAGES, SEEDED_TABLES, type SeededTable } from './seeded-tables.ts';
import { type Cast, tellStories } from './story.ts';

// A thread that casts copies of the stories and folds them. It is asked for a range of copies at a time.

/** Copies from one up to another. */
export interface CopyRange {
  from: number;
  to: number;
}

/** The rows of a range in COPY's text format, by table. */
export type CastRows = Record<string, Uint8Array<ArrayBuffer>>;

export interface CasterData {
  cast: Cast;
  /** Every so manieth copy keeps its messages as well. */
  rawEvery: number;
}

const { cast, rawEvery } = workerData as CasterData;
const moulds = tellStories(cast).map(toMould);
const tables = new Map(SEEDED_TABLES.map((table) => [table.name, table]));

parentPort?.on('message', (range: CopyRange) => {
  const rows = castRange(range);
  parentPort?.postMessage(
    rows,
    Object.values(rows).map(({ buffer }) => buffer),
  );
});

function castRange({ from, to }: CopyRange): CastRows {
  const lines = new Map<string, string>();
  const write = (table: SeededTable | undefined, rows: readonly DerivedRow[]) => {
    if (!table) throw new Error('A row belongs to no seeded table.');
    let text = lines.get(table.name) ?? '';
    for (const row of rows) text += toCopyLine(DEFAULT_WORKSPACE_ID, row, table.columns);
    lines.set(table.name, text);
  };
  for (let number = from; number < to; number++) {
    const mould = moulds[number % moulds.length];
    if (!mould) throw new Error('There are no stories to copy.');
    const copy = { number, round: Math.floor(number / moulds.length) };
    const { messages, contents, facts } = castCopy(mould, copy, number % rawEvery === 0);
    write(MESSAGES, messages);
    write(CONTENTS, contents);
    write(
      FACTS,
      facts.map(({ event, receivedAt, json }) => ({
        id: event.id,
        subject_kind: event.subject.kind,
        subject: event.subject.key,
        type: event.type,
        content_key: event.contentKey,
        sent_at: event.sentAt,
        happened_at: event.happenedAt,
        received_at: receivedAt,
        webhook_event_id: event.webhookEventId,
        data: json,
      })),
    );
    for (const [table, rows] of foldCopy(facts.map(({ event }) => event)))
      write(tables.get(table.name), rows);
  }
  return Object.fromEntries([...lines].map(([name, text]) => [name, toBytes(text)]));
}

/** In memory of its own, so that it can be handed over. */
function toBytes(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}
