'use client';

import { usePathname } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { TabLinks } from '#components/ui/tab-links.tsx';

/** The pages of the settings that the reader may open. */
export function SettingsNavigation({ places }: { places: { href: string; label: string }[] }) {
  const t = useTranslations('places');
  const path = usePathname();
  return (
    <TabLinks
      label={t('settings')}
      tabs={places.map(({ href, label }) => ({
        name: href,
        label,
        href,
        selected: path === href || path.startsWith(`${href}/`),
      }))}
    />
  );
}
