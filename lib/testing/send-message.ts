import { toInstant } from '#lib/domain/instant.ts';
import { receiveWebhook, type WebhookAnswer } from '#lib/webhooks/receive-webhook.ts';
import { findSource, listSources } from '#lib/webhooks/sources.ts';

/** The secret of every sender in tests; `useTestSecrets` makes the process take it. */
const SECRET = 'secret-of-tests';
export const TEST_API_KEY = 'api-key-of-tests';

/** Sets the secrets of the senders and the API key, before anything has read the environment. */
export function useTestSecrets(): void {
  for (const { secretVariable } of listSources()) process.env[secretVariable] = SECRET;
  process.env.BOOTSTRAP_API_KEY = TEST_API_KEY;
  process.env.LOG_LEVEL = 'silent';
}

/** Sends a message as its sender would, through the door of the product, and waits until it is committed. */
export async function sendMessage(
  source: string,
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

function toProof(name: string, body: Uint8Array): readonly [string, string] {
  const source = findSource(name);
  if (!source) throw new Error(`There is no source ${name}.`);
  return [source.proofHeader, source.toProof(body, SECRET)];
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
