import { Icon } from '#components/ui/icon.tsx';
import { isDemoWorkspace } from '#lib/domain/demo-workspace.ts';

/** Says on every page of the demonstration that none of it is real. */
export function DemoBanner({ workspaceId, mayRemove }: { workspaceId: string; mayRemove: boolean }) {
  if (!isDemoWorkspace(workspaceId)) return null;
  return (
    <p className="demo-banner">
      <Icon name="warning" />
      <span>
        <strong>Demo data:</strong> nothing on this page is real cargo.
      </span>
      <a href="/settings/workspaces">Back to your workspaces</a>
      {mayRemove ? <a href="/settings/demo">Remove it</a> : null}
    </p>
  );
}
