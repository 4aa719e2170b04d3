import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { Address } from './address.ts';
import { Icon } from './icon.tsx';

interface FilterFormProps {
  action: string;
  label: string;
  /** Whether some of its fields hold a value now: it then stands open on narrow screens too. */
  inUse?: boolean;
  /** Parameters of the address that the form does not ask for and must keep. */
  keep: Record<string, string | undefined>;
  /** Where the list stands: its view and its look stay as they are. */
  address?: Address;
  children: ReactNode;
}

/** A GET form: what is chosen ends in the address. */
export function FilterForm({ action, label, inUse = false, keep, address, children }: FilterFormProps) {
  const t = useTranslations('ui');
  return (
    <details className="filters" open={inUse}>
      <summary>{t('filter')}</summary>
      <form method="get" action={action} className="filter-form" aria-label={label}>
        {Object.entries({ ...keep, ...toLook(address) }).map(([name, value]) =>
          value ? <input key={name} type="hidden" name={name} value={value} /> : null,
        )}
        {children}
        <button type="submit" className="button button--sm button--tertiary">
          <Icon name="search" />
          {t('apply')}
        </button>
      </form>
    </details>
  );
}

function toLook(address: Address | undefined): Record<string, string | undefined> {
  const { view, columns, density, limit } = address?.params ?? {};
  return { view, columns, density, limit };
}

interface FieldProps {
  name: string;
  label: string;
  value: string | undefined;
}

/** A line of text. */
export function TextField({
  name,
  label,
  value,
  type = 'text',
  placeholder,
  short = false,
  medium = false,
}: FieldProps & {
  type?: 'text' | 'search' | 'date';
  placeholder?: string;
  /** For a few characters. */
  short?: boolean;
  /** For a name. */
  medium?: boolean;
}) {
  return (
    <label className="field">
      <span className="field-label">{label}</span>
      <input
        className={`input${short ? ' field-short' : ''}${medium ? ' field-medium' : ''}`}
        type={type}
        name={name}
        defaultValue={value ?? ''}
        placeholder={placeholder}
        key={value}
      />
    </label>
  );
}

/** One of a few; the first choice asks for nothing. */
export function SelectField({
  name,
  label,
  value,
  choices,
  any,
}: FieldProps & {
  choices: { value: string; label: string }[];
  any?: string | null;
}) {
  const t = useTranslations('ui');
  return (
    <label className="field">
      <span className="field-label">{label}</span>
      <select className="input" name={name} defaultValue={value ?? ''} key={value}>
        {any === null ? null : <option value="">{any ?? t('any')}</option>}
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </label>
  );
}
