import { z } from 'zod';
import { type Instant, parseInstant } from '#lib/domain/instant.ts';
import { sentence } from '#lib/domain/sentences/sentence.ts';
import { JsonNumber } from '../../json/json-tree.ts';
import { object, optional, remarkText, text, toScalarText } from '../../shapes.ts';
import { UNREADABLE, withShortcut } from '../../shortcut.ts';

const WHOLE_NUMBER = /^\d+$/;
/** A kind of error, not its description: errors are grouped by it. */
const LONGEST_ERROR_TYPE = 100;

/** A number or text, kept as text with every digit. `1024.0` is no id: a number that was rounded would be another one. */
const id = withShortcut(
  z.unknown().transform((value, context): string => {
    const content = toId(value);
    if (content !== undefined) return content;
    const message = sentence(value instanceof JsonNumber ? 'fieldIssue.wholeNumber' : 'fieldIssue.number');
    context.addIssue({ code: 'custom', message });
    return z.NEVER;
  }),
  (value) => toId(value) ?? UNREADABLE,
);

function toId(value: unknown): string | undefined {
  const content = toScalarText(value)?.trim() ?? '';
  return content !== '' && (typeof value === 'string' || WHOLE_NUMBER.test(content)) ? content : undefined;
}

/** When it happened. Without it the order of events could only be guessed. */
const businessTime = withShortcut(
  z.unknown().transform((value, context): Instant => {
    const at = toInstantOrNull(value);
    if (at !== null) return at;
    const message = sentence('fieldIssue.instant');
    context.addIssue({ code: 'custom', message });
    return z.NEVER;
  }),
  (value) => toInstantOrNull(value) ?? UNREADABLE,
);

/** A time beside the business time; unreadable counts as not said. */
const sideTime = withShortcut(z.unknown().transform(toInstantOrNull).optional(), toInstantOrNull);

function toInstantOrNull(value: unknown): Instant | null {
  return typeof value === 'string' ? parseInstant(value) : null;
}

/** A status is text or nothing: a number would be a guess. */
const status = optional(
  withShortcut(
    z.string({ error: sentence('fieldIssue.text') }).transform((word) => word.trim() || null),
    (value) => (typeof value === 'string' ? value.trim() || null : UNREADABLE),
  ),
);

const declaration = {
  declarationId: id,
  lrn: text,
  mrn: text,
  commercialReference: text,
  // One field under two names.
  statusCode: status,
  status,
};

export const DeclarationCreated = object({ ...declaration, createdAt: businessTime });
export const DeclarationStatusUpdated = object({ ...declaration, timestamp: businessTime });
export const DeclarationCompleted = object({
  ...declaration,
  completedAt: businessTime,
  customsClearedAt: sideTime,
});
export const DeclarationInvalidated = object({
  ...declaration,
  invalidatedAt: businessTime,
  reason: remarkText,
});
export const DeclarationError = object({
  declarationId: id,
  lrn: text,
  mrn: text,
  errorType: text.refine((type) => (type ?? '').length <= LONGEST_ERROR_TYPE, {
    error: `is longer than ${LONGEST_ERROR_TYPE} characters`,
  }),
  errorMessage: text,
  timestamp: businessTime,
});

const shipment = {
  shipmentId: id,
  shipmentNo: text,
  shipmentType: text,
  statusCode: status,
  status,
  totalWeight: text,
  totalPrice: text,
};

export const ShipmentCreated = object({ ...shipment, createdAt: businessTime });
export const ShipmentUpdated = object({ ...shipment, updatedAt: businessTime });
