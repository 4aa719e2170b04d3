import { normaliseContainerNumber } from '#lib/domain/identifiers/normalise-container-number.ts';
import { sentence } from '#lib/domain/sentences/sentence.ts';
import type { BillReport, ContainerNews } from '#lib/domain/trade-event.ts';
import { isJsonObject, type JsonObject, type JsonTree } from '../../json/json-tree.ts';
import { readShape, toList, toScalarText } from '../../shapes.ts';
import type { FactDraft, Translation } from '../../source.ts';
import { toMissing } from '../../to-missing.ts';
import { CustomsEntry, Exception, ShipmentNews, Snapshot, Tracking } from './payload.ts';
import { EXCEPTION_NAMES, toContainerException } from './to-container-exception.ts';
import { toContainerFields } from './to-container-fields.ts';
import { toCustomsActivity } from './to-customs-activity.ts';
import { type CargoNaming, toNames, toNaming } from './to-naming.ts';

/** Events that are a full snapshot of a container, and what each is about. */
export const CONTAINER_NEWS: Readonly<Record<string, ContainerNews>> = {
  'container.holds.updated': 'holds',
  'container.status.updated': 'status',
  'container.demurrage.updated': 'demurrage',
  'container.itinerary.updated': 'itinerary',
  'container.location.updated': 'location',
  'container.history.updated': 'history',
};

/** What a message of OpenTrack says, in our words: one fact, about a bill or about a container. */
export function toTradeEvents(event: string, message: JsonObject): Translation {
  const { data } = message;
  const news = Object.hasOwn(CONTAINER_NEWS, event) ? CONTAINER_NEWS[event] : undefined;
  if (news) return fromSnapshot(news, data);
  switch (event) {
    case 'customs.entry.status.updated':
      return fromCustomsEntry(data);
    case 'container.exceptions.updated':
      return fromException(data);
    case 'container.tracking.stopped':
      return fromTracking('container-tracking-stopped', data);
    case 'container.tracking.failed':
      return fromTracking('container-tracking-failed', data);
    case 'shipment.tracking.failed':
      return fromShipment('tracking-failed', data);
    case 'shipment.itinerary.updated':
      return fromShipment('itinerary', data);
    default:
      return {
        state: 'unrecognised',
        reason: sentence('message.unknownEvent', { quote: event }),
        facts: [],
        names: [],
      };
  }
}

function fromCustomsEntry(data: JsonTree | undefined): Translation {
  const read = readShape(CustomsEntry, data, 'data');
  if (!read.ok) return quarantine(read.reason);
  const naming = toNaming(read.value);
  if (naming.billNumber === null) return quarantine('data.shipment.masterBillNumber names no bill.');
  return understand(naming, {
    subject: { kind: 'bill', key: naming.billNumber },
    type: 'customs-entry-reported',
    happenedAt: null,
    data: { ...naming.commercial, activities: read.value.activities.map(toCustomsActivity) },
  });
}

function fromSnapshot(about: ContainerNews, data: JsonTree | undefined): Translation {
  const read = readShape(Snapshot, data, 'data');
  if (!read.ok) return quarantine(read.reason);
  const naming = toNaming(read.value);
  if (naming.containerNumber === null)
    return fromContainerless(naming, 'itinerary', read.value.status ?? null);
  return understand(naming, {
    subject: { kind: 'container', key: naming.containerNumber },
    type: 'container-reported',
    happenedAt: null,
    data: { ...toContainerNaming(naming), about, fields: toContainerFields(read.value) },
  });
}

