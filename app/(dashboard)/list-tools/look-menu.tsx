import { useTranslations } from 'next-intl';
import { type Address, toHref } from '#components/ui/address.ts';
import { DENSITIES, type Density } from '#components/ui/data-table.tsx';
import { Menu } from './menu.tsx';

const PAGE_SIZES = ['20', '50', '100', '200'];

/** How dense the table is, and how many rows a page holds. */
export function LookMenu({ address, density, limit }: { address: Address; density: Density; limit: number }) {
  const t = useTranslations('listTools');
  return (
    <Menu icon="settings" label={t('display')}>
      <Choices
        label={t('rowsAPage')}
        choices={PAGE_SIZES.map((size) => ({ value: size, label: size }))}
        chosen={String(limit)}
        toAddress={(size) => toHref(address, { limit: size })}
      />
      <Choices
        label={t('density')}
        choices={DENSITIES.map((density) => ({ value: density, label: t(`densities.${density}`) }))}
        chosen={density}
        toAddress={(wanted) => toHref(address, { density: wanted, cursor: address.params.cursor ?? null })}
      />
    </Menu>
  );
}

interface ChoicesProps {
  label: string;
  choices: readonly { value: string; label: string }[];
  chosen: string;
  toAddress: (choice: string) => string;
}

function Choices({ label, choices, chosen, toAddress }: ChoicesProps) {
  return (
    <nav aria-label={label} className="look-choices">
      <span className="quiet">{label}</span>
      {choices.map(({ value, label: choice }) => (
        <a key={value} href={toAddress(value)} aria-current={value === chosen ? 'true' : undefined}>
          {choice}
        </a>
      ))}
    </nav>
  );
}
