import { cookies } from 'next/headers';
import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { AccountMenu } from '#components/frame/account-menu.tsx';
import { Bell } from '#components/frame/bell.tsx';
import { DemoBanner } from '#components/frame/demo-banner.tsx';
import { areKeysOn, KEYS_COOKIE } from '#components/frame/keys/keys-setting.ts';
import { PageKeys } from '#components/frame/keys/page-keys.tsx';
import { Logo } from '#components/frame/logo.tsx';
import { Navigation } from '#components/frame/navigation.tsx';
import { PaletteButton } from '#components/frame/palette-button.tsx';
import { FURTHER_PLACES, MAIN_PLACES } from '#components/frame/places.ts';
import { ReaderZone } from '#components/frame/reader-zone.tsx';
import { SearchBox } from '#components/frame/search-box.tsx';
import { SenderHealth, SilentSenders } from '#components/frame/sender-health.tsx';
import { THEME_COOKIE, toTheme } from '#components/frame/theme.ts';
import { ThemeSwitch } from '#components/frame/theme-switch.tsx';
import { TIME_ZONE_COOKIE } from '#components/frame/time-zone.ts';
import { CopyOnClick } from '#components/ui/copy-on-click.tsx';
import { SoftNavigation } from '#components/ui/soft-navigation.tsx';
import type { Access } from '#lib/auth/access.ts';
import { requirePageAccess } from '#lib/auth/require-page-access.ts';
import { listSenderHealth } from '#lib/feeds/list-sender-health.ts';
import { countUnreadNotices } from '#lib/notices/count-unread-notices.ts';
import { EarlyPresses } from './early-presses.tsx';
import { may } from './may.ts';
import { readReader } from './read-reader.ts';
import { ScopeTrouble } from './scope-trouble.tsx';

export const dynamic = 'force-dynamic';

export default async function DashboardLayout({ children }: { children: ReactNode }) {
  const access = await requirePageAccess();
  const [reader, senders, jar, unread] = await Promise.all([
    readReader(access),
    listSenderHealth(access),
    cookies(),
    countUnreadNotices(access),
  ]);
  const t = await getTranslations('frame');
  const toRole = await getTranslations('roles');
  const closed = listClosed(access);
  return (
    <div className="frame" data-zone={reader.timeZone}>
      <EarlyPresses />
      <header className="topbar">
        <a className="skip-link" href="#page">
          {t('skip')}
        </a>
        <a className="brand" href="/">
          <Logo />
          Clearhold
        </a>
        <SearchBox />
        <PaletteButton who={`${access.workspaceId} ${access.actor.id}`} closed={closed} />
        <SenderHealth senders={senders} reader={reader} />
        <ThemeSwitch initial={toTheme(jar.get(THEME_COOKIE)?.value)} />
        {access.person ? <Bell unread={unread} /> : null}
        {access.person ? (
          <AccountMenu
            name={access.person.name}
            email={access.person.email}
            role={toRole(`${access.role}.name`)}
          />
        ) : null}
      </header>
      <Navigation />
      <main id="page" className="page">
        <DemoBanner workspaceId={access.workspaceId} mayRemove={may(access, '/api/v1/demo/removal')} />
        <SilentSenders senders={senders} />
        <ScopeTrouble trouble={access.scopeTrouble} />
        {children}
      </main>
      <CopyOnClick />
      <SoftNavigation />
      <PageKeys isOn={areKeysOn(jar.get(KEYS_COOKIE)?.value)} />
      <ReaderZone
        known={jar.get(TIME_ZONE_COOKIE)?.value ?? ''}
        written={access.person?.timeZone ? null : reader.timeZone}
      />
    </div>
  );
}

/** Pages that whoever reads may not open, of those that are offered. */
function listClosed(access: Access): string[] {
  const paths = [...MAIN_PLACES, ...FURTHER_PLACES].map(({ href }) => href.replace(/\?.*/, ''));
  return [...new Set(paths)].filter((path) => !may(access, path, 'GET'));
}
