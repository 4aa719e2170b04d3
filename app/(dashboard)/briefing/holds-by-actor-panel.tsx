import { useTranslations } from 'next-intl';
import { toCountText } from '#components/ui/count-text.ts';
import { Panel } from '#components/ui/panel.tsx';
import type { HoldsOfActor } from '#lib/briefing/briefing.ts';

/** Open holds by who must act, with the bills and the boxes that have them: the table is the chart. */
export function HoldsByActorPanel({ holds }: { holds: HoldsOfActor[] }) {
  const t = useTranslations();
  const most = Math.max(1, ...holds.map((one) => one.holds));
  return (
    <Panel title={t('briefing.actors.title')} count={holds.reduce((sum, one) => sum + one.holds, 0)}>
      {holds.length === 0 ? (
        <p className="quiet">{t('briefing.actors.nothing')}</p>
      ) : (
        <table className="bars">
          <thead className="sr-only">
            <tr>
              <th scope="col">{t('briefing.actors.who')}</th>
              <th scope="col">{t('briefing.actors.share')}</th>
              <th scope="col">{t('briefing.actors.holds')}</th>
            </tr>
          </thead>
          <tbody>
            {holds.map((one) => (
              <tr key={one.actor}>
                <th scope="row">
                  {t(`codes.actingParty.${one.actor}`)}{' '}
                  <span className="actor-lists">
                    {one.bills > 0 ? (
                      <a href={`/customs?bucket=held&actor=${one.actor}`}>
                        {t('briefing.actors.bills', { count: one.bills })}
                      </a>
                    ) : null}{' '}
                    {one.containers > 0 ? (
                      <a href={`/containers?heldBy=${one.actor}`}>
                        {t('briefing.actors.boxes', { count: one.containers })}
                      </a>
                    ) : null}
                  </span>
                </th>
                <td className="bar-cell">
                  <svg width="100%" height="12" aria-hidden="true">
                    <rect width={`${(100 * one.holds) / most}%`} height="12" rx="2" className="bar--plain" />
                  </svg>
                </td>
                <td className="numeric">{toCountText(one.holds, t)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Panel>
  );
}
