import { getTranslations } from 'next-intl/server';
import { toBillSentence } from '#components/customs/bill-sentence.ts';
import { BillStatusBadge } from '#components/customs/bill-status.tsx';
import { ContainerNumber } from '#components/customs/container-number.tsx';
import { HoldLine } from '#components/customs/hold-chip.tsx';
import { GoverningDay } from '#components/customs/last-free-day.tsx';
import { ReadyWord } from '#components/customs/ready-word.tsx';
import { Reasons } from '#components/customs/reasons.tsx';
import type { Address } from '#components/ui/address.ts';
import type { Reader } from '#components/ui/reader.ts';
import type { Access } from '#lib/auth/access.ts';
import { ContainerQuery } from '#lib/containers/container-query.ts';
import { listContainers } from '#lib/containers/list-containers.ts';
import { getBill } from '#lib/customs/get-bill.ts';
import { findPeeked } from '../peek/find-peeked.ts';
import { PeekAside, PeekPart } from '../peek/peek-aside.tsx';
import { PeoplePart } from '../peek/people-part.tsx';
import { toPeekHref } from '../peek/to-peek-href.ts';

const BOXES = 6;

interface BillPeekProps {
  access: Access;
  address: Address;
  reader: Reader;
}

/** The bill that the address peeks at: how it stands, why, its holds, free time and notes. */
export async function BillPeek({ access, address, reader }: BillPeekProps) {
  const bill = await findPeeked(address.params.peek, (number) => getBill(access, number));
  if (bill === null) return null;
  const t = await getTranslations();
  const { billNumber } = bill;
  const boxes = await listContainers(
    access,
    ContainerQuery.parse({ bill: billNumber, sort: 'lastFreeDay', limit: BOXES }),
  );
  return (
    <PeekAside
      id={billNumber}
      noun="bill"
      href={`/customs/${encodeURIComponent(billNumber)}`}
      closeHref={toPeekHref(address, null)}
      badges={<BillStatusBadge status={bill.status} />}
    >
      <p className="peek-sentence">{toBillSentence(bill, reader, t)}</p>
      <PeekPart title={t('bill.why')}>
        <Reasons reasons={bill.reasons} />
      </PeekPart>
      {bill.openHolds.length > 0 ? (
        <PeekPart title={t('bill.peek.openHolds')}>
          <ul className="plain-list">
            {bill.openHolds.map((hold, index) => (
              <li key={`${hold.code}-${hold.placedOn}-${index}`}>
                <HoldLine hold={hold} />
              </li>
            ))}
          </ul>
        </PeekPart>
      ) : null}
      <PeekPart title={t('bill.peek.containers')}>
        {boxes.items.length === 0 ? <p className="quiet">{t('bill.peek.noContainer')}</p> : null}
        <ul className="plain-list">
          {boxes.items.map((box) => (
            <li key={box.containerNumber} className="peek-box">
              <ContainerNumber number={box.containerNumber} valid={box.checkDigitValid} />
              <ReadyWord ready={box.ready} />
              <GoverningDay
                governing={box.lastFreeDay.governing}
                destinationPort={box.destinationPort}
                reader={reader}
              />
            </li>
          ))}
        </ul>
        {boxes.nextCursor === null ? null : (
          <a href={`/containers?bill=${encodeURIComponent(billNumber)}`}>{t('bill.peek.all')}</a>
        )}
      </PeekPart>
      <PeoplePart triage={bill.triage} reader={reader} />
    </PeekAside>
  );
}
