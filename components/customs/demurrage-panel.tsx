import { useTranslations } from 'next-intl';
import { Moment } from '#components/ui/moment.tsx';
import type { Reader } from '#components/ui/reader.ts';
import { type Step, StepChart } from '#components/ui/step-chart.tsx';
import type { Demurrage } from '#lib/domain/containers/container.ts';

/** What is owed now and what has accrued, at port and at rail. The senders name no currency, and so none is shown. */
export function DemurrageFigures({ demurrage, reader }: { demurrage: Demurrage; reader: Reader }) {
  const t = useTranslations('cargo.demurrage');
  const { owedAtPort, owedAtRail, accrued, incurredAtPort, incurredAtRail, history } = demurrage;
  if (history.length === 0 && owedAtPort === null && owedAtRail === null) {
    return <p className="quiet">{t('none')}</p>;
  }
  return (
    <>
      <dl className="facts">
        <Figure name={t('owedAtPort')} value={owedAtPort} />
        <Figure name={t('owedAtRail')} value={owedAtRail} />
        <Figure name={t('accrued')} value={accrued} />
        {incurredAtPort === null ? null : <Figure name={t('incurredAtPort')} value={incurredAtPort} />}
        {incurredAtRail === null ? null : <Figure name={t('incurredAtRail')} value={incurredAtRail} />}
      </dl>
      <StepChart
        label={t('chart')}
        series={[
          { name: t('port'), steps: toSteps(demurrage, 'owedAtPort') },
          { name: t('rail'), steps: toSteps(demurrage, 'owedAtRail') },
        ]}
        end={reader.now}
      />
      {history.length > 0 ? (
        <details>
          <summary>{t('reports')}</summary>
          <table className="small-table">
            <thead>
              <tr>
                <th scope="col">{t('said')}</th>
                <th scope="col" className="numeric">
                  {t('atPort')}
                </th>
                <th scope="col" className="numeric">
                  {t('atRail')}
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
  const t = useTranslations('cargo.absent');
  return (
    <div className="fact">
      <dt>{name}</dt>
      <dd className="figure">{value ?? <span className="quiet">{t('notReported')}</span>}</dd>
    </div>
  );
}

function toSteps({ history }: Demurrage, field: 'owedAtPort' | 'owedAtRail'): Step[] {
  return history.flatMap((report) => {
    const value = report[field];
    return report.at === null || value === null ? [] : [{ at: report.at, value: Number(value) }];
  });
}
