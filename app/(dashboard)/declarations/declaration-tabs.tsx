import { useTranslations } from 'next-intl';
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
  const t = useTranslations();
  return (
    <TabLinks
      label={t('declarations.groups')}
      tabs={[
        ...DeclarationGroup.options.map((group) => ({
          name: group,
          ...GROUP_LOOKS[group],
          label: t(`codes.declarationGroup.${group}`),
          count: counts[group],
          href: toHref(address, { group }),
          selected: group === selected,
        })),
        {
          name: 'all',
          label: t('declarations.all'),
          href: toHref(address, { group: 'all' }),
          selected: selected === 'all',
        },
        {
          name: 'errors',
          label: t('declarations.errors'),
          icon: 'denied' as const,
          href: '/declarations/errors',
          selected: selected === 'errors',
        },
      ]}
    />
  );
}
