import { toCanonicalStatus } from '#lib/domain/declarations/to-canonical-status.ts';
import {
  type ClosedLists,
  type Outline,
  toOutline as readOutline,
  toEnvelope,
} from '../../unknowns/outline.ts';
import {
  DeclarationCompleted,
  DeclarationCreated,
  DeclarationError,
  DeclarationInvalidated,
  DeclarationStatusUpdated,
  ShipmentCreated,
  ShipmentUpdated,
} from './payload.ts';

const SHIPMENT_STATUSES: ReadonlySet<string> = new Set(['new', 'clearanceInProgress', 'completed']);

const isDeclarationStatus = (word: string) => toCanonicalStatus(word) !== null;
const isShipmentStatus = (word: string) => SHIPMENT_STATUSES.has(word);
const toLists = (isKnown: (word: string) => boolean): ClosedLists => ({
  'payload.status': isKnown,
  'payload.statusCode': isKnown,
});

const DECLARATION = toLists(isDeclarationStatus);
const SHIPMENT = toLists(isShipmentStatus);

const OUTLINES: ReadonlyMap<string, Outline> = new Map(
  (
    [
      ['declaration.created', DeclarationCreated, DECLARATION],
      ['declaration.status_updated', DeclarationStatusUpdated, DECLARATION],
      ['declaration.completed', DeclarationCompleted, DECLARATION],
      ['declaration.invalidated', DeclarationInvalidated, DECLARATION],
      ['declaration.error', DeclarationError, DECLARATION],
      ['shipment.created', ShipmentCreated, SHIPMENT],
      ['shipment.updated', ShipmentUpdated, SHIPMENT],
    ] as const
  ).map(([event, schema, lists]) => [event, toEnvelope(readOutline(schema, 'payload', lists))]),
);

/** What a message of Eaze may say; `undefined` for an event we have not met. */
export function toOutline(event: string): Outline | undefined {
  return OUTLINES.get(event);
}
