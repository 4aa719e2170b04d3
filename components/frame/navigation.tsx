'use client';

import { usePathname } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { Icon } from '#components/ui/icon.tsx';
import { MAIN_PLACES } from './places.ts';

/** The places of the product; the one the reader stands in is marked. */
export function Navigation() {
  const t = useTranslations();
  const path = usePathname();
  return (
    <nav className="navigation" aria-label={t('controls.main')}>
      {MAIN_PLACES.map((place) => (
        <a
          key={place.href}
          href={place.href}
          className="place"
          aria-current={isInside(path, place.href) ? 'page' : undefined}
        >
          <Icon name={place.icon} />
          {t(`places.${place.name}`)}
        </a>
      ))}
    </nav>
  );
}

function isInside(path: string, place: string): boolean {
  return path === place || (place !== '/' && path.startsWith(`${place}/`));
}
