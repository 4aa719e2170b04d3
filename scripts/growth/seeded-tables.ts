import { DERIVED } from './fold-copy.ts';

/** A table that seeding fills, and its columns behind `workspace_id`. */
export interface SeededTable {
  readonly name: string;
  readonly columns: readonly string[];
}

export const FACTS: SeededTable = {
  name: 'trade_events',
  columns: [
    'id',
    'subject_kind',
    'subject',
    'type',
    'content_key',
    'sent_at',
    'happened_at',
    'received_at',
    'webhook_event_id',
    'data',
  ],
};

export const MESSAGES: SeededTable = {
  name: 'webhook_events',
  columns: [
    'id',
    'feed_id',
    'source',
    'event',
    'state',
    'reason',
    'received_at',
    'sent_at',
    'delivery_attempt',
    'pending_retries',
    'content_key',
    'sha256',
    'headers',
    'body',
    'identifiers',
  ],
};

export const CONTENTS: SeededTable = {
  name: 'webhook_contents',
  columns: ['content_key', 'webhook_event_id'],
};

export const SEEDED_TABLES: readonly SeededTable[] = [
  FACTS,
  MESSAGES,
  CONTENTS,
  ...DERIVED.map(({ name, key, columns }) => ({
    name,
    columns: [...Object.keys(key), ...Object.keys(columns)],
  })),
];
