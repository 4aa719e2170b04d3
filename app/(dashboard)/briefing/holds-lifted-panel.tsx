import { useTranslations } from 'next-intl';
import { Day } from '#components/customs/calendar-day.tsx';
import { toDayText } from '#components/ui/day-text.ts';
import { toDays } from '#components/ui/duration.ts';
import { Panel } from '#components/ui/panel.tsx';
import type { Reader } from '#components/ui/reader.ts';
import type { HoldsLifted } from '#lib/briefing/briefing.ts';
import { addDays, daysBetween } from '#lib/domain/calendar-day.ts';

const SHOWN_DAYS = 30;
const HEIGHT = 88;
/** Room for the words at the left and above. */
const TOP = 12;

/** How long holds stood before they were lifted, over the last thirty days; the table stands behind the chart. */
export function HoldsLiftedPanel({ lifted, reader }: { lifted: HoldsLifted[]; reader: Reader }) {
  const t = useTranslations();
  const first = addDays(reader.today, 1 - SHOWN_DAYS);
  const most = Math.max(1, ...lifted.map((one) => one.medianDays));
  const count = lifted.reduce((sum, one) => sum + one.holds, 0);
  return (
    <Panel title={t('briefing.lifted.title')}>
      {lifted.length === 0 ? (
        <p className="quiet">{t('briefing.lifted.nothing', { days: SHOWN_DAYS })}</p>
      ) : (
        <>
          <figure className="day-chart">
            <svg width="100%" height={HEIGHT} role="img" aria-label={t('briefing.lifted.chart')}>
              {[0, 0.5, 1].map((share) => (
                <line
                  key={share}
                  x1="0"
                  x2="100%"
                  y1={toHeight(share)}
                  y2={toHeight(share)}
                  className={share === 0 ? 'chart-base' : 'chart-grid'}
                />
              ))}
              <text x="0" y={TOP - 3} className="axis-text">
                {toDays(most, t)}
              </text>
              {lifted.map(({ day, medianDays }) => {
                const height = Math.max(2, ((HEIGHT - TOP - 1) * medianDays) / most);
                return (
                  <rect
                    key={day}
                    x={`${(100 * daysBetween(first, day)) / SHOWN_DAYS}%`}
                    y={HEIGHT - 1 - height}
                    width={`${80 / SHOWN_DAYS}%`}
                    height={height}
                    className="bar--cleared"
                  >
                    <title>
                      {t('briefing.lifted.bar', { day: toDayText(day, reader), days: medianDays })}
                    </title>
                  </rect>
                );
              })}
            </svg>
            <figcaption>
              <span className="day-chart-ends">
                <Day day={first} reader={reader} />
                <Day day={reader.today} reader={reader} />
              </span>
              {t('briefing.lifted.caption', { count })}
            </figcaption>
          </figure>
          <details>
            <summary>{t('briefing.lifted.asTable')}</summary>
            <table className="small-table">
              <thead>
                <tr>
                  <th scope="col">{t('briefing.lifted.liftedOn')}</th>
                  <th scope="col" className="numeric">
                    {t('briefing.lifted.holds')}
                  </th>
                  <th scope="col" className="numeric">
                    {t('briefing.lifted.median')}
                  </th>
                </tr>
              </thead>
              <tbody>
                {lifted.toReversed().map((one) => (
                  <tr key={one.day}>
                    <td>
                      <Day day={one.day} reader={reader} />
                    </td>
                    <td className="numeric">{one.holds}</td>
                    <td className="numeric">{one.medianDays}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </details>
        </>
      )}
    </Panel>
  );
}

/** Where a share of the tallest bar ends, from the top. */
function toHeight(share: number): number {
  return HEIGHT - 1 - (HEIGHT - TOP - 1) * share;
}
