import type { ReactNode } from 'react';
import { Icon } from '#components/ui/icon.tsx';
import type { IconName } from '#components/ui/icons.ts';

/** A button that unfolds what stands behind it; also without JavaScript. */
export function Menu({ icon, label, children }: { icon: IconName; label: ReactNode; children: ReactNode }) {
  return (
    <details className="list-menu" name="list-menu">
      <summary className="button button--outline button--sm">
        <Icon name={icon} />
        {label}
      </summary>
      <div className="list-menu-box">{children}</div>
    </details>
  );
}
