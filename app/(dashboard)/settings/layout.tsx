import type { ReactNode } from 'react';
import { SettingsNavigation } from '#components/frame/settings-navigation.tsx';
import { isAllowed, PERMISSIONS } from '#lib/auth/permissions.ts';
import { requirePageAccess } from '#lib/auth/require-page-access.ts';

const PLACES = [
  { href: '/settings/profile', label: 'Profile' },
  { href: '/settings/security', label: 'Security' },
  { href: '/settings/notices', label: 'Notices' },
  { href: '/settings/calendar', label: 'Calendar' },
  { href: '/settings/broker-links', label: 'Broker links' },
  { href: '/settings/members', label: 'Members' },
  { href: '/settings/feeds', label: 'Feeds' },
  { href: '/settings/workspaces', label: 'Workspaces' },
  { href: '/settings/demo', label: 'Demo data' },
  { href: '/settings/api-keys', label: 'API keys' },
  { href: '/settings/jobs', label: 'Jobs' },
  { href: '/settings/audit', label: 'Audit log' },
];

export default async function SettingsLayout({ children }: { children: ReactNode }) {
  const { role, scope } = await requirePageAccess('/settings');
  const places = PLACES.filter(({ href }) => {
    const allowance = PERMISSIONS[href]?.GET;
    return allowance && isAllowed(allowance, { role, isLimited: scope !== null });
  });
  return (
    <>
      <SettingsNavigation places={places} />
      {children}
    </>
  );
}
