import type { ReactNode } from 'react';
import { Icon } from './icon.tsx';
import type { IconName } from './icons.ts';
import type { Tone } from './tone.ts';

/** What must be known before the rest is read. */
export function Notice({ tone, icon, children }: { tone: Tone; icon: IconName; children: ReactNode }) {
  return (
    <div className={`notice tone-${tone}`} role="status">
      <Icon name={icon} />
      <div>{children}</div>
    </div>
  );
}
