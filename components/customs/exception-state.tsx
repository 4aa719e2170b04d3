import { useTranslations } from 'next-intl';
import { Badge } from '#components/ui/badge.tsx';
import type { IconName } from '#components/ui/icons.ts';
import { Moment } from '#components/ui/moment.tsx';
import type { Reader } from '#components/ui/reader.ts';
import type { Tone } from '#components/ui/tone.ts';
import type {
  ContainerException,
  ContainerExceptionState,
} from '#lib/domain/exceptions/container-exception.ts';
import { useSay } from './use-say.ts';

const LOOKS: Record<ContainerExceptionState, { icon: IconName; tone: Tone }> = {
  open: { icon: 'warning', tone: 'urgent' },
  acknowledged: { icon: 'acknowledged', tone: 'pending' },
  snoozed: { icon: 'snoozed', tone: 'pending' },
  resolved: { icon: 'cleared', tone: 'cleared' },
};

export function ExceptionStateBadge({ state }: { state: ContainerExceptionState }) {
  const t = useTranslations('codes.exceptionState');
  return <Badge {...LOOKS[state]}>{t(state)}</Badge>;
}

/** What closed an episode: the rule and the message behind it, or a person. */
export function ClosedBy({ exception, reader }: { exception: ContainerException; reader: Reader }) {
  const t = useTranslations();
  const say = useSay();
  const { closedBy, closedAt } = exception;
  if (closedBy === null) return null;
  const told = {
    rule: say(closedBy.rule).replace(/\.$/, ''),
    at: () => <Moment at={closedAt} reader={reader} absent={t('cargo.absent.atATimeNotSaid')} />,
  };
  return (
    <p className="quiet">
      {closedBy.kind === 'person'
        ? t.rich('exceptionCard.resolvedBy', {
            person: closedBy.person ?? t('exceptionCard.somePerson'),
            ...told,
          })
        : t.rich('exceptionCard.closed', told)}
      {closedBy.eventId ? (
        <a className="source-link" href={`/webhook-events/${closedBy.eventId}`}>
          {t('cargo.message')}
        </a>
      ) : null}
    </p>
  );
}
