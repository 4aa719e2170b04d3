import { findSource } from '#lib/webhooks/sources.ts';

/** A message that can be told from all others by its number, as its sender would post it. */
export interface NumberedMessage {
  source: string;
  body: Buffer;
  /** The header with the proof of its sender. */
  proof: readonly [name: string, value: string];
}

export interface SenderSecrets {
  opentrack: string;
  eaze: string;
}

/** How the messages of one run spread over bills, containers and declarations. */
export type Spread = (number: number) => number;

/** Sixteen messages in a row are about one bill and its containers, then come the next ones. */
export const inRows: Spread = (number) => Math.floor(number / 16);

/** Twenty subjects take turns for a thousand messages, so that every writer wants the same ones at the same time. */
export const onHotKeys: Spread = (number) => Math.floor(number / 1_000) * 20 + (number % 20);

const FIRST_SENT_AT = Date.UTC(2025, 6, 19);
const PROOF_NAMES = { opentrack: 'X-OpenTrack-Signature', eaze: 'Eaze-Signature' } as const;

/**
 * Makes the message of a number: half of them release one piece of a bill, so that the released quantity of a bill counts
 * the messages it was made of; an eighth each report a demurrage risk, whose sightings count them likewise, and the
 * status of a declaration; the others report the status of a container.
 *
 * A later attempt differs in its attempt fields alone, as a retry does. `run` starts every bill number of one run.
 */
export function toNumberedMessage(
  run: string,
  number: number,
  attempt: number,
  spread: Spread,
  secrets: SenderSecrets,
): NumberedMessage {
  const document = toDocument(run, number, spread(number));
  const source = 'payload' in document ? 'eaze' : 'opentrack';
  const envelope =
    source === 'eaze'
      ? document
      : {
          ...document,
          deliveryAttempt: attempt,
          pendingRetries: Math.max(0, 5 - attempt),
          sentAt: toSentAt(number),
        };
  const body = Buffer.from(JSON.stringify(envelope));
  const proof = findSource(source)?.toProof(body, secrets[source]) ?? '';
  return { source, body, proof: [PROOF_NAMES[source], proof] };
}

function toDocument(run: string, number: number, subject: number): object {
  const bill = `${run}B${subject}`;
  const container = `${run}C${subject}`;
  switch (number % 8) {
    case 4:
    case 5:
      return {
        event: 'container.status.updated',
        data: {
          containerId: container,
          masterBill: { number: bill },
          status: number % 16 < 8 ? 'DISCHARGED' : 'AVAILABLE',
          lastFreeDay: '2025-07-28T00:00:00.000Z',
          holds: [],
          number,
        },
      };
    case 6:
      return {
        event: 'container.exceptions.updated',
        data: {
          containerId: container,
          masterBillNumber: bill,
          exceptionName: 'demurrageRisk',
          context: { lastFreeDay: '2025-07-28T00:00:00.000Z' },
          number,
        },
      };
    case 7:
      return {
        event: 'declaration.status_updated',
        payload: {
          declarationId: `${run}D${subject}`,
          status: 'registered',
          timestamp: toSentAt(number),
          number,
        },
      };
    default:
      return {
        event: 'customs.entry.status.updated',
        data: {
          shipment: {
            number: bill,
            masterBillNumber: bill,
            bookingNumber: `BK${subject}`,
            referenceNumbers: [],
          },
          account: { domain: 'example.com', region: 'US' },
          activities: [
            {
              code: '1C',
              date: '2025-07-15T00:00:00.000Z',
              message: `Released ${number}`,
              quantity: '1',
              isHold: false,
            },
          ],
        },
      };
  }
}

function toSentAt(number: number): string {
  return new Date(FIRST_SENT_AT + number).toISOString();
}
