import type { ReactNode } from 'react';
import { Icon } from './icon.tsx';
import type { IconName } from './icons.ts';
import type { Tone } from './tone.ts';

interface BadgeProps {
  tone: Tone;
  icon: IconName;
  title?: string | undefined;
  children: ReactNode;
}

/** A state in one or two words, with the icon and the colour that go with it. */
export function Badge({ tone, icon, title, children }: BadgeProps) {
  return (
    <span className={`badge tone-${tone}`} title={title}>
      <Icon name={icon} />
      {children}
    </span>
  );
}
