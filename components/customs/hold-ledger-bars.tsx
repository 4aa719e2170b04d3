import { useTranslations } from 'next-intl';
import { toDayText } from '#components/ui/day-text.ts';
import type { Reader } from '#components/ui/reader.ts';
import { addDays, type CalendarDay, daysBetween, earliestDay, latestDay } from '#lib/domain/calendar-day.ts';
import type { LedgerEntry } from '#lib/domain/customs/bill.ts';
import type { Translate } from '#lib/words/translate.ts';
import { Day } from './calendar-day.tsx';
import { toMeaningWords } from './code-words.ts';
import { HoldCode } from './hold-chip.tsx';
import { toWhoActs } from './who-acts.ts';

interface HoldLedgerBarsProps {
  ledger: LedgerEntry[];
  lastFreeDay: CalendarDay | null;
  releasedOn: CalendarDay | null;
  reader: Reader;
}

/** More days than this would make a day thinner than a hair; the bars then begin later. */
const MOST_DAYS = 120;
const ROW = 18;
const HEAD = 18;

/** Every hold of a bill as a bar over the days it stood, with today, the release and the last free day as lines. */
export function HoldLedgerBars({ ledger, lastFreeDay, releasedOn, reader }: HoldLedgerBarsProps) {
  const t = useTranslations();
  const { first, days } = toSpan(ledger, lastFreeDay, releasedOn, reader.today);
  const at = (day: CalendarDay) => `${(100 * Math.max(0, daysBetween(first, day))) / days}%`;
  /** Lines stand in the middle of their day, bars cover whole days. */
  const middle = (day: CalendarDay) => `${(100 * (Math.max(0, daysBetween(first, day)) + 0.5)) / days}%`;
  const width = (from: CalendarDay, to: CalendarDay) =>
    `${(100 * Math.max(0.6, daysBetween(from < first ? first : from, to) + 1)) / days}%`;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields; this groups bars with their own scrolling
    <div className="ledger" role="group" aria-label={t('bill.ledger.title')} tabIndex={0}>
      <table className="ledger-table">
        <caption className="sr-only">{t('bill.ledger.title')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('bill.ledger.hold')}</th>
            <th scope="col" className="wide-only">
              {t('bill.ledger.whoActs')}
            </th>
            <th scope="col">{t('bill.ledger.placed')}</th>
            <th scope="col">{t('bill.ledger.removed')}</th>
            <th scope="col" className="ledger-days">
              <svg className="ledger-axis" width="100%" height={HEAD} aria-hidden="true">
                {toTicks(first, days).map((day) => (
                  <text key={day} x={at(day)} y={HEAD - 5} className="axis-text">
                    {toDayText(day, reader)}
                  </text>
                ))}
              </svg>
              <span className="sr-only">{t('bill.ledger.days')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {ledger.map((entry, index) => (
            <tr key={`${entry.code}-${entry.placedOn}-${index}`}>
              <th scope="row">
                <span className="hold-line">
                  <HoldCode code={entry.code ?? entry.rawCode} tone={entry.open ? 'held' : 'quiet'} />
                  <span className="hold-words">{toMeaningWords(entry.code, entry.meaning, t)}</span>
                </span>
              </th>
              <td className="wide-only quiet">{toWhoActs(entry, t)}</td>
              <td className="nowrap">
                <Day day={entry.placedOn} reader={reader} absent={t('cargo.absent.dayNotSaid')} />
              </td>
              <td className="nowrap">
                {entry.open ? (
                  <strong className="tone-held tone-text">{t('bill.ledger.stillOpen')}</strong>
                ) : (
                  <Closed entry={entry} reader={reader} />
                )}
              </td>
              <td className="ledger-days">
                <svg width="100%" height={ROW} role="img" aria-label={toBarWords(entry, reader, t)}>
                  {entry.placedOn ? (
                    <rect
                      x={at(entry.placedOn)}
                      y={3}
                      width={width(
                        entry.placedOn,
                        entry.open ? reader.today : (entry.closedOn ?? entry.placedOn),
                      )}
                      height={ROW - 6}
                      rx={3}
                      className={entry.open ? 'bar bar--held' : 'bar bar--closed'}
                    />
                  ) : null}
                  {releasedOn ? (
                    <line
                      x1={middle(releasedOn)}
                      x2={middle(releasedOn)}
                      y1={0}
                      y2={ROW}
                      className="line line--cleared"
                    />
                  ) : null}
                  {lastFreeDay ? (
                    <line
                      x1={middle(lastFreeDay)}
                      x2={middle(lastFreeDay)}
                      y1={0}
                      y2={ROW}
                      className="line line--urgent"
                    />
                  ) : null}
                  <line
                    x1={middle(reader.today)}
                    x2={middle(reader.today)}
                    y1={0}
                    y2={ROW}
                    className="line line--today"
                  />
                </svg>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <ul className="legend">
        <li>
          <LineSample name="today" /> {t('bill.ledger.today', { day: toDayText(reader.today, reader) })}
        </li>
        {lastFreeDay ? (
          <li>
            <LineSample name="urgent" />{' '}
            {t('bill.ledger.lastFreeDay', { day: toDayText(lastFreeDay, reader) })}
          </li>
        ) : null}
        {releasedOn ? (
          <li>
            <LineSample name="cleared" /> {t('bill.ledger.released', { day: toDayText(releasedOn, reader) })}
          </li>
        ) : null}
      </ul>
    </div>
  );
}

/** When a hold was closed, and by which code. */
function Closed({ entry: { closedOn, closedBy }, reader }: { entry: LedgerEntry; reader: Reader }) {
  const t = useTranslations();
  const day = () => <Day day={closedOn} reader={reader} absent={t('cargo.absent.dayNotSaid')} />;
  if (!closedBy) return day();
  return t.rich('bill.ledger.closedBy', {
    day,
    code: closedBy,
    quiet: (text) => <span className="quiet">{text}</span>,
  });
}

function LineSample({ name }: { name: 'today' | 'urgent' | 'cleared' }) {
  return (
    <svg width="14" height="12" aria-hidden="true">
      <line x1="7" x2="7" y1="0" y2="12" className={`line line--${name}`} />
    </svg>
  );
}

function toSpan(
  ledger: LedgerEntry[],
  ...others: (CalendarDay | null)[]
): { first: CalendarDay; days: number } {
  const known = [...ledger.flatMap((entry) => [entry.placedOn, entry.closedOn]), ...others];
  const last = addDays(latestDay(known) ?? ('2000-01-01' as CalendarDay), 1);
  const earliest = addDays(earliestDay(known) ?? last, -1);
  const days = daysBetween(earliest, last) + 1;
  return days <= MOST_DAYS
    ? { first: earliest, days }
    : { first: addDays(last, 1 - MOST_DAYS), days: MOST_DAYS };
}

function toTicks(first: CalendarDay, days: number): CalendarDay[] {
  const step = [1, 2, 5, 7, 14, 30].find((size) => days / size <= 5) ?? 30;
  return Array.from({ length: Math.floor(days / step) }, (_, index) => addDays(first, index * step));
}

function toBarWords({ placedOn, closedOn, open }: LedgerEntry, reader: Reader, t: Translate): string {
  if (placedOn === null) return t('bill.ledger.barUnknown');
  const from = toDayText(placedOn, reader);
  const end = open ? reader.today : closedOn;
  if (end === null) return t('bill.ledger.barNoEnd', { from });
  const days = daysBetween(placedOn, end);
  return t(open ? 'bill.ledger.barOpen' : 'bill.ledger.bar', { from, to: toDayText(end, reader), days });
}
