import type { Metadata } from 'next';
import { useTranslations } from 'next-intl';
import { getTranslations } from 'next-intl/server';
import { toDeclarationStatusWords } from '#components/customs/code-words.ts';
import { GROUP_LOOKS } from '#components/customs/declaration-status.tsx';
import { LastHeard } from '#components/frame/sender-health.tsx';
import { type Address, toClearHref, toHref } from '#components/ui/address.ts';
import { arrangeColumns } from '#components/ui/arrange-columns.ts';
import { DataTable } from '#components/ui/data-table.tsx';
import { Empty } from '#components/ui/empty.tsx';
import { FilterChips } from '#components/ui/filter-chips.tsx';
import { FilterForm, SelectField, TextField } from '#components/ui/filter-form.tsx';
import { NewsLine } from '#components/ui/news-line.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { Pager } from '#components/ui/pager.tsx';
import { requirePageAccess } from '#lib/auth/require-page-access.ts';
import { countDeclarations } from '#lib/declarations/count-declarations.ts';
import { DeclarationQuery } from '#lib/declarations/declaration-query.ts';
import { listDeclarations } from '#lib/declarations/list-declarations.ts';
import { withFreshErrors } from '#lib/declarations/with-fresh-errors.ts';
import { withUsualStays } from '#lib/declarations/with-usual-stays.ts';
import { DECLARATION_STATUSES, type DeclarationListItem } from '#lib/domain/declarations/declaration.ts';
import { listSenderHealth } from '#lib/feeds/list-sender-health.ts';
import { withLinkedCargo } from '#lib/links/with-linked-cargo.ts';
import { readQuery } from '#lib/lists/read-query.ts';
import { findChangeVersions } from '#lib/live/find-change-versions.ts';
import { listMembers } from '#lib/triage/find-members.ts';
import { findNews } from '#lib/triage/find-news.ts';
import { BulkMenu } from '../list-tools/bulk-menu.tsx';
import { ListTools } from '../list-tools/list-tools.tsx';
import { OwnLinks, toOwnerWords } from '../list-tools/own-links.tsx';
import { readListAddress } from '../list-tools/read-list-address.ts';
import { SeenButton } from '../list-tools/seen-button.tsx';
import { toBulkFilter } from '../list-tools/to-bulk-filter.ts';
import { toNewsAddress } from '../list-tools/to-news-address.ts';
import { withChooser } from '../list-tools/with-chooser.tsx';
import { withNews } from '../list-tools/with-news.tsx';
import { may } from '../may.ts';
import type { SearchParams } from '../page-address.ts';
import { withPeek } from '../peek/with-peek.tsx';
import { readReader } from '../read-reader.ts';
import { toDeclarationColumns } from './declaration-columns.tsx';
import { DeclarationPeek } from './declaration-peek.tsx';
import { DeclarationTabs } from './declaration-tabs.tsx';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('declarations');
  return { title: t('title') };
}

