import { getTranslations } from 'next-intl/server';
import { Copyable } from '#components/ui/copyable.tsx';
import { Panel } from '#components/ui/panel.tsx';
import type { Access } from '#lib/auth/access.ts';
import { findDemo } from '#lib/demo/find-demo.ts';
import { isDemoWorkspace } from '#lib/domain/demo-workspace.ts';
import { listFeeds } from '#lib/feeds/list-feeds.ts';
import { listSources } from '#lib/webhooks/sources.ts';
import { ClientWords } from '../../client-words.tsx';
import { may } from '../may.ts';
import { DemoPart } from '../settings/demo/demo-part.tsx';
import { readOrigin } from '../settings/feeds/read-origin.ts';
import { TryOut } from '../settings/feeds/try-out.tsx';

/** What stands on the briefing before any sender was heard: where they send to, and a message to try it with. */
export async function FirstSteps({ access }: { access: Access }) {
  const t = await getTranslations('firstSteps');
  if (!may(access, '/settings/feeds', 'GET')) {
    return (
      <Panel title={t('nothingYet')}>
        <p>{t('notHeard')}</p>
      </Panel>
    );
  }
  const [feeds, origin, demo] = await Promise.all([listFeeds(access), readOrigin(), findDemo(access)]);
  // A demonstration is told by nobody but us.
  if (isDemoWorkspace(access.workspaceId)) return <DemoPart demo={demo} isInside />;
  const sources = listSources();
  const open = feeds.filter(({ enabled }) => enabled);
  return (
    <>
      <Panel title={t('connect')}>
        <ol className="first-steps">
          <li>{t('giveAddress')}</li>
          <li>{t('waits')}</li>
        </ol>
        <p className="quiet">
          {t.rich(open.length === 0 ? 'noFeed' : 'furtherFeeds', {
            feeds: (words) => <a href="/settings/feeds">{words}</a>,
          })}
        </p>
      </Panel>
      <DemoPart demo={demo} isInside={false} />
      {open.map(({ id, name, source, path }) => (
        <Panel key={id} title={name}>
          <p>
            <span className="quiet">
              {t('sendsTo', { sender: sources.find((one) => one.name === source)?.title ?? source })}
            </span>{' '}
            <Copyable text={new URL(path, origin).href} label={t('theAddress')} />
          </p>
          <ClientWords further={['tryOut']}>
            <TryOut feedId={id} asks />
          </ClientWords>
        </Panel>
      ))}
    </>
  );
}
