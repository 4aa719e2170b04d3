import { useTranslations } from 'next-intl';
import { Badge } from '#components/ui/badge.tsx';
import type { Ready } from '#lib/domain/containers/container.ts';
import { useSay } from './use-say.ts';

/** Whether a box may go today; what was never reported is not ready either, and says so. */
export function ReadyWord({ ready }: { ready: Ready }) {
  const t = useTranslations('cargo.ready');
  const say = useSay();
  if (ready.ready) {
    return (
      <Badge tone="cleared" icon="truck">
        {t('ready')}
      </Badge>
    );
  }
  const refused = ready.gates.filter((gate) => gate.ok === false);
  const why = (refused.length > 0 ? refused : ready.gates.filter((gate) => gate.ok === null))
    .map((gate) => say(gate.source))
    .join('; ');
  return refused.length > 0 ? (
    <Badge tone="quiet" icon="no" title={why}>
      {t('notReady')}
    </Badge>
  ) : (
    <Badge tone="quiet" icon="unknown" title={why}>
      {t('unknown')}
    </Badge>
  );
}
