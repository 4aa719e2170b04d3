import { Badge } from '#components/ui/badge.tsx';
import type { IconName } from '#components/ui/icons.ts';
import { Moment } from '#components/ui/moment.tsx';
import type { Reader } from '#components/ui/reader.ts';
import type { Tone } from '#components/ui/tone.ts';
import type {
  ContainerException,
  ContainerExceptionState,
} from '#lib/domain/exceptions/container-exception.ts';

const LOOKS: Record<ContainerExceptionState, { label: string; icon: IconName; tone: Tone }> = {
  open: { label: 'Open', icon: 'warning', tone: 'urgent' },
  acknowledged: { label: 'Acknowledged', icon: 'acknowledged', tone: 'pending' },
  snoozed: { label: 'Snoozed', icon: 'snoozed', tone: 'pending' },
  resolved: { label: 'Resolved', icon: 'cleared', tone: 'cleared' },
};

export function ExceptionStateBadge({ state }: { state: ContainerExceptionState }) {
  const { label, icon, tone } = LOOKS[state];
  return (
    <Badge tone={tone} icon={icon}>
      {label}
    </Badge>
  );
}

/** What closed an episode: the rule and the message behind it, or a person. */
export function ClosedBy({ exception, reader }: { exception: ContainerException; reader: Reader }) {
  const { closedBy, closedAt } = exception;
  if (closedBy === null) return null;
  return (
    <p className="quiet">
      {closedBy.kind === 'person' ? `Resolved by ${closedBy.person ?? 'a person'}: ` : 'Closed: '}
      {closedBy.rule.replace(/\.$/, '')}, <Moment at={closedAt} reader={reader} absent="at a time not said" />
      {closedBy.eventId ? (
        <a className="source-link" href={`/webhook-events/${closedBy.eventId}`}>
          message
        </a>
      ) : null}
    </p>
  );
}
