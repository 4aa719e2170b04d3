import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Empty } from '#components/ui/empty.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { Panel } from '#components/ui/panel.tsx';
import { requirePageAccess } from '#lib/auth/require-page-access.ts';
import { listViews } from '#lib/views/list-views.ts';
import { mayKeepForTeam } from '#lib/views/own-view.ts';
import { readReader } from '../../read-reader.ts';
import { ViewTable } from './view-table.tsx';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('views');
  return { title: t('title') };
}

/** The views of all lists that the reader can open, and what they may do with each. */
export default async function ViewsPage() {
  const access = await requirePageAccess('/settings/views');
  const t = await getTranslations('views');
  const [reader, views] = await Promise.all([readReader(access), listViews(access, {})]);
  const parts = [
    { audience: 'private', title: t('yours'), none: t('noneOfYours') },
    { audience: 'team', title: t('team'), none: t('noneOfTeam') },
  ] as const;
  // Whoever is limited is shown nothing of what the team filters by.
  const shown = access.scope === null ? parts : parts.slice(0, 1);
  return (
    <>
      <PageHeader title={t('title')} reader={reader} lead={t('lead')} />
      {shown.map(({ audience, title, none }) => {
        const found = views.filter((view) => view.audience === audience);
        return (
          <Panel key={audience} title={title} count={found.length} flush={found.length > 0}>
            {found.length > 0 ? (
              <ViewTable caption={title} views={found} reader={reader} mayShare={mayKeepForTeam(access)} />
            ) : (
              <Empty icon="view">{none}</Empty>
            )}
          </Panel>
        );
      })}
    </>
  );
}
