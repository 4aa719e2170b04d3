import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Empty } from '#components/ui/empty.tsx';
import { FetchForm } from '#components/ui/fetch-form.tsx';
import { LiveRefresh } from '#components/ui/live-refresh.tsx';
import { Age } from '#components/ui/moment.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { Pager } from '#components/ui/pager.tsx';
import { Panel } from '#components/ui/panel.tsx';
import { requirePageAccess } from '#lib/auth/require-page-access.ts';
import { readQuery } from '#lib/lists/read-query.ts';
import { findChangeVersions } from '#lib/live/find-change-versions.ts';
import { listNotices } from '#lib/notices/list-notices.ts';
import { NoticeQuery } from '#lib/notices/notice.ts';
import { sayIn } from '#lib/words/say-in.ts';
import { type SearchParams, toAddress } from '../page-address.ts';
import { readReader } from '../read-reader.ts';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('notices');
  return { title: t('notices') };
}

/** What the reader was told, the newest first. */
export default async function NoticesPage({ searchParams }: { searchParams: SearchParams }) {
  const t = await getTranslations('notices');
  const access = await requirePageAccess('/notices');
  const since = await findChangeVersions(access.workspaceId);
  const address = toAddress('/notices', await searchParams);
  const [reader, page] = await Promise.all([
    readReader(access),
    listNotices(access, readQuery(NoticeQuery, address.params)),
  ]);
  const say = sayIn(reader.language, await getTranslations());
  return (
    <>
      <PageHeader
        title={t('notices')}
        reader={reader}
        lead={t.rich('lead', {
          rules: (words) => <a href="/settings/notices">{words}</a>,
          code: (words) => <code>{words}</code>,
        })}
      />
      <LiveRefresh kinds={['notices']} since={since} />
      {page.items.length === 0 ? (
        <Empty icon="bell">
          {t.rich('nothing', { rules: (words) => <a href="/settings/notices">{words}</a> })}
        </Empty>
      ) : (
        <Panel
          title={t('newestFirst')}
          flush
          aside={
            <FetchForm
              action="/api/v1/notices/read"
              label={t('markAll')}
              submit={t('markAll')}
              look="button button--tertiary button--sm"
            />
          }
        >
          <ol className="notice-list">
            {page.items.map((notice) => (
              <li key={notice.id} className="notice-item" data-unread={notice.readAt === null}>
                <p className="notice-item-title">
                  <a href={notice.href}>{say(notice.title)}</a>
                  <span className="quiet">
                    {notice.readAt === null ? (
                      t.rich('newSince', { age: () => <Age at={notice.noticedAt} reader={reader} /> })
                    ) : (
                      <Age at={notice.noticedAt} reader={reader} />
                    )}
                  </span>
                </p>
                <p className="notice-item-text">{say(notice.text)}</p>
              </li>
            ))}
          </ol>
        </Panel>
      )}
      <Pager address={address} nextCursor={page.nextCursor} shown={page.items.length} />
    </>
  );
}