/** Declarations by group. Without a group in the address those that need action are shown. */
export default async function DeclarationsPage({ searchParams }: { searchParams: SearchParams }) {
  const access = await requirePageAccess();
  const since = await findChangeVersions(access.workspaceId);
  const place = await readListAddress(access, 'declarations', await searchParams);
  const { address } = place;
  const asked = readQuery(DeclarationQuery, address.params);
  const group = address.params.group === 'all' ? undefined : (asked.group ?? 'action-needed');
  const query = { ...asked, group };
  const canAct = may(access, '/api/v1/declarations/bulk');
  const [t, reader, counts, page, members] = await Promise.all([
    getTranslations(),
    readReader(access),
    countDeclarations(access, query),
    listDeclarations(access, query)
      .then((found) => withUsualStays(access, found))
      .then((found) => withLinkedCargo(access, found))
      .then(async (found) => ({ ...found, items: await withFreshErrors(access, found.items) })),
    canAct ? listMembers(access.workspaceId) : [],
  ]);
  const news = await findNews(access, 'declaration', page.items.map(toId));
  const columns = arrangeColumns(
    toDeclarationColumns(reader, t, access.person?.habits.reference ?? null),
    address.params.columns,
  );
  const shown = withPeek(withNews(columns.shown, toId, news), address, toId);
  return (
    <>
      <PageHeader title={t('declarations.title')} reader={reader} />
      <DeclarationTabs address={address} counts={counts} selected={group ?? 'all'} />
      <ListTools {...place} access={access} columns={columns} query={query}>
        <OwnLinks address={address} filter={query} />
        {canAct ? (
          <BulkMenu
            action="/api/v1/declarations/bulk"
            noun="declarations"
            matching={group ? counts[group] : Object.values(counts).reduce((sum, count) => sum + count, 0)}
            filter={toBulkFilter(query)}
            members={members.map(({ name }) => name)}
            address={address}
          />
        ) : null}
        {canAct ? (
          <SeenButton action="/api/v1/declarations/bulk" noun="declarations" filter={toBulkFilter(query)} />
        ) : null}
      </ListTools>
      <DeclarationFilters address={address} query={query} />
      <NewsLine
        kinds={['declarations']}
        since={since}
        ask={toNewsAddress('/api/v1/declarations/news', query, reader.now, page.items.map(toId))}
      />
      {page.items.length === 0 ? (
        <Empty icon={group ? GROUP_LOOKS[group].icon : 'declaration'}>
          {t(`declarations.nothing.${group ?? 'all'}`)}{' '}
          {query.q || query.status ? `${t('declarations.filteredOut')} ` : ''}
          <LastHeard senders={await listSenderHealth(access)} source="eaze" reader={reader} />
        </Empty>
      ) : (
        <DataTable
          caption={
            group
              ? t('declarations.caption', { group: t(`codes.declarationGroup.${group}`) })
              : t('declarations.captionAll')
          }
          columns={canAct ? withChooser(shown, toId) : shown}
          rows={page.items}
          keyOf={toId}
          address={address}
          sortedBy={query.sort}
          density={place.density}
        />
      )}
      <Pager address={address} nextCursor={page.nextCursor} shown={page.items.length} />
      <DeclarationPeek access={access} address={address} reader={reader} />
    </>
  );
}

function toId({ declarationId }: DeclarationListItem): string {
  return declarationId;
}

function DeclarationFilters({ address, query }: { address: Address; query: DeclarationQuery }) {
  const t = useTranslations();
  const toAnswer = (answer: 'true' | 'false') =>
    t(answer === 'true' ? 'declarations.filter.yes' : 'declarations.filter.no');
  const chips = [
    { name: 'q', label: t('declarations.filter.search'), value: query.q },
    {
      name: 'status',
      label: t('declarations.filter.status'),
      value: query.status && toDeclarationStatusWords(query.status, t).label,
    },
    { name: 'errorPattern', label: t('declarations.filter.error'), value: query.errorPattern },
    { name: 'held', label: t('declarations.filter.held'), value: query.held && toAnswer(query.held) },
    { name: 'assignee', label: t('declarations.filter.owner'), value: toOwnerWords(query.assignee, t) },
    {
      name: 'watched',
      label: t('declarations.filter.watched'),
      value: query.watched && toAnswer(query.watched),
    },
  ];
  return (
    <>
      <FilterForm
        action="/declarations"
        label={t('declarations.filter.label')}
        inUse={chips.some((chip) => Boolean(chip.value))}
        address={address}
        keep={{
          group: address.params.group,
          sort: address.params.sort,
          held: query.held,
          errorType: query.errorType,
          errorPattern: query.errorPattern,
          watched: query.watched,
        }}
      >
        <TextField name="q" label={t('declarations.filter.find')} type="search" value={query.q} />
        <SelectField
          name="status"
          label={t('declarations.filter.status')}
          value={query.status}
          choices={DECLARATION_STATUSES.map((status) => ({
            value: status,
            label: toDeclarationStatusWords(status, t).label,
          }))}
        />
        <TextField
          name="assignee"
          label={t('declarations.filter.owner')}
          value={query.assignee}
          placeholder={t('declarations.filter.ownerHint')}
        />
      </FilterForm>
      <FilterChips
        chips={chips.flatMap(({ name, label, value }) =>
          value
            ? [
                {
                  label,
                  value,
                  href: toHref(address, {
                    [name]: null,
                    ...(name === 'errorPattern' ? { errorType: null } : {}),
                  }),
                },
              ]
            : [],
        )}
        clearHref={toClearHref(address, ['group'])}
      />
    </>
  );
}
