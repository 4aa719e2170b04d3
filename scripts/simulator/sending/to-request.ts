import type { Delivery } from '#lib/demo-world/delivery.ts';
import { type Secrets, toProof } from '#lib/demo-world/to-proof.ts';

/** The POST of a delivery with its sender's proof. */
export function toRequest(url: string, delivery: Delivery, secrets: Secrets): Request {
  return new Request(new URL(`/api/webhooks/${delivery.source}`, url), {
    method: 'POST',
    headers: [['Content-Type', 'application/json'], toProof(delivery, secrets)],
    body: Buffer.from(delivery.body, 'utf8'),
  });
}
