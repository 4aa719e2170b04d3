import { createHmac } from 'node:crypto';
import type { Delivery } from '../delivery.ts';
import type { Secrets } from './secrets.ts';

/** The POST of a delivery with its sender's proof: OpenTrack signs the raw bytes, Eaze sends its key. */
export function toRequest(url: string, delivery: Delivery, secrets: Secrets): Request {
  const body = Buffer.from(delivery.body, 'utf8');
  const signedWith = delivery.proof === 'right' ? secrets[delivery.source] : 'not the secret';
  const proof: Record<string, string> =
    delivery.source === 'opentrack'
      ? { 'X-OpenTrack-Signature': createHmac('sha256', signedWith).update(body).digest('hex') }
      : { 'Eaze-Signature': signedWith };
  return new Request(new URL(`/api/webhooks/${delivery.source}`, url), {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...proof },
    body,
  });
}
