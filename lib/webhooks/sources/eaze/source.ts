import { createHash, timingSafeEqual } from 'node:crypto';
import { readDelivery } from '../../read-delivery.ts';
import type { Source } from '../../source.ts';
import { toOutline } from './to-outline.ts';
import { toSample } from './to-sample.ts';
import { toTradeEvents } from './to-trade-events.ts';

/** Eaze does not sign: its header carries the shared key itself, so it is never stored. */
export const eaze: Source = {
  name: 'eaze',
  title: 'Eaze Customs',
  secretVariable: 'EAZE_WEBHOOK_KEY',
  proofHeader: 'eaze-signature',
  proofIs: 'key',
  secretHeaders: ['eaze-signature'],
  isProof(proof, _body, secret) {
    return timingSafeEqual(digest(proof), digest(secret));
  },
  toProof: (_body, secret) => secret,
  toSample,
  // Eaze gives none of them; a body that does is read all the same, but its facts are dated by their business time.
  readDelivery: (message) => ({ ...readDelivery(message), sentAt: null }),
  toOutline,
  toTradeEvents,
};

/** Of one length whatever the key's, as the comparison in constant time needs. */
function digest(key: string): Uint8Array {
  return createHash('sha256').update(key).digest();
}
