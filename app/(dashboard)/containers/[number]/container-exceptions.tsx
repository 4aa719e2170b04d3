import { useTranslations } from 'next-intl';
import { ExceptionItem } from '#components/customs/exception-card.tsx';
import { ExceptionHistory } from '#components/customs/exception-history.tsx';
import { toUrgencyTone } from '#components/customs/exception-look.ts';
import { ExceptionStateBadge } from '#components/customs/exception-state.tsx';
import { useSay } from '#components/customs/use-say.ts';
import { ActButtons, toTriageAttributes } from '#components/triage/act-buttons.tsx';
import { Moment } from '#components/ui/moment.tsx';
import { Panel } from '#components/ui/panel.tsx';
import type { Reader } from '#components/ui/reader.ts';
import type { ContainerException } from '#lib/domain/exceptions/container-exception.ts';

/** The box's own board: what presses now, and below it what is over. */
export function ContainerExceptions({
  exceptions,
  reader,
  canAct,
}: {
  exceptions: ContainerException[];
  reader: Reader;
  canAct: boolean;
}) {
  const t = useTranslations('containers');
  const say = useSay();
  const standing = exceptions.filter((exception) => exception.state !== 'resolved');
  const over = exceptions.filter((exception) => exception.state === 'resolved');
  return (
    <Panel title={t('exceptions')} count={standing.length}>
      {standing.length === 0 ? <p className="quiet">{t('nothingPresses')}</p> : null}
      <ul className="exception-list">
        {standing
          .toSorted((a, b) => a.urgency.rank - b.urgency.rank)
          .map((exception) => (
            <li
              key={exception.id}
              className={`exception-card tone-${toUrgencyTone(exception.urgency.rank)}`}
              {...(canAct ? toTriageAttributes([exception], say(exception.title)) : {})}
            >
              <p className="exception-card-head">
                <span className="exception-card-why">{say(exception.urgency.reason)}</span>
                <ExceptionStateBadge state={exception.state} />
              </p>
              <ExceptionItem exception={exception} reader={reader} />
              <p className="exception-card-foot quiet">
                <span>
                  {t.rich('opened', {
                    time: () => (
                      <Moment at={exception.openedAt} reader={reader} absent={t('atTimeNotSaid')} />
                    ),
                  })}
                </span>
                <span>
                  {t.rich('seen', {
                    time: () => (
                      <Moment at={exception.lastSeenAt} reader={reader} absent={t('atTimeNotSaid')} />
                    ),
                  })}
                </span>
                <span>{exception.assignee ?? t('nobody')}</span>
              </p>
              {canAct ? <ActButtons exceptions={[exception]} label={say(exception.title)} /> : null}
              <ExceptionHistory history={exception.history} reader={reader} />
            </li>
          ))}
      </ul>
      {over.length > 0 ? (
        <details>
          <summary>{t('resolved', { count: over.length })}</summary>
          <ul className="exception-list">
            {over.map((exception) => (
              <li
                key={exception.id}
                className="exception-card tone-quiet"
                {...(canAct ? toTriageAttributes([exception], say(exception.title)) : {})}
              >
                <ExceptionItem exception={exception} reader={reader} />
                {canAct ? <ActButtons exceptions={[exception]} label={say(exception.title)} /> : null}
                <ExceptionHistory history={exception.history} reader={reader} />
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </Panel>
  );
}
