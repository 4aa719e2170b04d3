import { useTranslations } from 'next-intl';
import type { Reader } from '#components/ui/reader.ts';
import type { Tone } from '#components/ui/tone.ts';
import type { ActiveHold } from '#lib/domain/containers/container.ts';
import type { LedgerEntry, OpenHold } from '#lib/domain/customs/bill.ts';
import { Day } from './calendar-day.tsx';
import { toMeaningWords } from './code-words.ts';
import { toWhoActs, toWhoActsOnBox } from './who-acts.ts';

/** A disposition code as a chip, red while it stops the cargo; the words stand beside it or on hover. */
export function HoldCode({
  code,
  meaning,
  tone = 'held',
}: {
  code: string | null;
  meaning?: string;
  tone?: Tone;
}) {
  const t = useTranslations('cargo.absent');
  return (
    <span className={`hold-code tone-${tone}`} title={meaning}>
      {code ?? t('noCode')}
    </span>
  );
}

/** One open hold of a bill: code, plain words, who acts. */
export function HoldLine({ hold }: { hold: OpenHold | LedgerEntry }) {
  const t = useTranslations();
  return (
    <span className="hold-line">
      <HoldCode code={hold.code ?? hold.rawCode} />
      <span className="hold-words">{toMeaningWords(hold.code, hold.meaning, t)}</span>
      <span className="quiet nowrap">{toWhoActs(hold, t)}</span>
    </span>
  );
}

const SHOWN_IN_A_ROW = 2;

/** The open holds of a bill as a cell of a list: the first few in words, the rest counted. */
export function OpenHolds({ holds }: { holds: OpenHold[] }) {
  const t = useTranslations();
  if (holds.length === 0) return <span className="quiet">{t('cargo.absent.none')}</span>;
  const more = holds.slice(SHOWN_IN_A_ROW);
  return (
    <span className="hold-stack">
      {holds.slice(0, SHOWN_IN_A_ROW).map((hold, index) => (
        <HoldLine key={`${hold.code}-${hold.placedOn}-${index}`} hold={hold} />
      ))}
      {more.length > 0 ? (
        <span
          className="quiet"
          title={more
            .map((hold) => `${hold.code ?? ''} ${toMeaningWords(hold.code, hold.meaning, t)}`)
            .join('; ')}
        >
          {t('cargo.moreHolds', { count: more.length })}
        </span>
      ) : null}
    </span>
  );
}

/** Active holds of a container, as reported by line and terminal; "not reported" is not "none". */
export function ActiveHolds({ holds, reader }: { holds: ActiveHold[] | null; reader: Reader }) {
  const t = useTranslations();
  if (holds === null) return <span className="quiet">{t('cargo.absent.notReported')}</span>;
  if (holds.length === 0) return <span>{t('cargo.absent.none')}</span>;
  return (
    <ul className="plain-list">
      {holds.map((hold, index) => (
        <li key={`${hold.type}-${hold.code}-${index}`} className="hold-line">
          <HoldCode code={hold.code} />
          <span className="hold-words">{toMeaningWords(hold.code, hold.meaning, t)}</span>
          <span className="quiet">
            {toWhoActsOnBox(hold, t)}{' '}
            {t.rich('cargo.holdReported', {
              type: hold.type ?? t('cargo.absent.typeNotSaid'),
              day: () => (
                <Day day={hold.reportedOn} reader={reader} absent={t('cargo.absent.onADayNotSaid')} />
              ),
              hasDue: hold.amountDue ? 'yes' : 'no',
              due: hold.amountDue ?? '',
              hasRemarks: hold.remarks ? 'yes' : 'no',
              remarks: hold.remarks ?? '',
            })}
          </span>
        </li>
      ))}
    </ul>
  );
}
