import { GROUP_LOOKS } from '#components/customs/declaration-status.tsx';
import { type Address, toHref } from '#components/ui/address.ts';
import { TabLinks } from '#components/ui/tab-links.tsx';
import { type DeclarationCounts, DeclarationGroup } from '#lib/domain/declarations/declaration.ts';

/** The groups and, beside them, what goes wrong with declarations. */
export function DeclarationTabs({
  address,
  counts,
  selected,
}: {
  address: Address;
  counts: DeclarationCounts;
  selected: DeclarationGroup | 'all' | 'errors';
}) {
  return (
    <TabLinks
      label="Groups"
      tabs={[
        ...DeclarationGroup.options.map((group) => ({
          name: group,
          ...GROUP_LOOKS[group],
          count: counts[group],
          href: toHref(address, { group }),
          selected: group === selected,
        })),
        { name: 'all', label: 'All', href: toHref(address, { group: 'all' }), selected: selected === 'all' },
        {
          name: 'errors',
          label: 'Errors',
          icon: 'denied' as const,
          href: '/declarations/errors',
          selected: selected === 'errors',
        },
      ]}
    />
  );
}
