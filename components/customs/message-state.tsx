import { useTranslations } from 'next-intl';
import { Badge } from '#components/ui/badge.tsx';
import type { IconName } from '#components/ui/icons.ts';
import type { Tone } from '#components/ui/tone.ts';
import type { WebhookEventState } from '#lib/domain/webhook-events/webhook-event.ts';

const LOOKS: Record<WebhookEventState, { icon: IconName; tone: Tone }> = {
  processed: { icon: 'cleared', tone: 'cleared' },
  repeat: { icon: 'repeat', tone: 'quiet' },
  unrecognised: { icon: 'unknown', tone: 'urgent' },
  quarantined: { icon: 'warning', tone: 'conflict' },
  failed: { icon: 'denied', tone: 'held' },
  refused: { icon: 'cancelled', tone: 'held' },
};

/** What became of a message. */
export function MessageStateBadge({ state }: { state: WebhookEventState }) {
  const t = useTranslations('codes.messageState');
  return (
    <Badge {...LOOKS[state]} title={t(`${state}.means`)}>
      {t(`${state}.label`)}
    </Badge>
  );
}
