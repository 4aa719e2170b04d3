import type { Reason } from '#lib/domain/reason.ts';
import type { FactOrigins } from './find-fact-origins.ts';

/** A reason that names its messages instead of its facts, each once. */
export function toReason(reason: { text: string; factIds: readonly string[] }, origins: FactOrigins): Reason {
  const eventIds = reason.factIds.flatMap((id) => origins.get(id)?.webhookEventId ?? []);
  return { text: reason.text, eventIds: [...new Set(eventIds)] };
}
