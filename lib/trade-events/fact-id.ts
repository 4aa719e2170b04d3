import { toUuid } from '#lib/domain/digest.ts';
import type { Instant } from '#lib/domain/instant.ts';

/** What tells a fact from others. */
interface Told {
  readonly subject: { readonly kind: string; readonly key: string };
  readonly type: string;
  readonly contentKey: string;
  readonly sentAt: Instant | null;
}

/** The id of a fact: a digest of what it says about which subject. Equal facts have equal ids, whatever brought them. */
export function toFactId(fact: Told): string {
  return toUuid(
    [fact.subject.kind, fact.subject.key, fact.type, fact.contentKey, fact.sentAt ?? ''].join('\n'),
  );
}
