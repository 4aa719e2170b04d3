import { Icon } from './icon.tsx';

export interface FilterChip {
  label: string;
  value: string;
  /** The same list without this filter. */
  href: string;
}

/** Every filter that narrows the list, each with a way out of it. */
export function FilterChips({ chips, clearHref }: { chips: FilterChip[]; clearHref: string }) {
  if (chips.length === 0) return null;
  return (
    <ul className="filter-chips" aria-label="Filters in force">
      {chips.map((chip) => (
        <li key={chip.label}>
          <a
            className="filter-chip"
            href={chip.href}
            aria-label={`Remove filter ${chip.label} ${chip.value}`}
          >
            <span className="quiet">{chip.label}</span> {chip.value}
            <Icon name="close" />
          </a>
        </li>
      ))}
      <li>
        <a className="quiet-link" href={clearHref}>
          Clear all
        </a>
      </li>
    </ul>
  );
}
