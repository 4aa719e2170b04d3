import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { SettingsNavigation } from '#components/frame/settings-navigation.tsx';
import { isAllowed, PERMISSIONS } from '#lib/auth/permissions.ts';
import { requirePageAccess } from '#lib/auth/require-page-access.ts';

const PLACES = [
  { href: '/settings/profile', name: 'profile' },
  { href: '/settings/security', name: 'security' },
  { href: '/settings/views', name: 'views' },
  { href: '/settings/notices', name: 'notices' },
  { href: '/settings/calendar', name: 'calendar' },
  { href: '/settings/broker-links', name: 'brokerLinks' },
  { href: '/settings/members', name: 'members' },
  { href: '/settings/feeds', name: 'feeds' },
  { href: '/settings/workspaces', name: 'workspaces' },
  { href: '/settings/demo', name: 'demo' },
  { href: '/settings/api-keys', name: 'apiKeys' },
  { href: '/settings/jobs', name: 'jobs' },
  { href: '/settings/audit', name: 'audit' },
  { href: '/settings/about', name: 'about' },
] as const;

export default async function SettingsLayout({ children }: { children: ReactNode }) {
  const { role, scope } = await requirePageAccess('/settings');
  const places = PLACES.filter(({ href }) => {
    const allowance = PERMISSIONS[href]?.GET;
    return allowance && isAllowed(allowance, { role, isLimited: scope !== null });
  });
  const t = await getTranslations('settings');
  return (
    <>
      <SettingsNavigation places={places.map(({ href, name }) => ({ href, label: t(name) }))} />
      {children}
    </>
  );
}
