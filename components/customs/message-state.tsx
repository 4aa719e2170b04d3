import { Badge } from '#components/ui/badge.tsx';
import type { IconName } from '#components/ui/icons.ts';
import type { Tone } from '#components/ui/tone.ts';
import type { WebhookEventState } from '#lib/domain/webhook-events/webhook-event.ts';

export const MESSAGE_STATE_LOOKS: Record<
  WebhookEventState,
  { label: string; icon: IconName; tone: Tone; means: string }
> = {
  processed: {
    label: 'Processed',
    icon: 'cleared',
    tone: 'cleared',
    means: 'Understood, and what it says counts',
  },
  repeat: { label: 'Repeat', icon: 'repeat', tone: 'quiet', means: 'Said before, in the same words' },
  unrecognised: {
    label: 'Unrecognised',
    icon: 'unknown',
    tone: 'urgent',
    means: 'Authentic, with a name we have not met; kept',
  },
  quarantined: {
    label: 'Quarantined',
    icon: 'warning',
    tone: 'conflict',
    means: 'Authentic, but not in the shape of its event; kept',
  },
  failed: { label: 'Failed', icon: 'denied', tone: 'held', means: 'Kept, but it could not be worked in' },
  refused: {
    label: 'Refused',
    icon: 'cancelled',
    tone: 'held',
    means: 'Did not prove its sender; not trusted',
  },
};

/** What became of a message. */
export function MessageStateBadge({ state }: { state: WebhookEventState }) {
  const { label, icon, tone, means } = MESSAGE_STATE_LOOKS[state];
  return (
    <Badge tone={tone} icon={icon} title={means}>
      {label}
    </Badge>
  );
}
