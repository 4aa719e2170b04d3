import { createHmac, timingSafeEqual } from 'node:crypto';
import { readDelivery } from '../../read-delivery.ts';
import type { Source } from '../../source.ts';
import { toOutline } from './to-outline.ts';
import { toSample } from './to-sample.ts';
import { toTradeEvents } from './to-trade-events.ts';

const HEX_SHA256 = /^[0-9a-f]{64}$/i;

/** OpenTrack signs: HMAC-SHA256 of the raw body under the webhook's secret, in hex. */
export const opentrack: Source = {
  name: 'opentrack',
  title: 'OpenTrack',
  secretVariable: 'OPENTRACK_WEBHOOK_SECRET',
  proofHeader: 'x-opentrack-signature',
  proofIs: 'signature',
  // The signature opens no door by itself and proves the stored bytes for ever.
  secretHeaders: [],
  isProof(proof, body, secret) {
    if (!HEX_SHA256.test(proof)) return false;
    return timingSafeEqual(Buffer.from(proof, 'hex'), sign(body, secret));
  },
  toProof: (body, secret) => sign(body, secret).toString('hex'),
  toSample,
  readDelivery,
  toOutline,
  toTradeEvents,
};

function sign(body: Uint8Array, secret: string): Buffer {
  return createHmac('sha256', secret).update(body).digest();
}
