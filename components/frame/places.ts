import type { Messages } from 'next-intl';
import type { IconName } from '#components/ui/icons.ts';
import type { Translate } from '#lib/words/translate.ts';

/** A page that can be gone to. */
export interface Place {
  href: string;
  /** What it is called in `places` of the catalogue. */
  name: keyof Messages['places'];
  icon: IconName;
  /** After `g` it leads there. */
  key?: string;
}

/** A place as the reader calls it. */
export type LabelledPlace = Place & { label: string };

export function labelPlaces(places: readonly Place[], t: Translate<'places'>): LabelledPlace[] {
  return places.map((place) => ({ ...place, label: t(place.name) }));
}

/** Those that always stand in sight. */
export const MAIN_PLACES: readonly Place[] = [
  { href: '/', name: 'briefing', icon: 'briefing', key: 'b' },
  { href: '/customs', name: 'customs', icon: 'customs', key: 'c' },
  { href: '/exceptions', name: 'exceptions', icon: 'exception', key: 'e' },
  { href: '/containers', name: 'containers', icon: 'container', key: 'o' },
  { href: '/declarations', name: 'declarations', icon: 'declaration', key: 'd' },
  { href: '/shipments', name: 'shipments', icon: 'truck', key: 's' },
  { href: '/lookup', name: 'lookup', icon: 'list', key: 'l' },
  { href: '/webhook-events', name: 'webhookEvents', icon: 'event', key: 'w' },
  { href: '/settings', name: 'settings', icon: 'settings' },
];

/** Those one comes to from there. */
export const FURTHER_PLACES: readonly Place[] = [
  { href: '/notices', name: 'notices', icon: 'bell', key: 'n' },
  { href: '/customs?layout=split', name: 'heldBesideCleared', icon: 'customs' },
  { href: '/customs?bucket=conflict', name: 'conflicts', icon: 'conflict' },
  { href: '/containers?ready=true&sort=lastFreeDay', name: 'ready', icon: 'truck' },
  {
    href: '/containers?pastLastFreeDay=true&sort=lastFreeDay',
    name: 'pastLastFreeDay',
    icon: 'calendar',
  },
  { href: '/exceptions?form=table', name: 'exceptionTable', icon: 'exception' },
  { href: '/declarations/errors', name: 'declarationErrors', icon: 'warning' },
  {
    href: '/webhook-events/not-understood',
    name: 'notUnderstood',
    icon: 'unknown',
  },
  { href: '/webhook-events/gaps', name: 'gaps', icon: 'silent' },
  { href: '/settings/profile', name: 'profile', icon: 'settings' },
  { href: '/settings/security', name: 'security', icon: 'settings' },
  { href: '/settings/views', name: 'views', icon: 'view' },
  { href: '/settings/notices', name: 'noticeSettings', icon: 'settings' },
  { href: '/settings/calendar', name: 'calendar', icon: 'calendar' },
  { href: '/settings/broker-links', name: 'brokerLinks', icon: 'link' },
  { href: '/settings/members', name: 'members', icon: 'person' },
  { href: '/settings/feeds', name: 'feeds', icon: 'event' },
  { href: '/settings/workspaces', name: 'workspaces', icon: 'settings' },
  { href: '/settings/demo', name: 'demo', icon: 'settings' },
  { href: '/settings/api-keys', name: 'apiKeys', icon: 'settings' },
  { href: '/settings/jobs', name: 'jobs', icon: 'settings' },
  { href: '/settings/audit', name: 'audit', icon: 'settings' },
  { href: '/settings/about', name: 'about', icon: 'info' },
];
