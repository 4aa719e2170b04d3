import { parseInstant } from '#lib/domain/instant.ts';
import type { JsonObject, JsonTree } from './json/json-tree.ts';
import { toScalarText } from './shapes.ts';
import type { Delivery } from './source.ts';

const LARGEST_INTEGER = 2_147_483_647;

/** The delivery fields of an envelope; what cannot be read counts as not given, and costs the message nothing. */
export function readDelivery(message: JsonObject): Delivery {
  return {
    sentAt: typeof message.sentAt === 'string' ? parseInstant(message.sentAt) : null,
    deliveryAttempt: readCount(message.deliveryAttempt),
    pendingRetries: readCount(message.pendingRetries),
  };
}

function readCount(value: JsonTree | undefined): number | null {
  const text = toScalarText(value) ?? '';
  return /^\d{1,10}$/.test(text) && Number(text) <= LARGEST_INTEGER ? Number(text) : null;
}
