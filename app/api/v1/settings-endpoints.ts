import { Demo } from '#lib/domain/demo-workspace.ts';
import { Feed, FeedWithSecret, TestMessage } from '#lib/domain/feeds/feed.ts';
import { Workspace, WorkspaceChange, WorkspaceDraft } from '#lib/domain/workspace.ts';
import { FeedChange, FeedDraft, SecretRotation } from '#lib/feeds/feed-changes.ts';
import { Done } from './done.ts';
import type { Endpoint } from './endpoint.ts';

/** Where senders send to, and the workspaces they send for. */
export const SETTINGS_ENDPOINTS: readonly Endpoint[] = [
  { path: '/feeds', summary: 'List feeds', answer: Feed, shape: 'page' },
  {
    method: 'POST',
    path: '/feeds',
    summary: 'Make a feed; its secret is told this once',
    body: FeedDraft,
    answer: FeedWithSecret,
  },
  { path: '/feeds/{id}', summary: 'One feed, and its last message', answer: Feed },
  {
    method: 'PATCH',
    path: '/feeds/{id}',
    summary: 'Rename a feed, switch it off or on',
    body: FeedChange,
    answer: Feed,
  },
  {
    method: 'POST',
    path: '/feeds/{id}/rotate',
    summary: 'Give a feed a new secret, told this once; the one before stays right for a while',
    body: SecretRotation,
    answer: FeedWithSecret,
  },
  {
    method: 'DELETE',
    path: '/feeds/{id}/previous-secret',
    summary: 'End the secret before the current one now',
    answer: Feed,
  },
  { path: '/feeds/{id}/test', summary: 'A message to try a feed out with', answer: TestMessage },
  { path: '/workspaces', summary: 'List the workspaces of who asks', answer: Workspace, shape: 'page' },
  {
    method: 'POST',
    path: '/workspaces',
    summary: 'Make a workspace, as its first administrator',
    body: WorkspaceDraft,
    answer: Workspace,
  },
  {
    method: 'PATCH',
    path: '/workspaces/{id}',
    summary: 'Rename the workspace being looked at, or set its time zone',
    body: WorkspaceChange,
    answer: Workspace,
  },
  {
    method: 'POST',
    path: '/workspaces/{id}/switch',
    summary: 'Look at another workspace from the next request on',
    answer: Done,
  },
  { path: '/demo', summary: 'The demo data of who asks', answer: Demo },
  {
    method: 'POST',
    path: '/demo',
    summary: 'Make a workspace of demo data, as its administrator; it fills within a minute',
    answer: Demo,
  },
  { method: 'POST', path: '/demo/removal', summary: 'Remove it wholly', answer: Done },
];
