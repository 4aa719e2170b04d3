import { useTranslations } from 'next-intl';
import { Icon } from './icon.tsx';

export interface FilterChip {
  label: string;
  value: string;
  /** The same list without this filter. */
  href: string;
}

/** Every filter that narrows the list, each with a way out of it. */
export function FilterChips({ chips, clearHref }: { chips: FilterChip[]; clearHref: string }) {
  const t = useTranslations('ui');
  if (chips.length === 0) return null;
  return (
    <ul className="filter-chips" aria-label={t('filtersInForce')}>
      {chips.map((chip) => (
        <li key={chip.label}>
          <a
            className="filter-chip"
            href={chip.href}
            aria-label={t('removeFilter', { filter: chip.label, value: chip.value })}
          >
            <span className="quiet">{chip.label}</span> {chip.value}
            <Icon name="close" />
          </a>
        </li>
      ))}
      <li>
        <a className="quiet-link" href={clearHref}>
          {t('clearAll')}
        </a>
      </li>
    </ul>
  );
}
