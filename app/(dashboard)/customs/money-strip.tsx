import { useTranslations } from 'next-intl';
import { BillStatusBadge, BucketBadge } from '#components/customs/bill-status.tsx';
import { BillNumber, ContainerNumber } from '#components/customs/container-number.tsx';
import { HoldCode } from '#components/customs/hold-chip.tsx';
import { GoverningDay } from '#components/customs/last-free-day.tsx';
import type { Reader } from '#components/ui/reader.ts';
import type { ContainerAtRisk } from '#lib/briefing/briefing.ts';

const SHOWN = 4;

/** What costs money now, or will within days: what is owed most first, then whose free time ends first. */
export function MoneyStrip({ boxes, reader }: { boxes: readonly ContainerAtRisk[]; reader: Reader }) {
  const t = useTranslations('customs');
  const shown = [...boxes].sort(compareCost).slice(0, SHOWN);
  if (shown.length === 0) return null;
  return (
    <section className="money-strip" aria-labelledby="money-strip-title">
      <h2 id="money-strip-title" className="money-strip-title">
        {t('costsFirst')}
      </h2>
      <ul className="money-strip-list">
        {shown.map((box) => (
          <li key={`${box.containerNumber} ${box.billNumber}`} className="money-strip-item">
            <p>
              <ContainerNumber number={box.containerNumber} />{' '}
              {box.billStatus === null || box.billStatus === 'held' ? (
                <BucketBadge bucket={box.bucket} />
              ) : (
                <BillStatusBadge status={box.billStatus} />
              )}{' '}
              {box.holdCodes.map((code) => (
                <HoldCode key={code} code={code} />
              ))}
            </p>
            <p>
              <GoverningDay
                governing={box.lastFreeDay}
                destinationPort={box.destinationPort}
                reader={reader}
              />
              {toAmount(box) > 0 ? (
                <strong className="figure money-strip-owed">{t('owed', { amount: box.owed ?? '' })}</strong>
              ) : null}
            </p>
            <p className="quiet">
              <BillNumber number={box.billNumber} /> <span className="nowrap">{box.account}</span>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

function compareCost(a: ContainerAtRisk, b: ContainerAtRisk): number {
  return toAmount(b) - toAmount(a) || (a.daysLeft ?? Infinity) - (b.daysLeft ?? Infinity);
}

/** Only compared, never shown. */
function toAmount({ owed }: ContainerAtRisk): number {
  return owed === null ? 0 : Number(owed);
}
