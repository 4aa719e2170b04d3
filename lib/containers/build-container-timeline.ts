import { getWorkspaceDatabase } from '#lib/database/workspace-database.ts';
import type { VoyageState } from '#lib/domain/containers/assess-container.ts';
import type { ContainerTimelineItem } from '#lib/domain/containers/container.ts';
import type { AssessedContainerItem } from '#lib/domain/containers/container-timeline.ts';
import type { BillState } from '#lib/domain/customs/assess-bill.ts';
import { assessDeclaration } from '#lib/domain/declarations/assess-declaration.ts';
import { sentence } from '#lib/domain/sentences/sentence.ts';
import { compareText } from '#lib/domain/sighting.ts';
import { findLinkedDeclarationIds } from '#lib/links/find-linked-declaration-ids.ts';
import { findFactOrigins } from '#lib/provenance/find-fact-origins.ts';
import { firstOrigin } from '#lib/provenance/first-origin.ts';
import { toTimeline } from '#lib/provenance/to-timeline.ts';
import { loadTradeEvents } from '#lib/trade-events/load-trade-events.ts';

type FoldedItem = Omit<AssessedContainerItem, 'person'>;

/**
 * What the box went through, what customs said about its bill, and what its declarations went through, newest first.
 * Each of these has its own order, in which it is told what came late.
 */
export async function buildContainerTimeline(
  workspaceId: string,
  voyage: VoyageState,
  bill: BillState | undefined,
): Promise<ContainerTimelineItem[]> {
  const stories: FoldedItem[][] = [
    voyage.timeline.map(({ person, title, ...item }) => ({
      ...item,
      title: person === null ? title : sentence('lastChange.done', { person, story: title }),
    })),
    ...(bill ? [toCustomsItems(bill)] : []),
    ...(await loadDeclarationItems(workspaceId, voyage)),
  ];
  const origins = await findFactOrigins(
    workspaceId,
    stories.flat().flatMap(({ factIds }) => factIds),
  );
  return stories
    .flatMap((story) => {
      const sources = new Map(story.map(({ id, factIds }) => [id, firstOrigin(origins, factIds)?.source]));
      return toTimeline(story, origins).map((item) => ({
        ...item,
        source: sources.get(item.id) ?? 'person',
      }));
    })
    .sort((a, b) => compareText(toSortKey(b), toSortKey(a)));
}

/** A day without a time stands at its end: what is dated to the minute that day is told before it. */
function toSortKey({ at, day }: Pick<ContainerTimelineItem, 'at' | 'day'>): string {
  return at ?? (day === null ? '' : `${day}T24`);
}

function toCustomsItems({ activities }: BillState): FoldedItem[] {
  return activities.map((activity) => ({
    id: activity.id,
    type: 'customs-activity',
    title: [activity.code, activity.meaning].filter(Boolean).join(' · '),
    at: null,
    day: activity.date,
    factIds: activity.factIds,
  }));
}

async function loadDeclarationItems(workspaceId: string, voyage: VoyageState): Promise<FoldedItem[][]> {
  const ids = await findLinkedDeclarationIds(workspaceId, voyage);
  const facts = await loadTradeEvents(
    getWorkspaceDatabase(workspaceId).pool,
    workspaceId,
    'declaration',
    ids,
  );
  return [...facts].map(([declarationId, events]) =>
    assessDeclaration(declarationId, events).timeline.map((item) => ({
      id: item.id,
      type: `declaration-${item.type}`,
      title: sentence('container.ofDeclaration', { declarationId, story: item.title }),
      at: item.at,
      day: null,
      factIds: item.factIds,
    })),
  );
}
