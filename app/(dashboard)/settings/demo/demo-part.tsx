import { Panel } from '#components/ui/panel.tsx';
import type { Demo } from '#lib/domain/demo-workspace.ts';
import { DemoProgress } from './demo-progress.tsx';

/**
 * The demonstration of who reads, as far as it is there, and what can be done about it. Plain forms: both the browser
 * without scripts and the one with them send them, and are led on.
 */
export function DemoPart({ demo, isInside }: { demo: Demo; isInside: boolean }) {
  if (demo.state === 'none') {
    return (
      <Panel title="Look around with demo data">
        <p>
          A workspace of its own, named Demo, is filled with a believable morning: some 400 containers on 120
          bills, with holds, releases, demurrage and declarations, told by the messages that the senders would
          send. Nothing of it mixes with your data, and it can be removed at any time.
        </p>
        <form method="post" action="/api/v1/demo" className="form-end">
          <button type="submit" className="button button--primary">
            Load demo data
          </button>
        </form>
      </Panel>
    );
  }
  return (
    <>
      <Panel title={demo.state === 'loading' ? 'Demo data is being loaded' : 'The demo data is there'}>
        {demo.state === 'loading' ? <DemoProgress told={demo.told} total={demo.total} /> : null}
        {isInside ? (
          <p>
            You are looking at it. <a href="/">Its briefing</a> is the place to begin.
          </p>
        ) : (
          <form method="post" action={`/api/v1/workspaces/${demo.workspaceId}/switch`} className="form-end">
            <button type="submit" className="button button--primary">
              Look at the demo
            </button>
            <span className="quiet">
              The way back is under <a href="/settings/workspaces">Workspaces</a>.
            </span>
          </form>
        )}
      </Panel>
      <Panel title="Remove the demo data">
        <p>
          The workspace Demo goes with everything in it, also what you and others noted there. Your other
          workspaces stay as they are.
        </p>
        <form method="post" action="/api/v1/demo/removal" className="form-end">
          <button type="submit" className="button button--outline">
            Remove demo data
          </button>
        </form>
      </Panel>
    </>
  );
}
