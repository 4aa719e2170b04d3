import { findSource } from './sources.ts';
import { type TranslatedMessage, translateMessage } from './translate-message.ts';

/** What a message says of itself beside its bytes. */
export interface Reading {
  state: string;
  reason: string | null;
  event: string | null;
  identifiers: string[];
}

/** A message as it is kept, and as it reads by today's rules. */
export interface RereadMessage<Row> {
  row: Row;
  translated: TranslatedMessage;
}

/** Translates a kept message again; nothing for one of a sender we no longer know. */
export function rereadMessage<Row extends { id: string; source: string; body: Uint8Array }>(
  row: Row,
): RereadMessage<Row>[] {
  const source = findSource(row.source);
  return source ? [{ row, translated: translateMessage(source, row.body, row.id) }] : [];
}

/** How it is kept from now on. Which message was a repeat does not depend on how it reads. */
export function toReading(translated: TranslatedMessage, isRepeat: boolean): Reading {
  const { state, reason, event, identifiers } = translated;
  return { state: isRepeat ? 'repeat' : state, reason, event, identifiers };
}
