import type { z } from 'zod';
import type { Instant } from '#lib/domain/instant.ts';
import { parseDecimal } from '#lib/domain/parse-decimal.ts';
import { sentence } from '#lib/domain/sentences/sentence.ts';
import type { DeclarationNews, DeclarationReport, ShipmentReport } from '#lib/domain/trade-event.ts';
import type { JsonObject } from '../../json/json-tree.ts';
import { readShape } from '../../shapes.ts';
import type { Translation } from '../../source.ts';
import { toMissing } from '../../to-missing.ts';
import {
  DeclarationCompleted,
  DeclarationCreated,
  DeclarationError,
  DeclarationInvalidated,
  DeclarationStatusUpdated,
  ShipmentCreated,
  ShipmentUpdated,
} from './payload.ts';

/** What a message of Eaze says, in our words: one fact, about a declaration or about a shipment. */
export function toTradeEvents(event: string, message: JsonObject): Translation {
  switch (event) {
    case 'declaration.created':
      return read(DeclarationCreated, message, (told) => fromDeclaration('created', told, told.createdAt));
    case 'declaration.status_updated':
      return read(DeclarationStatusUpdated, message, (told) =>
        toStatus(told) === null
          ? quarantine(toMissing('payload.status'))
          : fromDeclaration('status_updated', told, told.timestamp),
      );
    case 'declaration.completed':
      return read(DeclarationCompleted, message, (told) =>
        fromDeclaration('completed', told, told.completedAt, { customsClearedAt: told.customsClearedAt }),
      );
    case 'declaration.invalidated':
      return read(DeclarationInvalidated, message, (told) =>
        fromDeclaration('invalidated', told, told.invalidatedAt, { reason: told.reason }),
      );
    case 'declaration.error':
      return read(DeclarationError, message, fromError);
    case 'shipment.created':
      return read(ShipmentCreated, message, (told) => fromShipment('created', told, told.createdAt));
    case 'shipment.updated':
      return read(ShipmentUpdated, message, (told) => fromShipment('updated', told, told.updatedAt));
    default:
      return {
        state: 'unrecognised',
        reason: sentence('message.unknownEvent', { quote: event }),
        facts: [],
        names: [],
      };
  }
}

function read<Schema extends z.ZodType>(
  schema: Schema,
  message: JsonObject,
  translate: (told: z.output<Schema>) => Translation,
): Translation {
  const payload = readShape(schema, message.payload, 'payload');
  return payload.ok ? translate(payload.value) : quarantine(payload.reason);
}

type Told<Schema extends z.ZodType> = z.output<Schema>;
type DeclarationDetails = Omit<Told<typeof DeclarationCreated>, 'createdAt'>;

function fromDeclaration(
  about: DeclarationNews,
  told: DeclarationDetails,
  happenedAt: Instant,
  more: Pick<DeclarationReport, 'customsClearedAt' | 'reason'> = {},
): Translation {
  const { declarationId, lrn, mrn, commercialReference } = told;
  return {
    state: 'processed',
    reason: null,
    facts: [
      {
        subject: { kind: 'declaration', key: declarationId },
        type: 'declaration-reported',
        happenedAt,
        data: { about, rawStatus: toStatus(told), lrn, mrn, commercialReference, ...more },
      },
    ],
    names: toNames([declarationId, lrn, mrn, commercialReference]),
  };
}

function fromError(told: Told<typeof DeclarationError>): Translation {
  const { declarationId, lrn, errorType = null, errorMessage = null } = told;
  if (errorType === null && errorMessage === null) return quarantine(toMissing('payload.errorMessage'));
  return {
    state: 'processed',
    reason: null,
    facts: [
      {
        subject: { kind: 'declaration', key: declarationId },
        type: 'declaration-error-reported',
        happenedAt: told.timestamp,
        data: { lrn, errorType, errorMessage: errorMessage ?? '' },
      },
    ],
    names: toNames([declarationId, lrn, told.mrn]),
  };
}

function fromShipment(
  about: ShipmentReport['about'],
  told: Omit<Told<typeof ShipmentCreated>, 'createdAt'>,
  happenedAt: Instant,
): Translation {
  const { shipmentId, shipmentNo, shipmentType } = told;
  return {
    state: 'processed',
    reason: null,
    facts: [
      {
        subject: { kind: 'shipment', key: shipmentId },
        type: 'shipment-reported',
        happenedAt,
        data: {
          about,
          shipmentNo,
          shipmentType,
          status: toStatus(told),
          totalWeight: toNumber(told.totalWeight),
          totalPrice: toNumber(told.totalPrice),
        },
      },
    ],
    names: toNames([shipmentId, shipmentNo]),
  };
}

function toStatus(told: { statusCode?: string | null; status?: string | null }): string | null {
  return told.status ?? told.statusCode ?? null;
}

/** Absent stays absent, and what is no number says nothing. */
function toNumber(text: string | null | undefined): string | null | undefined {
  return typeof text === 'string' ? (parseDecimal(text) ?? undefined) : text;
}

function toNames(names: (string | null | undefined)[]): string[] {
  return names.filter((name) => name !== null && name !== undefined);
}

function quarantine(reason: string): Translation {
  return { state: 'quarantined', reason };
}
