import { type Address, toHref } from '#components/ui/address.ts';
import { DENSITIES, type Density } from '#components/ui/data-table.tsx';
import { Menu } from './menu.tsx';

const PAGE_SIZES = ['20', '50', '100', '200'];

/** How dense the table is, and how many rows a page holds. */
export function LookMenu({ address, density, limit }: { address: Address; density: Density; limit: number }) {
  return (
    <Menu icon="settings" label="Display">
      <Choices
        label="Rows a page"
        choices={PAGE_SIZES}
        chosen={String(limit)}
        toAddress={(size) => toHref(address, { limit: size })}
      />
      <Choices
        label="Density"
        choices={DENSITIES}
        chosen={density}
        toAddress={(wanted) => toHref(address, { density: wanted, cursor: address.params.cursor ?? null })}
      />
    </Menu>
  );
}

interface ChoicesProps {
  label: string;
  choices: readonly string[];
  chosen: string;
  toAddress: (choice: string) => string;
}

function Choices({ label, choices, chosen, toAddress }: ChoicesProps) {
  return (
    <nav aria-label={label} className="look-choices">
      <span className="quiet">{label}</span>
      {choices.map((choice) => (
        <a key={choice} href={toAddress(choice)} aria-current={choice === chosen ? 'true' : undefined}>
          {choice}
        </a>
      ))}
    </nav>
  );
}
