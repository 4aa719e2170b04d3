import type { DeclarationEvent } from '#lib/domain/declarations/describe-declaration-event.ts';
import { toUuid } from '#lib/domain/digest.ts';
import type { Instant } from '#lib/domain/instant.ts';
import type { DeclarationReport, LinkDecision } from '#lib/domain/trade-event.ts';

/** A time of 23 June 2026 (`12:05`), or a whole instant; `null` is a message without a time. */
export type At = string | null;

export function at(time: string): Instant;
export function at(time: At): Instant | null;
export function at(time: At): Instant | null {
  if (time === null) return null;
  return (time.length === 5 ? `2026-06-23T${time}:00.000Z` : time) as Instant;
}

/** Facts about one declaration, each showing only what matters to a test. */
export function buildDeclaration(declarationId = '1024') {
  const subject = { kind: 'declaration', key: declarationId } as const;

  function toFact<Type extends DeclarationEvent['type'], Data extends object>(
    type: Type,
    time: At,
    data: Data & { contentKey?: string },
  ) {
    const { contentKey, ...rest } = data;
    const key = contentKey ?? toUuid(JSON.stringify([declarationId, type, time, rest]));
    const acted = type === 'link-decided';
    return {
      id: toUuid(JSON.stringify([subject, type, key, acted ? time : null])),
      subject,
      type,
      contentKey: key,
      sentAt: acted ? at(time) : null,
      happenedAt: acted ? null : at(time),
      webhookEventId: null,
      data: rest,
    };
  }

  type Details = Partial<DeclarationReport> & { contentKey?: string };
  const report = (time: At, data: DeclarationReport & { contentKey?: string }) =>
    toFact('declaration-reported', time, data) as Extract<DeclarationEvent, { type: 'declaration-reported' }>;

  return {
    created: (time: At, details: Details = {}) =>
      report(time, { about: 'created', rawStatus: 'new', ...details }),
    status: (rawStatus: string | null, time: At, details: Details = {}) =>
      report(time, { about: 'status_updated', rawStatus, ...details }),
    completed: (time: At, details: Details = {}) =>
      report(time, { about: 'completed', rawStatus: 'completed', ...details }),
    invalidated: (time: At, details: Details = {}) =>
      report(time, { about: 'invalidated', rawStatus: 'invalid', ...details }),
    error: (
      time: At,
      errorMessage: string,
      errorType: string | null = 'CUSTOMS_ERR',
      lrn: string | null = null,
    ) =>
      toFact('declaration-error-reported', time, { errorMessage, errorType, lrn }) as Extract<
        DeclarationEvent,
        { type: 'declaration-error-reported' }
      >,
    linkDecided: (
      time: string,
      state: LinkDecision['state'],
      to: LinkDecision['to'],
      person: LinkDecision['person'] = { id: 'anna', name: 'Anna' },
    ) =>
      toFact('link-decided', time, { state, to, person }) as Extract<
        DeclarationEvent,
        { type: 'link-decided' }
      >,
  };
}
