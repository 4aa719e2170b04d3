import type { Instant } from '#lib/domain/instant.ts';

const BILL = 'CLEARHOLDTEST';

/** A bill that customs holds since the day it is tried: the page that opens first shows it. */
export function toSample(now: Instant): { message: object; page: string } {
  const message = {
    event: 'customs.entry.status.updated',
    data: {
      shipment: { number: BILL, masterBillNumber: BILL, bookingNumber: 'TEST', referenceNumbers: ['TEST'] },
      account: { domain: 'clearhold.test', region: 'US' },
      activities: [
        {
          date: `${now.slice(0, 10)}T00:00:00.000Z`,
          message: 'CBP HOLD PLACED AT PORT OF DISCHARGE',
          releaseDate: null,
          releaseOrigin: null,
          quantity: '1',
          isHold: true,
          code: '1H',
        },
      ],
    },
    deliveryAttempt: 1,
    pendingRetries: 0,
    sentAt: now,
  };
  return { message, page: `/customs/${BILL}` };
}
