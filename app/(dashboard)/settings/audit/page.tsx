import type { Metadata } from 'next';
import { useTranslations } from 'next-intl';
import { getTranslations } from 'next-intl/server';
import { type Address, toHref } from '#components/ui/address.ts';
import { Empty } from '#components/ui/empty.tsx';
import { FilterChips } from '#components/ui/filter-chips.tsx';
import { FilterForm, TextField } from '#components/ui/filter-form.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { Pager } from '#components/ui/pager.tsx';
import { AuditQuery } from '#lib/audit/audit-query.ts';
import { listAuditEntries } from '#lib/audit/list-audit-entries.ts';
import { verifyOwnAudit } from '#lib/audit/verify-own-audit.ts';
import { requirePageAccess } from '#lib/auth/require-page-access.ts';
import { readQuery } from '#lib/lists/read-query.ts';
import { type SearchParams, toAddress } from '../../page-address.ts';
import { readReader } from '../../read-reader.ts';
import { AuditTable } from './audit-table.tsx';
import { VerificationNotice } from './verification-notice.tsx';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('audit');
  return { title: t('auditLog') };
}

/** Who changed what, newest first; whether the log is as it was written, when asked. */
export default async function AuditPage({ searchParams }: { searchParams: SearchParams }) {
  const t = await getTranslations('audit');
  const access = await requirePageAccess('/settings/audit');
  const address = toAddress('/settings/audit', await searchParams);
  const query = readQuery(AuditQuery, address.params);
  const [reader, page, verification] = await Promise.all([
    readReader(access),
    listAuditEntries(access, query),
    address.params.verify === 'now' ? verifyOwnAudit(access) : null,
  ]);
  return (
    <>
      <PageHeader title={t('auditLog')} lead={t('lead')} reader={reader} />
      <p className="row-actions">
        <a
          className="button button--secondary button--sm"
          href={toHref(address, { verify: 'now', cursor: null })}
        >
          {t('verify')}
        </a>
        <a className="button button--secondary button--sm" href={toExport(address, 'csv')} download>
          {t('exportCsv')}
        </a>
        <a className="button button--secondary button--sm" href={toExport(address, 'ndjson')} download>
          {t('exportLines')}
        </a>
      </p>
      {verification ? <VerificationNotice verification={verification} /> : null}
      <AuditFilters address={address} query={query} />
      {page.items.length === 0 ? (
        <Empty>{t('nothing')}</Empty>
      ) : (
        <AuditTable entries={page.items} address={address} sortedBy={query.sort} reader={reader} />
      )}
      <Pager address={address} nextCursor={page.nextCursor} shown={page.items.length} />
    </>
  );
}

const FILTERS = ['person', 'action', 'subject', 'from', 'to'] as const;

/** The same entries as the page filters, all of them. */
function toExport({ params }: Address, format: 'csv' | 'ndjson'): string {
  const search = new URLSearchParams({ format });
  for (const name of FILTERS) if (params[name]) search.set(name, params[name]);
  return `/api/v1/audit/export?${search}`;
}

function AuditFilters({ address, query }: { address: Address; query: AuditQuery }) {
  const t = useTranslations('audit');
  const { params } = address;
  const chips = [
    { name: 'person', label: t('who'), value: query.person },
    { name: 'action', label: t('action'), value: query.action },
    { name: 'subject', label: t('what'), value: query.subject },
    { name: 'from', label: t('from'), value: query.from && params.from },
    { name: 'to', label: t('before'), value: query.to && params.to },
  ];
  return (
    <>
      <FilterForm
        action="/settings/audit"
        label={t('filter')}
        inUse={chips.some((chip) => Boolean(chip.value))}
        keep={{ sort: params.sort }}
      >
        <TextField name="person" label={t('who')} type="search" value={query.person} />
        <TextField name="action" label={t('actionBegins')} value={query.action} />
        <TextField name="subject" label={t('whatKey')} value={query.subject} />
        <TextField name="from" label={t('fromUtc')} type="date" value={params.from?.slice(0, 10)} />
        <TextField name="to" label={t('beforeUtc')} type="date" value={params.to?.slice(0, 10)} />
      </FilterForm>
      <FilterChips
        chips={chips.flatMap(({ name, label, value }) =>
          value ? [{ label, value, href: toHref(address, { [name]: null }) }] : [],
        )}
        clearHref="/settings/audit"
      />
    </>
  );
}
