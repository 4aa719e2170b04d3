import { Copyable } from '#components/ui/copyable.tsx';
import { Panel } from '#components/ui/panel.tsx';
import type { Access } from '#lib/auth/access.ts';
import { findDemo } from '#lib/demo/find-demo.ts';
import { isDemoWorkspace } from '#lib/domain/demo-workspace.ts';
import { listFeeds } from '#lib/feeds/list-feeds.ts';
import { listSources } from '#lib/webhooks/sources.ts';
import { may } from '../may.ts';
import { DemoPart } from '../settings/demo/demo-part.tsx';
import { readOrigin } from '../settings/feeds/read-origin.ts';
import { TryOut } from '../settings/feeds/try-out.tsx';

/** What stands on the briefing before any sender was heard: where they send to, and a message to try it with. */
export async function FirstSteps({ access }: { access: Access }) {
  if (!may(access, '/settings/feeds', 'GET')) {
    return (
      <Panel title="Nothing has arrived yet">
        <p>
          No sender has been heard. An administrator of this workspace connects them under Settings, Feeds;
          the first message then shows here by itself.
        </p>
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
      <Panel title="Nothing has arrived yet: connect a sender">
        <ol className="first-steps">
          <li>Give each sender its address and its secret, or try the address out with the command first.</li>
          <li>This page waits. It turns into the briefing with the first message.</li>
        </ol>
        <p className="quiet">
          {open.length === 0 ? 'This workspace has no feed yet. ' : 'Secrets and further feeds: '}
          <a href="/settings/feeds">{open.length === 0 ? 'Make one' : 'Settings, Feeds'}</a>.
        </p>
      </Panel>
      <DemoPart demo={demo} isInside={false} />
      {open.map(({ id, name, source, path }) => (
        <Panel key={id} title={name}>
          <p>
            <span className="quiet">
              {sources.find((one) => one.name === source)?.title ?? source} sends to
            </span>{' '}
            <Copyable text={new URL(path, origin).href} label="the address" />
          </p>
          <TryOut feedId={id} asks />
        </Panel>
      ))}
    </>
  );
}
