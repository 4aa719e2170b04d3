import { createHmac } from 'node:crypto';
import { toInstant } from '#lib/domain/instant.ts';
import { receiveWebhook, type WebhookAnswer } from '#lib/webhooks/receive-webhook.ts';

/** Secrets of the senders in tests; `useTestSecrets` makes the process take them. */
const SECRETS = { opentrack: 'opentrack-secret-of-tests', eaze: 'eaze-key-of-tests' };
export const TEST_API_KEY = 'api-key-of-tests';

/** Sets the secrets of the senders and the API key, before anything has read the environment. */
export function useTestSecrets(): void {
  process.env.OPENTRACK_WEBHOOK_SECRET = SECRETS.opentrack;
  process.env.EAZE_WEBHOOK_KEY = SECRETS.eaze;
  process.env.BOOTSTRAP_API_KEY = TEST_API_KEY;
  process.env.LOG_LEVEL = 'silent';
}

/** Sends a message as its sender would, through the door of the product, and waits until it is committed. */
export async function sendMessage(
  source: 'opentrack' | 'eaze',
  message: object | Uint8Array | string,
  proof = true,
): Promise<WebhookAnswer & { id: string }> {
  const body = toBytes(message);
  const answer = await receiveWebhook({
    source,
    headers: [['content-type', 'application/json'], ...(proof ? [toProof(source, body)] : [])],
    body,
    address: '127.0.0.1',
    receivedAt: toInstant(new Date()),
  });
  const { id = '' } = JSON.parse(answer.body) as { id?: string };
  return { ...answer, id };
}

function toBytes(message: object | Uint8Array | string): Uint8Array {
  if (message instanceof Uint8Array) return message;
  return Buffer.from(typeof message === 'string' ? message : JSON.stringify(message));
}

function toProof(source: 'opentrack' | 'eaze', body: Uint8Array): readonly [string, string] {
  if (source === 'eaze') return ['Eaze-Signature', SECRETS.eaze];
  return ['X-OpenTrack-Signature', createHmac('sha256', SECRETS.opentrack).update(body).digest('hex')];
}

/** `customs.entry.status.updated` about a bill, its activities given as code and day. */
export function toCustomsMessage(
  billNumber: string,
  sentAt: string,
  activities: Record<string, unknown>[],
  said: Record<string, unknown> = {},
) {
  return {
    event: 'customs.entry.status.updated',
    data: {
      shipment: {
        number: billNumber,
        masterBillNumber: billNumber,
        bookingNumber: null,
        referenceNumbers: [],
        ...said,
      },
      account: { domain: 'example.com', region: 'US' },
      activities: activities.map((activity) => ({ message: '', isHold: false, quantity: null, ...activity })),
    },
    deliveryAttempt: 1,
    pendingRetries: 4,
    sentAt,
  };
}

/** A full snapshot of a container. */
export function toContainerMessage(
  event: string,
  containerId: string,
  sentAt: string,
  fields: Record<string, unknown> = {},
) {
  return {
    event,
    data: { containerId, ...fields },
    deliveryAttempt: 1,
    pendingRetries: 4,
    sentAt,
  };
}

/** An event of Eaze about a declaration. */
export function toDeclarationMessage(event: string, payload: Record<string, unknown>) {
  return { event, payload };
}
