import { toDayText } from '#components/ui/day-text.ts';
import { toDays } from '#components/ui/duration.ts';
import type { Reader } from '#components/ui/reader.ts';
import { addDays, type CalendarDay, daysBetween, earliestDay, latestDay } from '#lib/domain/calendar-day.ts';
import type { LedgerEntry } from '#lib/domain/customs/bill.ts';
import { Day } from './calendar-day.tsx';
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
  const { first, days } = toSpan(ledger, lastFreeDay, releasedOn, reader.today);
  const at = (day: CalendarDay) => `${(100 * Math.max(0, daysBetween(first, day))) / days}%`;
  /** Lines stand in the middle of their day, bars cover whole days. */
  const middle = (day: CalendarDay) => `${(100 * (Math.max(0, daysBetween(first, day)) + 0.5)) / days}%`;
  const width = (from: CalendarDay, to: CalendarDay) =>
    `${(100 * Math.max(0.6, daysBetween(from < first ? first : from, to) + 1)) / days}%`;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields; this groups bars with their own scrolling
    <div className="ledger" role="group" aria-label="Hold ledger" tabIndex={0}>
      <table className="ledger-table">
        <caption className="sr-only">Hold ledger</caption>
        <thead>
          <tr>
            <th scope="col">Hold</th>
            <th scope="col" className="wide-only">
              Who acts
            </th>
            <th scope="col">Placed</th>
            <th scope="col">Removed</th>
            <th scope="col" className="ledger-days">
              <svg className="ledger-axis" width="100%" height={HEAD} aria-hidden="true">
                {toTicks(first, days).map((day) => (
                  <text key={day} x={at(day)} y={HEAD - 5} className="axis-text">
                    {toDayText(day, reader.today)}
                  </text>
                ))}
              </svg>
              <span className="sr-only">Days</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {ledger.map((entry, index) => (
            <tr key={`${entry.code}-${entry.placedOn}-${index}`}>
              <th scope="row">
                <span className="hold-line">
                  <HoldCode code={entry.code ?? entry.rawCode} tone={entry.open ? 'held' : 'quiet'} />
                  <span className="hold-words">{entry.meaning}</span>
                </span>
              </th>
              <td className="wide-only quiet">{toWhoActs(entry)}</td>
              <td className="nowrap">
                <Day day={entry.placedOn} reader={reader} absent="day not said" />
              </td>
              <td className="nowrap">
                {entry.open ? (
                  <strong className="tone-held tone-text">still open</strong>
                ) : (
                  <>
                    <Day day={entry.closedOn} reader={reader} absent="day not said" />
                    {entry.closedBy ? <span className="quiet"> by {entry.closedBy}</span> : null}
                  </>
                )}
              </td>
              <td className="ledger-days">
                <svg width="100%" height={ROW} role="img" aria-label={toBarWords(entry, reader)}>
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
          <LineSample name="today" /> Today, {toDayText(reader.today, reader.today)}
        </li>
        {lastFreeDay ? (
          <li>
            <LineSample name="urgent" /> Last free day, {toDayText(lastFreeDay, reader.today)}
          </li>
        ) : null}
        {releasedOn ? (
          <li>
            <LineSample name="cleared" /> Released, {toDayText(releasedOn, reader.today)}
          </li>
        ) : null}
      </ul>
    </div>
  );
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

function toBarWords(entry: LedgerEntry, { today }: Reader): string {
  if (entry.placedOn === null) return 'placed on a day not said';
  const end = entry.open ? today : entry.closedOn;
  const stood = end === null ? '' : `, ${toDays(daysBetween(entry.placedOn, end))}`;
  return `${toDayText(entry.placedOn, today)} to ${end === null ? 'a day not said' : toDayText(end, today)}${stood}${entry.open ? ', still open' : ''}`;
}
