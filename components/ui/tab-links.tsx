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
  /** A word about the count, in small print beneath it, and the whole of it on hover. */
  note?: { text: string; title: string } | undefined;
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
          <span className="tab-words">
            <span className="tab-name">
              {tab.label}
              {tab.count === undefined ? null : (
                <span className="tab-count">{tab.count.toLocaleString(language)}</span>
              )}
            </span>
            {tab.note ? (
              <span className="tab-note" title={tab.note.title}>
                {tab.note.text}
              </span>
            ) : null}
          </span>
        </a>
      ))}
    </nav>
  );
}
