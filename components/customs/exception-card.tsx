import { useTranslations } from 'next-intl';
import { ActButtons, ChooseBox, toTriageAttributes } from '#components/triage/act-buttons.tsx';
import { DragHandle } from '#components/triage/drag-handle.tsx';
import { toCardAttributes } from '#components/triage/lanes.ts';
import { Icon } from '#components/ui/icon.tsx';
import { Age } from '#components/ui/moment.tsx';
import type { Reader } from '#components/ui/reader.ts';
import type { ContainerException } from '#lib/domain/exceptions/container-exception.ts';
import type { ExceptionCard } from '#lib/domain/exceptions/exception-card.ts';
import { BucketBadge } from './bill-status.tsx';
import { BillNumber, ContainerNumber } from './container-number.tsx';
import { ContainerStatus } from './container-status.tsx';
import { toExceptionIcon, toUrgencyTone } from './exception-look.ts';
import { ClosedBy } from './exception-state.tsx';
import { ExceptionStory } from './exception-story.tsx';
import { GoverningDay } from './last-free-day.tsx';
import { useSay } from './use-say.ts';

/** One container on the board with all that presses on it, most urgent first. */
export function ExceptionBoardCard({
  card,
  reader,
  canAct,
  watching,
}: {
  card: ExceptionCard;
  reader: Reader;
  canAct: boolean;
  /** Whether whoever looks watches the container. */
  watching: boolean;
}) {
  const t = useTranslations('exceptionCard');
  const say = useSay();
  return (
    <article
      data-row=""
      tabIndex={-1}
      {...(canAct
        ? { ...toTriageAttributes(card.exceptions, card.containerNumber), ...toCardAttributes(card.lane) }
        : {})}
      className={`exception-card tone-${toUrgencyTone(card.urgency.rank)}`}
      aria-label={t('label', { number: card.containerNumber })}
    >
      <header className="exception-card-head" data-drag-area>
        <span className="choosable">
          {canAct ? <DragHandle label={card.containerNumber} /> : null}
          {canAct ? <ChooseBox label={card.containerNumber} /> : null}
          <ContainerNumber number={card.containerNumber} />
        </span>
        <BucketBadge bucket={card.bucket} />
      </header>
      <p className="exception-card-why">{say(card.urgency.reason)}</p>
      <ul className="exception-list">
        {card.exceptions.map((exception) => (
          <li key={exception.id}>
            <ExceptionItem exception={exception} reader={reader} />
          </li>
        ))}
      </ul>
      <footer className="exception-card-foot">
        <span>
          <BillNumber number={card.billNumber} />
        </span>
        <span>
          <ContainerStatus status={card.status} />
        </span>
        <span>
          <span className="quiet">{t('lastFreeDay')}</span>{' '}
          <GoverningDay governing={card.lastFreeDay} destinationPort={card.destinationPort} reader={reader} />
        </span>
        {card.owed === null || Number(card.owed) === 0 ? null : (
          <span>
            <span className="quiet">{t('owed')}</span> <strong className="figure">{card.owed}</strong>
            <OwedSinceYesterday change={card.owedSinceYesterday} />
            {card.accrued === null || card.accrued === card.owed ? null : (
              <span className="quiet"> {t('accrued', { amount: card.accrued })}</span>
            )}
          </span>
        )}
        <span>{card.assignee ?? <span className="quiet">{t('nobody')}</span>}</span>
        <span className="quiet">
          {t.rich('seenAt', { age: () => <Age at={card.lastSeenAt} reader={reader} /> })}
        </span>
      </footer>
      {canAct ? (
        <ActButtons exceptions={card.exceptions} label={card.containerNumber} watching={watching} />
      ) : null}
    </article>
  );
}

function OwedSinceYesterday({ change }: { change: string | null }) {
  const t = useTranslations('exceptionCard');
  if (change === null || Number(change) === 0) return null;
  const isMore = !change.startsWith('-');
  return (
    <span className={isMore ? 'tone-held tone-text' : 'tone-cleared tone-text'}>
      {' '}
      <Icon name={isMore ? 'up' : 'down'} className="icon-inline" />
      {t('sinceYesterday', { change: isMore ? `+${change}` : change })}
    </span>
  );
}

/** One exception: its name, how often it was said, and what it says. */
export function ExceptionItem({ exception, reader }: { exception: ContainerException; reader: Reader }) {
  const t = useTranslations('exceptionCard');
  const say = useSay();
  return (
    <div className="exception-item">
      <p className="exception-item-title">
        <Icon name={toExceptionIcon(exception.name)} />
        {say(exception.title)}
        {exception.episode > 1 ? (
          <span className="quiet">{t('episode', { number: exception.episode })}</span>
        ) : null}
        {exception.timesSeen > 1 ? (
          <span className="quiet">{t('timesSeen', { count: exception.timesSeen })}</span>
        ) : null}
      </p>
      <ExceptionStory exception={exception} reader={reader} />
      <ClosedBy exception={exception} reader={reader} />
    </div>
  );
}
