import { ExceptionItem } from '#components/customs/exception-card.tsx';
import { ExceptionHistory } from '#components/customs/exception-history.tsx';
import { toUrgencyTone } from '#components/customs/exception-look.ts';
import { ExceptionStateBadge } from '#components/customs/exception-state.tsx';
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
  const standing = exceptions.filter((exception) => exception.state !== 'resolved');
  const over = exceptions.filter((exception) => exception.state === 'resolved');
  return (
    <Panel title="Exceptions" count={standing.length}>
      {standing.length === 0 ? <p className="quiet">Nothing presses on this box now.</p> : null}
      <ul className="exception-list">
        {standing
          .toSorted((a, b) => a.urgency.rank - b.urgency.rank)
          .map((exception) => (
            <li
              key={exception.id}
              className={`exception-card tone-${toUrgencyTone(exception.urgency.rank)}`}
              {...(canAct ? toTriageAttributes([exception], exception.title) : {})}
            >
              <p className="exception-card-head">
                <span className="exception-card-why">{exception.urgency.reason}</span>
                <ExceptionStateBadge state={exception.state} />
              </p>
              <ExceptionItem exception={exception} reader={reader} />
              <p className="exception-card-foot quiet">
                <span>
                  opened <Moment at={exception.openedAt} reader={reader} absent="at a time not said" />
                </span>
                <span>
                  seen <Moment at={exception.lastSeenAt} reader={reader} absent="at a time not said" />
                </span>
                <span>{exception.assignee ?? 'nobody has it'}</span>
              </p>
              {canAct ? <ActButtons exceptions={[exception]} label={exception.title} /> : null}
              <ExceptionHistory history={exception.history} reader={reader} />
            </li>
          ))}
      </ul>
      {over.length > 0 ? (
        <details>
          <summary>{over.length} resolved</summary>
          <ul className="exception-list">
            {over.map((exception) => (
              <li
                key={exception.id}
                className="exception-card tone-quiet"
                {...(canAct ? toTriageAttributes([exception], exception.title) : {})}
              >
                <ExceptionItem exception={exception} reader={reader} />
                {canAct ? <ActButtons exceptions={[exception]} label={exception.title} /> : null}
                <ExceptionHistory history={exception.history} reader={reader} />
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </Panel>
  );
}
