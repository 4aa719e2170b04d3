import { Moment } from '#components/ui/moment.tsx';
import type { Reader } from '#components/ui/reader.ts';
import { LastFreeDayKind, type LastFreeDays } from '#lib/domain/containers/container.ts';
import { Day } from './calendar-day.tsx';
import { DaysLeft, LAST_FREE_DAY_WORDS } from './last-free-day.tsx';

/** The four last free days apart, which of them governs and why, and how each has moved. */
export function LastFreeDayList({ days, reader }: { days: LastFreeDays; reader: Reader }) {
  const { governing } = days;
  return (
    <>
      <dl className="free-days">
        {LastFreeDayKind.options.map((kind) => {
          const day = days[kind];
          const governs = governing?.kind === kind;
          return (
            <div key={kind} className={governs ? 'free-day free-day--governs' : 'free-day'}>
              <dt>
                {LAST_FREE_DAY_WORDS[kind]} {governs ? <strong>governs</strong> : null}
              </dt>
              <dd>
                <Day day={day} reader={reader} />{' '}
                {governs && day ? <DaysLeft day={day} reader={reader} /> : null}
              </dd>
            </div>
          );
        })}
      </dl>
      <p className="quiet">{governing ? governing.reason : 'No last free day has been reported.'}</p>
      {days.history.length > 1 ? (
        <details>
          <summary>How they moved</summary>
          <ol className="plain-list history">
            {days.history.toReversed().map((change) => (
              <li key={`${change.kind}-${change.day}-${change.at}`}>
                <Moment at={change.at} reader={reader} absent="at a time not said" />:{' '}
                {LAST_FREE_DAY_WORDS[change.kind]}{' '}
                {change.day === null ? 'taken back' : <Day day={change.day} reader={reader} />}
              </li>
            ))}
          </ol>
        </details>
      ) : null}
    </>
  );
}
