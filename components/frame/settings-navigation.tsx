'use client';

import { usePathname } from 'next/navigation';
import { TabLinks } from '#components/ui/tab-links.tsx';

/** The pages of the settings that the reader may open. */
export function SettingsNavigation({ places }: { places: { href: string; label: string }[] }) {
  const path = usePathname();
  return (
    <TabLinks
      label="Settings"
      tabs={places.map(({ href, label }) => ({
        name: href,
        label,
        href,
        selected: path === href || path.startsWith(`${href}/`),
      }))}
    />
  );
}
