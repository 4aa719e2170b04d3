import { Panel } from '#components/ui/panel.tsx';
import type { HoldsOfActor } from '#lib/briefing/briefing.ts';

/** Open holds by who must act: the table is the chart. */
export function HoldsByActorPanel({ holds }: { holds: HoldsOfActor[] }) {
  const most = Math.max(1, ...holds.map((one) => one.holds));
  return (
    <Panel title="Holds by who must act" count={holds.reduce((sum, one) => sum + one.holds, 0)}>
      {holds.length === 0 ? (
        <p className="quiet">No hold is open.</p>
      ) : (
        <table className="bars">
          <thead className="sr-only">
            <tr>
              <th scope="col">Who must act</th>
              <th scope="col">Share</th>
              <th scope="col">Holds</th>
            </tr>
          </thead>
          <tbody>
            {holds.map((one) => (
              <tr key={one.actor}>
                <th scope="row">
                  {one.actor === 'unknown' ? (
                    one.name
                  ) : (
                    <a href={`/customs?bucket=held&actor=${one.actor}`}>{one.name}</a>
                  )}
                </th>
                <td className="bar-cell">
                  <svg width="100%" height="12" aria-hidden="true">
                    <rect width={`${(100 * one.holds) / most}%`} height="12" rx="2" className="bar--plain" />
                  </svg>
                </td>
                <td className="numeric">{one.holds.toLocaleString('en')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Panel>
  );
}
