import type { Instant } from '../instant.ts';
import { compareText } from '../sighting.ts';
import type { LinkDecision, TradeEventOf } from '../trade-event.ts';

/** What a person last decided about a link of a declaration. */
export interface DecidedLink {
  /** `bill:MEDU1234567`. */
  key: string;
  kind: LinkDecision['to']['kind'];
  id: string;
  state: LinkDecision['state'];
  personName: string;
  decidedAt: Instant | null;
  factId: string;
}

/** The newest act a link wins; at equal times the larger content digest. One entry a link, in the order of the keys. */
export function assessLinkDecisions(decisions: readonly TradeEventOf<'link-decided'>[]): DecidedLink[] {
  const links = new Map<string, DecidedLink>();
  for (const decision of [...decisions].sort(compareDecisions)) {
    const { to, state, person } = decision.data;
    const key = toLinkKey(to);
    const decidedAt = decidedWhen(decision);
    links.set(key, { key, ...to, state, personName: person.name, decidedAt, factId: decision.id });
  }
  return [...links.values()].sort((a, b) => compareText(a.key, b.key));
}

/** How a link is written in one word: `bill:MEDU1234567`. */
export function toLinkKey({ kind, id }: LinkDecision['to']): string {
  return `${kind}:${id}`;
}

function decidedWhen(decision: TradeEventOf<'link-decided'>): Instant | null {
  return decision.sentAt ?? decision.happenedAt;
}

function compareDecisions(a: TradeEventOf<'link-decided'>, b: TradeEventOf<'link-decided'>): number {
  return (
    compareText(decidedWhen(a) ?? '', decidedWhen(b) ?? '') ||
    compareText(a.contentKey, b.contentKey) ||
    compareText(a.id, b.id)
  );
}
