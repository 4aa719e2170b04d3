import { isKnownStatus } from '#lib/domain/containers/milestones.ts';
import { findDispositionCode, normaliseDispositionCode } from '#lib/domain/customs/disposition-code.ts';
import { whoActsOnContainerHold } from '#lib/domain/customs/who-acts.ts';
import {
  type ClosedLists,
  type Outline,
  passOver,
  toOutline as readOutline,
  toEnvelope,
  withFields,
} from '../../unknowns/outline.ts';
import { CustomsEntry, Exception, ExceptionContext, ShipmentNews, Snapshot, Tracking } from './payload.ts';
import { EXCEPTION_NAMES } from './to-container-exception.ts';
import { CONTAINER_NEWS } from './to-trade-events.ts';

/** Two vocabularies, an older and a newer one. Source: domain notes, 1.2. */
const COMPLETION_REASONS: ReadonlySet<string> = new Set([
  'LIFECYCLE_COMPLETE',
  'MANUALLY_ARCHIVED',
  'reachedLastReportableMilestone',
  'noMoreReports',
  'unsupportedTradeType',
  'invalidTradeTypeForAccount',
  'timedOutAtAlternateMilestone',
  'trackingCanceled',
  'containerLost',
  'containerDamaged',
  'outdatedShipment',
  'newVoyageHasStarted',
  'containerMovedToNewMbl',
]);
const NEUTRAL_HOLD_TYPES: ReadonlySet<string> = new Set(['CUSTOMS', 'OTHER']);

const isKnownCode = (word: string) => findDispositionCode(normaliseDispositionCode(word)) !== undefined;

function isKnownHoldType(word: string): boolean {
  const type = word.toUpperCase();
  return NEUTRAL_HOLD_TYPES.has(type) || whoActsOnContainerHold({ type, code: null }) !== 'unknown';
}

const LISTS: ClosedLists = {
  'data.activities[].code': isKnownCode,
  'data.exceptionName': (word) => EXCEPTION_NAMES.has(word),
  'data.holds[].type': isKnownHoldType,
  'data.context.holds[].type': isKnownHoldType,
  'data.status': isKnownStatus,
  'data.context.status': isKnownStatus,
  'data.container.status': (word) => isKnownStatus(word) || word === 'NOT_FOUND',
  'data.completionReason': (word) => COMPLETION_REASONS.has(word),
};

const outlines = new Map<string, Outline>();

/** What a message of OpenTrack may say; `undefined` for an event we have not met. */
export function toOutline(event: string): Outline | undefined {
  const known = outlines.get(event);
  if (known) return known;
  const payload = toPayloadOutline(event);
  if (payload === undefined) return undefined;
  const outline = toEnvelope(withFields(payload, PASSED_OVER), 'changes');
  outlines.set(event, outline);
  return outline;
}

/** When it was asked, and whose it is: the first is in `sentAt`, of the other only the domain is read. */
const PASSED_OVER = passOver('data.account', 'data.timestamp');

function toPayloadOutline(event: string): Outline | undefined {
  if (Object.hasOwn(CONTAINER_NEWS, event)) return readOutline(Snapshot, 'data', LISTS);
  switch (event) {
    case 'customs.entry.status.updated':
      return readOutline(CustomsEntry, 'data', LISTS);
    case 'container.exceptions.updated':
      return toExceptionOutline();
    case 'container.tracking.stopped':
    case 'container.tracking.failed':
      return readOutline(Tracking, 'data', LISTS);
    case 'shipment.tracking.failed':
    case 'shipment.itinerary.updated':
      return readOutline(ShipmentNews, 'data');
    default:
      return undefined;
  }
}

/** With its context, or flat. */
function toExceptionOutline(): Outline {
  const flat = readOutline(ExceptionContext, 'data', LISTS);
  const context = readOutline(ExceptionContext, 'data.context', LISTS);
  const exception = readOutline(Exception, 'data', LISTS);
  if (exception.kind !== 'object' || flat.kind !== 'object') return exception;
  const fields = new Map([...flat.fields, ...exception.fields, ['context', context] as const]);
  return { ...exception, fields };
}
