import type { IconName } from '#components/ui/icons.ts';

/** A page that can be gone to. */
export interface Place {
  href: string;
  label: string;
  icon: IconName;
  /** After `g` it leads there. */
  key?: string;
}

/** Those that always stand in sight. */
export const MAIN_PLACES: readonly Place[] = [
  { href: '/', label: 'Briefing', icon: 'briefing', key: 'b' },
  { href: '/customs', label: 'Customs', icon: 'customs', key: 'c' },
  { href: '/exceptions', label: 'Exceptions', icon: 'exception', key: 'e' },
  { href: '/containers', label: 'Containers', icon: 'container', key: 'o' },
  { href: '/declarations', label: 'Declarations', icon: 'declaration', key: 'd' },
  { href: '/shipments', label: 'Shipments', icon: 'truck', key: 's' },
  { href: '/lookup', label: 'Look up a list', icon: 'list', key: 'l' },
  { href: '/webhook-events', label: 'Webhook events', icon: 'event', key: 'w' },
  { href: '/settings', label: 'Settings', icon: 'settings' },
];

/** Those one comes to from there. */
export const FURTHER_PLACES: readonly Place[] = [
  { href: '/notices', label: 'Notices', icon: 'bell', key: 'n' },
  { href: '/customs?layout=split', label: 'Held beside cleared', icon: 'customs' },
  { href: '/customs?bucket=conflict', label: 'Bills on which sources disagree', icon: 'conflict' },
  { href: '/containers?ready=true&sort=lastFreeDay', label: 'Containers ready to go', icon: 'truck' },
  {
    href: '/containers?pastLastFreeDay=true&sort=lastFreeDay',
    label: 'Containers past their last free day',
    icon: 'calendar',
  },
  { href: '/exceptions?form=table', label: 'Exceptions as a table', icon: 'exception' },
  { href: '/declarations/errors', label: 'Errors of declarations', icon: 'warning' },
  {
    href: '/webhook-events/not-understood',
    label: 'What senders say that is not understood',
    icon: 'unknown',
  },
  { href: '/webhook-events/gaps', label: 'Outages and near misses', icon: 'silent' },
  { href: '/settings/profile', label: 'Profile', icon: 'settings' },
  { href: '/settings/security', label: 'Security and sessions', icon: 'settings' },
  { href: '/settings/notices', label: 'Settings of notices', icon: 'settings' },
  { href: '/settings/calendar', label: 'Calendar of last free days', icon: 'calendar' },
  { href: '/settings/broker-links', label: 'Broker links', icon: 'link' },
  { href: '/settings/members', label: 'Members', icon: 'person' },
  { href: '/settings/feeds', label: 'Feeds', icon: 'event' },
  { href: '/settings/workspaces', label: 'Workspaces', icon: 'settings' },
  { href: '/settings/demo', label: 'Demo data', icon: 'settings' },
  { href: '/settings/api-keys', label: 'API keys', icon: 'settings' },
  { href: '/settings/jobs', label: 'Jobs', icon: 'settings' },
  { href: '/settings/audit', label: 'Audit log', icon: 'settings' },
];
