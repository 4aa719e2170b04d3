import { Badge } from '#components/ui/badge.tsx';
import type { IconName } from '#components/ui/icons.ts';
import type { Tone } from '#components/ui/tone.ts';
import type { DeclarationGroup } from '#lib/domain/declarations/declaration.ts';
import { describeStatus } from '#lib/domain/declarations/describe-status.ts';

interface Look {
  label: string;
  icon: IconName;
  tone: Tone;
}

export const GROUP_LOOKS: Record<DeclarationGroup, Look> = {
  'action-needed': { label: 'Action needed', icon: 'warning', tone: 'held' },
  'in-progress': { label: 'In progress', icon: 'waiting', tone: 'pending' },
  cleared: { label: 'Cleared', icon: 'cleared', tone: 'cleared' },
  done: { label: 'Done', icon: 'check', tone: 'quiet' },
  cancelled: { label: 'Cancelled', icon: 'cancelled', tone: 'quiet' },
};

interface DeclarationStatusProps {
  status: string | null;
  group: DeclarationGroup;
  held: boolean;
}

/** The status of a declaration in words, in the colour of its group; a customs hold wears the lock. */
export function DeclarationStatusBadge({ status, group, held }: DeclarationStatusProps) {
  const { icon, tone } = GROUP_LOOKS[group];
  return (
    <Badge tone={tone} icon={held ? 'held' : icon} title={describeStatus(status).sentence}>
      {describeStatus(status).label}
    </Badge>
  );
}
