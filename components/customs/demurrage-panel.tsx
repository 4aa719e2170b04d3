import { Moment } from '#components/ui/moment.tsx';
import type { Reader } from '#components/ui/reader.ts';
import { type Step, StepChart } from '#components/ui/step-chart.tsx';
import type { Demurrage } from '#lib/domain/containers/container.ts';

/** What is owed now and what has accrued, at port and at rail. The senders name no currency, and so none is shown. */
export function DemurrageFigures({ demurrage, reader }: { demurrage: Demurrage; reader: Reader }) {
  const { owedAtPort, owedAtRail, accrued, incurredAtPort, incurredAtRail, history } = demurrage;
  if (history.length === 0 && owedAtPort === null && owedAtRail === null) {
    return <p className="quiet">No demurrage has been reported.</p>;
  }
  return (
    <>
      <dl className="facts">
        <Figure name="Owed at port" value={owedAtPort} />
        <Figure name="Owed at rail" value={owedAtRail} />
        <Figure name="Accrued in all" value={accrued} />
        {incurredAtPort === null ? null : (
          <Figure name="Incurred at port, as the sender counts" value={incurredAtPort} />
        )}
        {incurredAtRail === null ? null : (
          <Figure name="Incurred at rail, as the sender counts" value={incurredAtRail} />
        )}
      </dl>
      <StepChart
        label="Owed over time"
        series={[
          { name: 'Port', steps: toSteps(demurrage, 'owedAtPort') },
          { name: 'Rail', steps: toSteps(demurrage, 'owedAtRail') },
        ]}
        end={reader.now}
      />
      {history.length > 0 ? (
        <details>
          <summary>The reports behind it</summary>
          <table className="small-table">
            <thead>
              <tr>
                <th scope="col">Said</th>
                <th scope="col" className="numeric">
                  At port
                </th>
                <th scope="col" className="numeric">
                  At rail
                </th>
              </tr>
            </thead>
            <tbody>
              {history.toReversed().map((report, index) => (
                <tr key={`${report.at}-${index}`}>
                  <td>
                    <Moment at={report.at} reader={reader} />
                  </td>
                  <td className="numeric">{report.owedAtPort ?? '–'}</td>
                  <td className="numeric">{report.owedAtRail ?? '–'}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </details>
      ) : null}
    </>
  );
}

function Figure({ name, value }: { name: string; value: string | null }) {
  return (
    <div className="fact">
      <dt>{name}</dt>
      <dd className="figure">{value ?? <span className="quiet">not reported</span>}</dd>
    </div>
  );
}

function toSteps({ history }: Demurrage, field: 'owedAtPort' | 'owedAtRail'): Step[] {
  return history.flatMap((report) => {
    const value = report[field];
    return report.at === null || value === null ? [] : [{ at: report.at, value: Number(value) }];
  });
}
