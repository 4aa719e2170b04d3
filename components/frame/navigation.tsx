'use client';

import { usePathname } from 'next/navigation';
import { Icon } from '#components/ui/icon.tsx';
import type { IconName } from '#components/ui/icons.ts';

const PLACES: { href: string; label: string; icon: IconName }[] = [
  { href: '/', label: 'Briefing', icon: 'briefing' },
  { href: '/customs', label: 'Customs', icon: 'customs' },
  { href: '/exceptions', label: 'Exceptions', icon: 'exception' },
  { href: '/containers', label: 'Containers', icon: 'container' },
  { href: '/declarations', label: 'Declarations', icon: 'declaration' },
  { href: '/shipments', label: 'Shipments', icon: 'truck' },
  { href: '/lookup', label: 'Look up a list', icon: 'list' },
  { href: '/webhook-events', label: 'Webhook events', icon: 'event' },
  { href: '/settings', label: 'Settings', icon: 'settings' },
];

/** The places of the product; the one the reader stands in is marked. */
export function Navigation() {
  const path = usePathname();
  return (
    <nav className="navigation" aria-label="Main">
      {PLACES.map((place) => (
        <a
          key={place.href}
          href={place.href}
          className="place"
          aria-current={isInside(path, place.href) ? 'page' : undefined}
        >
          <Icon name={place.icon} />
          {place.label}
        </a>
      ))}
    </nav>
  );
}

function isInside(path: string, place: string): boolean {
  return path === place || (place !== '/' && path.startsWith(`${place}/`));
}
