import type { BillSummary, OpenHold } from '../customs/bill.ts';
import { join, sentence } from '../sentences/sentence.ts';
import type { News, Noticed, PersonalNews } from './news.ts';
import { noticeStanding } from './notice-standing.ts';

const RELEASED = 'released ';

/**
 * Holds that were placed and a release that was taken back, since a bill was last looked at; and for who watches it, that it
 * stands otherwise.
 */
export function noticeBill(bill: BillSummary, before: readonly string[]): Noticed {
  const holds = new Map(
    bill.openHolds.map((hold, index) => [toHoldState(hold, index, bill.openHolds), hold]),
  );
  const released = bill.released ? [`${RELEASED}${bill.releasedOn ?? ''}`] : [];
  const placed = [...holds].filter(([state]) => !before.includes(state));
  const lost = bill.released ? undefined : before.find((state) => state.startsWith(RELEASED));
  const standing = noticeStanding(bill.bucket, bill.status, before);
  return {
    states: [...holds.keys(), ...released, standing.state].sort(),
    news: [
      ...placed.map(([state, hold]) => toHoldNews(bill, hold, state)),
      ...(lost === undefined ? [] : [toRevocationNews(bill, lost.slice(RELEASED.length))]),
    ],
    personal: standing.changedFrom ? [toWatchedNews(bill, standing.state, standing.changedFrom)] : [],
  };
}

/** Two placements of one code on one day are two holds. */
function toHoldState(hold: OpenHold, index: number, all: readonly OpenHold[]): string {
  const isAlike = (other: OpenHold) => other.code === hold.code && other.placedOn === hold.placedOn;
  return `hold ${hold.code ?? hold.rawCode ?? ''} ${hold.placedOn ?? ''} ${all.slice(0, index).filter(isAlike).length + 1}`;
}

function toHoldNews(bill: BillSummary, hold: OpenHold, state: string): News {
  const { billNumber } = bill;
  const code = hold.code ?? hold.rawCode;
  return {
    ...aboutBill(bill),
    kind: 'hold-placed',
    state,
    title:
      code === null
        ? sentence('notice.holdPlacedWithoutCode', { billNumber })
        : sentence('notice.holdPlaced', { hold: code, billNumber }),
    text: join(sayHold(hold), bill.released ? sentence('notice.releasedBefore') : ''),
  };
}

function sayHold({ meaning, agency, placedOn }: OpenHold): string {
  if (!placedOn) return agency ? sentence('noticedHold.ofAgency', { meaning, agency }) : `${meaning}.`;
  return agency
    ? sentence('noticedHold.ofAgencyPlaced', { meaning, agency, isoDay: placedOn })
    : sentence('noticedHold.placed', { meaning, isoDay: placedOn });
}

function toRevocationNews(bill: BillSummary, releasedOn: string): News {
  return {
    ...aboutBill(bill),
    kind: 'release-taken-back',
    state: `release-taken-back ${releasedOn} ${bill.lastActivityOn ?? ''}`,
    title: sentence('notice.releaseTakenBack', { billNumber: bill.billNumber }),
    text: join(
      releasedOn && sentence('notice.wasReleased', { isoDay: releasedOn }),
      sentence('notice.doNotCollect', { bucket: sentence(`bucket.${bill.bucket}`) }),
    ),
  };
}

function toWatchedNews(
  bill: BillSummary,
  state: string,
  { group, status }: { group: string; status: string },
): PersonalNews {
  const { subject, href, billNumbers } = aboutBill(bill);
  return {
    kind: 'watched',
    subject,
    href,
    billNumbers,
    state,
    title: sentence('notice.billStands', {
      billNumber: bill.billNumber,
      standing: toWords(bill.bucket, bill.status),
    }),
    text: join(
      sentence('notice.youWatchIt'),
      sentence('notice.wasBefore', { standing: toWords(group, status) }),
    ),
  };
}

function toWords(bucket: string, status: string): string {
  return bucket === status
    ? sentence('standing.bucket', { bucket })
    : sentence('standing.billStatus', { bucket, billStatus: status.replaceAll('-', ' ') });
}

function aboutBill({ billNumber, account }: BillSummary) {
  return {
    subject: { kind: 'bill', key: billNumber },
    href: `/customs/${encodeURIComponent(billNumber)}`,
    account,
    billNumbers: [billNumber],
  } as const;
}
