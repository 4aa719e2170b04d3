import type { Access } from '#lib/auth/access.ts';
import type { ContainerException } from '#lib/domain/exceptions/container-exception.ts';
import type { EpisodeState } from '#lib/domain/exceptions/episode.ts';
import { toStateAt } from '#lib/domain/exceptions/snooze.ts';
import { assessUrgency } from '#lib/domain/exceptions/urgency.ts';
import type { FactOrigins } from '#lib/provenance/find-fact-origins.ts';
import { firstOrigin } from '#lib/provenance/first-origin.ts';

/** Every fact an episode names. */
export function toFactIds({ history, closedBy }: EpisodeState): string[] {
  return [...history.flatMap(({ factIds }) => factIds), ...(closedBy?.factIds ?? [])];
}

/** An episode as it is shown today: with its urgency, and messages in the place of facts. */
export function toContainerException(
  episode: EpisodeState,
  { today, now }: Pick<Access, 'today' | 'now'>,
  origins: FactOrigins,
): ContainerException {
  const eventIdOf = (factIds: readonly string[]) => firstOrigin(origins, factIds)?.webhookEventId ?? null;
  const { closedBy } = episode;
  return {
    id: episode.id,
    version: episode.version,
    containerNumber: episode.containerNumber,
    billNumber: episode.billNumber,
    scac: episode.scac,
    name: episode.name,
    title: episode.title,
    state: toStateAt(episode, now),
    urgency: assessUrgency(episode, today),
    episode: episode.episode,
    openedAt: episode.openedAt,
    lastSeenAt: episode.lastSeenAt,
    timesSeen: episode.timesSeen,
    context: episode.context,
    assignee: episode.assignee,
    snoozedUntil: episode.snoozedUntil,
    closedAt: episode.closedAt,
    closedBy: closedBy && {
      kind: closedBy.kind,
      rule: closedBy.rule,
      person: closedBy.person,
      eventId: eventIdOf(closedBy.factIds),
    },
    history: episode.history.map(({ factIds, actId = null, takenBack = false, ...item }) => ({
      ...item,
      eventId: eventIdOf(factIds),
      actId,
      takenBack,
    })),
  };
}
