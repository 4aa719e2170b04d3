import { toUuid } from '#lib/domain/digest.ts';
import type { TradeEvent } from '#lib/domain/trade-event.ts';

/** The id of a fact: a digest of what it says about which subject. Equal facts have equal ids, whatever brought them. */
export function toFactId(fact: Pick<TradeEvent, 'subject' | 'type' | 'contentKey' | 'sentAt'>): string {
  return toUuid(
    [fact.subject.kind, fact.subject.key, fact.type, fact.contentKey, fact.sentAt ?? ''].join('\n'),
  );
}
