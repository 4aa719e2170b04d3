import type { Metadata } from 'next';
import { Notice } from '#components/ui/notice.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { requirePageAccess } from '#lib/auth/require-page-access.ts';
import { findDemo } from '#lib/demo/find-demo.ts';
import { isDemoWorkspace } from '#lib/domain/demo-workspace.ts';
import type { SearchParams } from '../../page-address.ts';
import { readReader } from '../../read-reader.ts';
import { DemoPart } from './demo-part.tsx';

export const metadata: Metadata = { title: 'Demo data' };

/** Loads the demonstration into a workspace of its own, and removes it. */
export default async function DemoPage({ searchParams }: { searchParams: SearchParams }) {
  const access = await requirePageAccess('/settings/demo');
  const [reader, demo, { refused, removed }] = await Promise.all([
    readReader(access),
    findDemo(access),
    searchParams,
  ]);
  return (
    <>
      <PageHeader
        title="Demo data"
        reader={reader}
        lead="Cargo that nobody ships, to try everything out on. It lives in a workspace of its own."
      />
      {typeof refused === 'string' ? (
        <Notice tone="urgent" icon="warning">
          {REFUSALS[refused] ?? 'That could not be done at the moment. Try again in a minute.'}
        </Notice>
      ) : null}
      {removed === 'yes' && demo.state === 'none' ? (
        <Notice tone="cleared" icon="check">
          The demo data is gone.
        </Notice>
      ) : null}
      <DemoPart demo={demo} isInside={isDemoWorkspace(access.workspaceId)} />
    </>
  );
}

/** By what the API answers. */
const REFUSALS: Readonly<Record<string, string>> = {
  401: 'You were signed out meanwhile. Sign in and try again.',
  403: 'Only an administrator who is signed in may do that.',
  404: 'There is no demo data of yours any more: it was removed meanwhile.',
  409: 'The demo data is there already. Remove it first to load it afresh.',
};
