import { useTranslations } from 'next-intl';
import { Badge } from '#components/ui/badge.tsx';
import type { IconName } from '#components/ui/icons.ts';
import type { Tone } from '#components/ui/tone.ts';
import type { DeclarationGroup } from '#lib/domain/declarations/declaration.ts';
import { toDeclarationStatusWords } from './code-words.ts';

interface Look {
  icon: IconName;
  tone: Tone;
}

export const GROUP_LOOKS: Record<DeclarationGroup, Look> = {
  'action-needed': { icon: 'warning', tone: 'held' },
  'in-progress': { icon: 'waiting', tone: 'pending' },
  cleared: { icon: 'cleared', tone: 'cleared' },
  done: { icon: 'check', tone: 'quiet' },
  cancelled: { icon: 'cancelled', tone: 'quiet' },
};

interface DeclarationStatusProps {
  status: string | null;
  group: DeclarationGroup;
  held: boolean;
}

/** The status of a declaration in words, in the colour of its group; a customs hold wears the lock. */
export function DeclarationStatusBadge({ status, group, held }: DeclarationStatusProps) {
  const t = useTranslations();
  const { icon, tone } = GROUP_LOOKS[group];
  const { label, sentence } = toDeclarationStatusWords(status, t);
  return (
    <Badge tone={tone} icon={held ? 'held' : icon} title={sentence}>
      {label}
    </Badge>
  );
}
