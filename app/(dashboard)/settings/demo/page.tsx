import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Notice } from '#components/ui/notice.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { requirePageAccess } from '#lib/auth/require-page-access.ts';
import { findDemo } from '#lib/demo/find-demo.ts';
import { isDemoWorkspace } from '#lib/domain/demo-workspace.ts';
import type { SearchParams } from '../../page-address.ts';
import { readReader } from '../../read-reader.ts';
import { DemoPart } from './demo-part.tsx';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('demo');
  return { title: t('demoData') };
}

/** What the API refuses with. */
const STATUSES = ['401', '403', '404', '409'] as const;

/** Loads the demonstration into a workspace of its own, and removes it. */
export default async function DemoPage({ searchParams }: { searchParams: SearchParams }) {
  const access = await requirePageAccess('/settings/demo');
  const [t, reader, demo, { refused, removed }] = await Promise.all([
    getTranslations('demo'),
    readReader(access),
    findDemo(access),
    searchParams,
  ]);
  return (
    <>
      <PageHeader title={t('demoData')} reader={reader} lead={t('lead')} />
      {typeof refused === 'string' ? (
        <Notice tone="urgent" icon="warning">
          {t(`refusal.${STATUSES.find((status) => status === refused) ?? 'other'}`)}
        </Notice>
      ) : null}
      {removed === 'yes' && demo.state === 'none' ? (
        <Notice tone="cleared" icon="check">
          {t('isGone')}
        </Notice>
      ) : null}
      <DemoPart demo={demo} isInside={isDemoWorkspace(access.workspaceId)} />
    </>
  );
}
