import { createHmac } from 'node:crypto';
import type { Delivery } from './delivery.ts';

/** What proves the two senders. */
export interface Secrets {
  readonly opentrack: string;
  readonly eaze: string;
}

/** The header by which a sender proves itself: OpenTrack signs the raw bytes, Eaze sends its key. */
export function toProof(delivery: Delivery, secrets: Secrets): [name: string, value: string] {
  const secret = delivery.proof === 'right' ? secrets[delivery.source] : 'not the secret';
  return delivery.source === 'opentrack'
    ? ['X-OpenTrack-Signature', createHmac('sha256', secret).update(delivery.body, 'utf8').digest('hex')]
    : ['Eaze-Signature', secret];
}
