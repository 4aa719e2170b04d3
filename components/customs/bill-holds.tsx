import { useTranslations } from 'next-intl';
import type { Reader } from '#components/ui/reader.ts';
import type { BillStanding } from '#lib/domain/customs/bill-standing.ts';
import { BillStatusBadge } from './bill-status.tsx';
import { Day } from './calendar-day.tsx';
import { toMeaningWords } from './code-words.ts';
import { HoldCode } from './hold-chip.tsx';
import { useSay } from './use-say.ts';
import { toWhoActs } from './who-acts.ts';

/**
 * What of a bill stops its boxes: its open holds with who must act and since when; where none is open, its status and why.
 * Nothing where the bill stops nothing.
 */
export function BillHolds({ bill, reader }: { bill: BillStanding; reader: Reader }) {
  const t = useTranslations();
  const say = useSay();
  if (bill.bucket !== 'held' && bill.bucket !== 'conflict') return null;
  return (
    <ul className="plain-list">
      {bill.status === 'held' ? null : (
        <li>
          <BillStatusBadge status={bill.status} /> {t(`codes.billStatus.${bill.status}.means`)}.
        </li>
      )}
      {bill.openHolds.map((hold, index) => (
        <li key={`${hold.code}-${hold.placedOn}-${index}`} className="hold-line">
          <HoldCode code={hold.code ?? hold.rawCode} />
          <span className="hold-words">{toMeaningWords(hold.code, hold.meaning, t)}</span>
          <span className="quiet">
            {t.rich('cargo.mustActSince', {
              party: toWhoActs(hold, t),
              hasDay: hold.placedOn === null ? 'no' : 'yes',
              day: () => <Day day={hold.placedOn} reader={reader} absent={t('cargo.absent.dayNotSaid')} />,
              strong: (text) => <strong>{text}</strong>,
            })}
          </span>
        </li>
      ))}
      {bill.openHolds.length > 0
        ? null
        : bill.reasons.map((reason) => (
            <li key={reason} className="quiet">
              {say(reason)}
            </li>
          ))}
    </ul>
  );
}
