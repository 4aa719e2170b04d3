import { useTranslations } from 'next-intl';
import { BillStatusBadge } from '#components/customs/bill-status.tsx';
import { Day } from '#components/customs/calendar-day.tsx';
import { OpenHolds } from '#components/customs/hold-chip.tsx';
import { DaysLeft } from '#components/customs/last-free-day.tsx';
import { Facts } from '#components/ui/facts.tsx';
import { Moment } from '#components/ui/moment.tsx';
import type { Reader } from '#components/ui/reader.ts';
import type { HoldListLine } from '#lib/broker-links/read-hold-list.ts';
import { AnswerForm } from './answer-form.tsx';

/** One bill of a hold list: how it stands with customs, and what the broker says to it. */
export function HoldLine({ line, token, reader }: { line: HoldListLine; token: string; reader: Reader }) {
  const t = useTranslations('shared');
  const { answer } = line;
  return (
    <section
      className="panel shared-line"
      id={`bill-${line.billNumber}`}
      aria-labelledby={`title-${line.billNumber}`}
    >
      <header className="panel-header">
        <h2 className="panel-title identifier" id={`title-${line.billNumber}`}>
          {line.billNumber}
        </h2>
        <BillStatusBadge status={line.status} />
      </header>
      <div className="panel-body shared-line-body">
        <div className="stack">
          <OpenHolds holds={line.openHolds} />
          <Facts
            facts={[
              {
                name: t('heldSince'),
                value: <Day day={line.heldSince} reader={reader} absent={t('notHeld')} />,
              },
              {
                name: t('lastFreeDay'),
                value: line.lastFreeDay ? (
                  <>
                    <Day day={line.lastFreeDay.day} reader={reader} />{' '}
                    <DaysLeft day={line.lastFreeDay.day} reader={reader} />
                  </>
                ) : (
                  <span className="quiet">{t('notReported')}</span>
                ),
              },
              {
                name: t('boxes'),
                value: line.containers.join(', ') || <span className="quiet">{t('notReported')}</span>,
              },
              {
                name: t('references'),
                value: line.referenceNumbers.join(', ') || <span className="quiet">{t('notReported')}</span>,
              },
            ]}
          />
        </div>
        <div className="stack">
          {answer ? (
            <p className="quiet">
              {t.rich('lastAnswer', { time: () => <Moment at={answer.at} reader={reader} /> })}
            </p>
          ) : null}
          <AnswerForm line={line} token={token} />
        </div>
      </div>
    </section>
  );
}
