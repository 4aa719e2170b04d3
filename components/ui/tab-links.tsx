import { useLocale } from 'next-intl';
import type { ReactNode } from 'react';
import { Icon } from './icon.tsx';
import type { IconName } from './icons.ts';
import type { Tone } from './tone.ts';

export interface TabLink {
  name: string;
  label: ReactNode;
  href: string;
  selected: boolean;
  count?: number;
  icon?: IconName;
  tone?: Tone;
}

/** Views of one list, each with an address of its own. */
export function TabLinks({ label, tabs }: { label: string; tabs: TabLink[] }) {
  const language = useLocale();
  return (
    <nav aria-label={label} className="tab-links">
      {tabs.map((tab) => (
        <a
          key={tab.name}
          href={tab.href}
          className={`tab-link tone-${tab.tone ?? 'quiet'}`}
          aria-current={tab.selected ? 'page' : undefined}
        >
          {tab.icon ? <Icon name={tab.icon} /> : null}
          {tab.label}
          {tab.count === undefined ? null : (
            <span className="tab-count">{tab.count.toLocaleString(language)}</span>
          )}
        </a>
      ))}
    </nav>
  );
}
