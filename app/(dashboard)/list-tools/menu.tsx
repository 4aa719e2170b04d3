import type { ReactNode } from 'react';
import { Icon } from '#components/ui/icon.tsx';
import type { IconName } from '#components/ui/icons.ts';

interface MenuProps {
  icon: IconName;
  label: ReactNode;
  /** The key that unfolds it, and what it then does. */
  byKey?: { key: string; does: string };
  children: ReactNode;
}

/** A button that unfolds what stands behind it; also without JavaScript. */
export function Menu({ icon, label, byKey, children }: MenuProps) {
  return (
    <details className="list-menu" name="list-menu">
      <summary
        className="button button--outline button--sm"
        data-key={byKey?.key}
        title={byKey && `${byKey.does} (${byKey.key})`}
      >
        <Icon name={icon} />
        {label}
      </summary>
      <div className="list-menu-box">{children}</div>
    </details>
  );
}
