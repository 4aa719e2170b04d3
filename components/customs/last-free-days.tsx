import { useTranslations } from 'next-intl';
import { Moment } from '#components/ui/moment.tsx';
import type { Reader } from '#components/ui/reader.ts';
import { LastFreeDayKind, type LastFreeDays } from '#lib/domain/containers/container.ts';
import { Day } from './calendar-day.tsx';
import { DaysLeft } from './last-free-day.tsx';
import { toPlaceOfDay } from './place-of-day.ts';
import { useSay } from './use-say.ts';

/** The four last free days apart, which of them governs and why, and how each has moved. */
export function LastFreeDayList({
  days,
  destinationPort,
  reader,
}: {
  days: LastFreeDays;
  destinationPort: string | null;
  reader: Reader;
}) {
  const t = useTranslations();
  const say = useSay();
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
                {t(`codes.lastFreeDay.${kind}`)}{' '}
                {governs ? <strong>{t('cargo.freeDays.governs')}</strong> : null}
              </dt>
              <dd>
                <Day day={day} reader={reader} place={toPlaceOfDay(kind, destinationPort)} />{' '}
                {governs && day ? <DaysLeft day={day} reader={reader} /> : null}
              </dd>
            </div>
          );
        })}
      </dl>
      <p className="quiet">{governing ? say(governing.reason) : t('cargo.freeDays.none')}</p>
      {days.history.length > 1 ? (
        <details>
          <summary>{t('cargo.freeDays.history')}</summary>
          <ol className="plain-list history">
            {days.history.toReversed().map((change) => (
              <li key={`${change.kind}-${change.day}-${change.at}`}>
                {t.rich(`cargo.freeDays.${change.day === null ? 'takenBack' : 'moved'}`, {
                  at: () => (
                    <Moment at={change.at} reader={reader} absent={t('cargo.absent.atATimeNotSaid')} />
                  ),
                  kind: t(`codes.lastFreeDay.${change.kind}`),
                  day: () => <Day day={change.day} reader={reader} />,
                })}
              </li>
            ))}
          </ol>
        </details>
      ) : null}
    </>
  );
}
