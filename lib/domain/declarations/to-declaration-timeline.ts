import type { Instant } from '../instant.ts';
import { compareText } from '../sighting.ts';
import type { StatusHistory } from './assess-status.ts';
import type { DeclarationTimelineItem } from './declaration.ts';
import { type DeclarationEvent, describeDeclarationEvent } from './describe-declaration-event.ts';

/** A timeline item before it is known which message brought it, and when. */
export type AssessedDeclarationItem = Omit<
  DeclarationTimelineItem,
  'receivedAt' | 'late' | 'webhookEventId'
> & { factIds: string[] };

/** What happened to a declaration, one item a fact. */
export function toDeclarationTimeline(
  facts: readonly DeclarationEvent[],
  history: StatusHistory,
): AssessedDeclarationItem[] {
  const places = new Map(history.steps.map(({ report, remark }, place) => [report.id, { place, remark }]));
  const placeOf = (fact: DeclarationEvent) => places.get(fact.id)?.place ?? -1;
  return [...facts]
    .sort(
      (a, b) =>
        compareText(timeOf(a) ?? '', timeOf(b) ?? '') || placeOf(a) - placeOf(b) || compareFacts(a, b),
    )
    .map((fact) => ({
      id: fact.id,
      type: typeOf(fact),
      status: fact.type === 'declaration-reported' ? fact.data.rawStatus : null,
      title: describeDeclarationEvent(fact),
      at: timeOf(fact),
      remark: places.get(fact.id)?.remark ?? null,
      message: messageOf(fact),
      factIds: [fact.id],
    }));
}

/** What a person did is dated by when it was done. */
function timeOf(fact: DeclarationEvent): Instant | null {
  return fact.type === 'link-decided' ? (fact.sentAt ?? fact.happenedAt) : fact.happenedAt;
}

function typeOf(fact: DeclarationEvent): string {
  if (fact.type === 'declaration-reported') return fact.data.about;
  return fact.type === 'link-decided' ? 'link' : 'error';
}

function messageOf(fact: DeclarationEvent): string | null {
  if (fact.type === 'declaration-reported') return fact.data.reason ?? null;
  return fact.type === 'link-decided' ? null : fact.data.errorMessage;
}

/** Older before newer in business time, what has no time first; then by content digest. */
export function compareFacts(a: DeclarationEvent, b: DeclarationEvent): number {
  return (
    compareText(a.happenedAt ?? '', b.happenedAt ?? '') ||
    compareText(a.contentKey, b.contentKey) ||
    compareText(a.id, b.id)
  );
}
