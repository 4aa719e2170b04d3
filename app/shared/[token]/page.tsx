import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { notFound } from 'next/navigation';
import { getLocale, getTranslations } from 'next-intl/server';
import { Logo } from '#components/frame/logo.tsx';
import { toTimeZone } from '#components/frame/time-zone.ts';
import { Empty } from '#components/ui/empty.tsx';
import { Moment } from '#components/ui/moment.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { Pager } from '#components/ui/pager.tsx';
import type { Reader } from '#components/ui/reader.ts';
import { readRequestOrigin } from '#lib/auth/request-origin.ts';
import type { OpenLink } from '#lib/broker-links/find-broker-link.ts';
import { followBrokerLink } from '#lib/broker-links/follow-broker-link.ts';
import { readHoldList } from '#lib/broker-links/read-hold-list.ts';
import { isExpectedError } from '#lib/errors.ts';
import { HoldLine } from './hold-line.tsx';

export const dynamic = 'force-dynamic';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('shared');
  return { title: t('title'), robots: { index: false, follow: false, nocache: true } };
}

interface SharedPageProps {
  params: Promise<{ token: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** A hold list for a broker without an account: the bills of the link, how each stands, and a place to answer. */
export default async function SharedPage({ params, searchParams }: SharedPageProps) {
  const { token } = await params;
  const search = await searchParams;
  const link = await open(token);
  const page = await readHoldList(link, toText(search.cursor));
  const [t, language] = await Promise.all([getTranslations('shared'), getLocale()]);
  const reader: Reader = { ...link.access, timeZone: toTimeZone(link.access.timeZone), language };
  const answered = toText(search.answered);
  const refused = toText(search.refused);
  return (
    <main className="page shared-page">
      <p className="brand">
        <Logo />
        Clearhold
      </p>
      <PageHeader
        title={t('titleFor', { broker: link.broker })}
        reader={reader}
        lead={t('asks', { who: toWho(link) })}
      />
      {link.message ? <blockquote className="shared-message">{link.message}</blockquote> : null}
      {answered ? (
        <Notice tone="cleared" icon="check">
          {t('passedOn', { bill: answered })}
        </Notice>
      ) : null}
      {refused ? (
        <Notice tone="held" icon="warning">
          {refused}
        </Notice>
      ) : null}
      {page.items.length === 0 ? (
        <Empty icon="cleared">{t('nothing')}</Empty>
      ) : (
        page.items.map((line) => <HoldLine key={line.billNumber} line={line} token={token} reader={reader} />)
      )}
      <Pager
        address={{ path: `/shared/${token}`, params: toCursor(search.cursor) }}
        nextCursor={page.nextCursor}
        shown={page.items.length}
      />
      <p className="quiet">
        {t.rich('goodUntil', {
          zone: reader.timeZone,
          time: () => <Moment at={link.expiresAt} reader={reader} />,
        })}
      </p>
    </main>
  );
}

async function open(token: string): Promise<OpenLink> {
  try {
    return await followBrokerLink(token, readRequestOrigin(await headers()));
  } catch (error) {
    if (isExpectedError(error)) notFound();
    throw error;
  }
}

function toWho({ askedBy, workspaceName }: OpenLink): string {
  return workspaceName === 'Default' ? askedBy : `${askedBy} (${workspaceName})`;
}

function toText(value: string | string[] | undefined): string | undefined {
  return typeof value === 'string' && value !== '' ? value.slice(0, 2_000) : undefined;
}

function toCursor(value: string | string[] | undefined): Record<string, string> {
  const cursor = toText(value);
  return cursor === undefined ? {} : { cursor };
}
