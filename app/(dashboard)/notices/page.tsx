import type { Metadata } from 'next';
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
import { type SearchParams, toAddress } from '../page-address.ts';
import { readReader } from '../read-reader.ts';

export const metadata: Metadata = { title: 'Notices' };

/** What the reader was told, the newest first. */
export default async function NoticesPage({ searchParams }: { searchParams: SearchParams }) {
  const access = await requirePageAccess('/notices');
  const since = await findChangeVersions(access.workspaceId);
  const address = toAddress('/notices', await searchParams);
  const [reader, page] = await Promise.all([
    readReader(access),
    listNotices(access, readQuery(NoticeQuery, address.params)),
  ]);
  return (
    <>
      <PageHeader
        title="Notices"
        reader={reader}
        lead={
          <>
            You are told what <a href="/settings/notices">your rules</a> ask for, when a note speaks to you by{' '}
            <code>@name</code>, when a bill, container or declaration you watch changes its status, and when
            an exception you let sleep wakes up.
          </>
        }
      />
      <LiveRefresh kinds={['notices']} since={since} />
      {page.items.length === 0 ? (
        <Empty icon="bell">
          Nothing to tell. <a href="/settings/notices">Say what you want to be told of.</a>
        </Empty>
      ) : (
        <Panel
          title="Newest first"
          flush
          aside={
            <FetchForm
              action="/api/v1/notices/read"
              label="Mark all as read"
              submit="Mark all as read"
              look="button button--tertiary button--sm"
            />
          }
        >
          <ol className="notice-list">
            {page.items.map((notice) => (
              <li key={notice.id} className="notice-item" data-unread={notice.readAt === null}>
                <p className="notice-item-title">
                  <a href={notice.href}>{notice.title}</a>
                  <span className="quiet">
                    {notice.readAt === null ? 'new, ' : null}
                    <Age at={notice.noticedAt} reader={reader} />
                  </span>
                </p>
                <p className="notice-item-text">{notice.text}</p>
              </li>
            ))}
          </ol>
        </Panel>
      )}
      <Pager address={address} nextCursor={page.nextCursor} shown={page.items.length} />
    </>
  );
}
