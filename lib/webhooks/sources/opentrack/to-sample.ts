import type { Instant } from '#lib/domain/instant.ts';

const BILL = 'CLEARHOLDTEST';

/** A bill that is released on the day it is tried. */
export function toSample(now: Instant): { message: object; page: string } {
  const message = {
    event: 'customs.entry.status.updated',
    data: {
      shipment: { number: BILL, masterBillNumber: BILL, bookingNumber: 'TEST', referenceNumbers: ['TEST'] },
      account: { domain: 'clearhold.test', region: 'US' },
      activities: [
        {
          date: `${now.slice(0, 10)}T00:00:00.000Z`,
          message: 'ENTERED AND RELEASED',
          releaseDate: null,
          releaseOrigin: 'CBP',
          quantity: '1',
          isHold: false,
          code: '1C',
        },
      ],
    },
    deliveryAttempt: 1,
    pendingRetries: 0,
    sentAt: now,
  };
  return { message, page: `/customs/${BILL}` };
}
