import { Badge } from '#components/ui/badge.tsx';
import type { Ready } from '#lib/domain/containers/container.ts';

/** Whether a box may go today; what was never reported is not ready either, and says so. */
export function ReadyWord({ ready }: { ready: Ready }) {
  if (ready.ready) {
    return (
      <Badge tone="cleared" icon="truck">
        Ready
      </Badge>
    );
  }
  const refused = ready.gates.filter((gate) => gate.ok === false);
  const why = (refused.length > 0 ? refused : ready.gates.filter((gate) => gate.ok === null))
    .map((gate) => gate.source)
    .join('; ');
  return refused.length > 0 ? (
    <Badge tone="quiet" icon="no" title={why}>
      Not ready
    </Badge>
  ) : (
    <Badge tone="quiet" icon="unknown" title={why}>
      Unknown
    </Badge>
  );
}
