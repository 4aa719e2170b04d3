import { distinctFacts } from '../distinct-facts.ts';
import { toLinkKeys } from '../links/to-link-keys.ts';
import { compareText } from '../sighting.ts';
import type { ShipmentReport, TradeEventOf } from '../trade-event.ts';
import { describeShipmentStatus } from './describe-shipment-status.ts';
import type { ShipmentSummary, ShipmentTimelineItem } from './shipment.ts';

type Report = TradeEventOf<'shipment-reported'>;

/** A timeline item before it is known which message brought it, and when. */
export type AssessedShipmentItem = Omit<ShipmentTimelineItem, 'receivedAt' | 'late' | 'webhookEventId'> & {
  factIds: string[];
};

export interface ShipmentState {
  summary: ShipmentSummary;
  /** Oldest first in business time; what has no time stands first. */
  timeline: AssessedShipmentItem[];
  /** Normalised shipment number. */
  linkKeys: string[];
}

/**
 * What is known of a shipment of Eaze: a pure function of the set of facts about it. Status and details are those of
 * the greatest business time that has them. Source: design, Rules, Identity.
 */
export function assessShipment(shipmentId: string, events: readonly Report[]): ShipmentState {
  const reports = distinctFacts(events).sort(compareReports);
  const shipmentNo = newestText(reports, 'shipmentNo');
  const dated = reports.filter(({ happenedAt }) => happenedAt !== null);
  return {
    summary: {
      shipmentId,
      shipmentNo,
      shipmentType: newestText(reports, 'shipmentType'),
      status: newestText(reports, 'status'),
      totalWeight: newestText(reports, 'totalWeight'),
      totalPrice: newestText(reports, 'totalPrice'),
      createdAt: dated.find(({ data }) => data.about === 'created')?.happenedAt ?? null,
      updatedAt: dated.findLast(({ data }) => data.about === 'updated')?.happenedAt ?? null,
    },
    timeline: reports.map((report) => ({
      id: report.id,
      type: report.data.about,
      status: report.data.status ?? null,
      title: describeShipmentStatus(report.data.status ?? null, report.data.about),
      at: report.happenedAt,
      factIds: [report.id],
    })),
    linkKeys: toLinkKeys([shipmentNo]),
  };
}

/** The newest text there is; what is missing, null or blank says nothing. `reports` are oldest first. */
function newestText(
  reports: readonly Report[],
  field: Exclude<keyof ShipmentReport, 'about'>,
): string | null {
  return reports.map(({ data }) => data[field]).findLast((text) => text?.trim()) ?? null;
}

// The order in which a shipment lives, for reports of one moment.
const LIFECYCLE = ['new', 'clearanceinprogress', 'completed'];

function compareReports(a: Report, b: Report): number {
  return (
    compareText(a.happenedAt ?? '', b.happenedAt ?? '') ||
    lifecyclePlace(a) - lifecyclePlace(b) ||
    compareText(a.contentKey, b.contentKey) ||
    compareText(a.id, b.id)
  );
}

function lifecyclePlace({ data }: Report): number {
  return LIFECYCLE.indexOf(data.status?.trim().toLowerCase() ?? '');
}