function fromException(data: JsonTree | undefined): Translation {
  const read = readShape(Exception, data, 'data');
  if (!read.ok || !isJsonObject(data))
    return quarantine(
      read.ok
        ? sentence('message.field', { name: 'data', fieldIssue: sentence('fieldIssue.object') })
        : read.reason,
    );
  const name = read.value.exceptionName;
  if (!name) return quarantine(toMissing('data.exceptionName'));
  const details = toContainerException(name, data);
  if (!details.ok) return quarantine(details.reason);
  const naming = toNaming(read.value);
  const translation =
    naming.containerNumber === null
      ? fromContainerless(naming, 'itinerary', name)
      : understand(naming, {
          subject: { kind: 'container', key: naming.containerNumber },
          type: 'container-exception-detected',
          happenedAt: null,
          data: { ...toContainerNaming(naming), name, ...details.value },
        });
  if (translation.state === 'quarantined') return translation;
  const siblings = details.value.siblings?.map((sibling) => sibling.containerNumber) ?? [];
  const named = { ...translation, names: [...translation.names, ...siblings] };
  if (EXCEPTION_NAMES.has(name)) return named;
  return { ...named, state: 'unrecognised', reason: sentence('message.unknownException', { quote: name }) };
}

function fromTracking(
  type: 'container-tracking-stopped' | 'container-tracking-failed',
  data: JsonTree | undefined,
): Translation {
  const read = readShape(Tracking, data, 'data');
  if (!read.ok) return quarantine(read.reason);
  const naming = toNaming(read.value);
  const reason = read.value.completionReason ?? read.value.stoppedReason ?? toFailure(read.value);
  if (naming.containerNumber === null) {
    return fromContainerless(
      naming,
      type === 'container-tracking-failed' ? 'tracking-failed' : 'itinerary',
      reason,
    );
  }
  return understand(naming, {
    subject: { kind: 'container', key: naming.containerNumber },
    type,
    happenedAt: null,
    data: { ...toContainerNaming(naming), reason, fields: toContainerFields(read.value) },
  });
}

function fromShipment(about: BillReport['about'], data: JsonTree | undefined): Translation {
  const read = readShape(ShipmentNews, data, 'data');
  if (!read.ok) return quarantine(read.reason);
  const naming = toNaming(read.value);
  if (naming.billNumber === null) return quarantine('data.shipment.masterBillNumber names no bill.');
  const containers = toList(read.value.containers).map((item) => {
    const named = isJsonObject(item) ? item.containerId : item;
    return normaliseContainerNumber(toScalarText(named) ?? '');
  });
  const containerNumbers = [...new Set([naming.containerNumber ?? '', ...containers])].filter(Boolean);
  return fromContainerless(naming, about, toFailure(read.value), containerNumbers);
}

/** An early booking has no container yet, and yet it says that the bill exists. */
function fromContainerless(
  naming: CargoNaming,
  about: BillReport['about'],
  detail: string | null,
  containerNumbers: string[] = [],
): Translation {
  if (naming.billNumber === null) return quarantine(sentence('message.nothingNamed'));
  const translation = understand(naming, {
    subject: { kind: 'bill', key: naming.billNumber },
    type: 'bill-reported',
    happenedAt: null,
    data: { ...naming.commercial, about, detail, scac: naming.scac, containerNumbers },
  });
  if (translation.state === 'quarantined') return translation;
  return { ...translation, names: [...translation.names, ...containerNumbers] };
}

function toContainerNaming(naming: CargoNaming) {
  return { billNumber: naming.billNumber, scac: naming.scac, ...naming.commercial };
}

type Failure = Partial<
  Record<'failureReason' | 'reason' | 'errorMessage' | 'error' | 'message' | 'status', string | null>
>;

function toFailure(given: Failure & { container?: Failure | null }): string | null {
  return (
    given.failureReason ??
    given.reason ??
    given.errorMessage ??
    given.error ??
    given.message ??
    given.status ??
    given.container?.status ??
    null
  );
}

function understand(naming: CargoNaming, fact: FactDraft): Translation {
  return { state: 'processed', reason: null, facts: [fact], names: toNames(naming) };
}

function quarantine(reason: string): Translation {
  return { state: 'quarantined', reason };
}
