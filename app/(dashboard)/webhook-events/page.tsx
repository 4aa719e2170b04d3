import type { Metadata } from 'next';
import { useTranslations } from 'next-intl';
import { getTranslations } from 'next-intl/server';
import { SenderHealth, toSenderName } from '#components/frame/sender-health.tsx';
import { type Address, toClearHref, toHref } from '#components/ui/address.ts';
import { arrangeColumns } from '#components/ui/arrange-columns.ts';
import { Empty } from '#components/ui/empty.tsx';
import { FilterChips } from '#components/ui/filter-chips.tsx';
import { FilterForm, SelectField, TextField } from '#components/ui/filter-form.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { Pager } from '#components/ui/pager.tsx';
import { requirePageAccess } from '#lib/auth/require-page-access.ts';
import { WebhookEventState } from '#lib/domain/webhook-events/webhook-event.ts';
import { listSenderHealth } from '#lib/feeds/list-sender-health.ts';
import { readQuery } from '#lib/lists/read-query.ts';
import { countReplayable } from '#lib/webhook-events/count-replayable.ts';
import { listWebhookEvents } from '#lib/webhook-events/list-webhook-events.ts';
import { toReplayFilter } from '#lib/webhook-events/replay-filter.ts';
import { WebhookEventQuery } from '#lib/webhook-events/webhook-event-query.ts';
import { ClientWords } from '../../client-words.tsx';
import { ListTools } from '../list-tools/list-tools.tsx';
import { readListAddress } from '../list-tools/read-list-address.ts';
import type { SearchParams } from '../page-address.ts';
import { readReader } from '../read-reader.ts';
import { MessageTable, toMessageColumns } from './message-table.tsx';
import { MessageTabs } from './message-tabs.tsx';
import { ReplayButton } from './replay-button.tsx';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('webhookEvents');
  return { title: t('title') };
}

const SOURCES = ['opentrack', 'eaze'];

/** What arrived, newest first. */
export default async function WebhookEventsPage({ searchParams }: { searchParams: SearchParams }) {
  const access = await requirePageAccess('/webhook-events');
  const place = await readListAddress(access, 'webhook-events', await searchParams);
  const { address } = place;
  const query = readQuery(WebhookEventQuery, address.params);
  const replay = toReplayFilter(query);
  const [t, reader, page, replayable] = await Promise.all([
    getTranslations(),
    readReader(access),
    listWebhookEvents(access, query),
    replay ? countReplayable(access, replay) : 0,
  ]);
  const columns = arrangeColumns(toMessageColumns(reader, t), address.params.columns);
  return (
    <>
      <PageHeader title={t('webhookEvents.title')} lead={t('webhookEvents.lead')} reader={reader} />
      <MessageTabs selected="messages" />
      <ListTools {...place} access={access} columns={columns} query={query} />
      <MessageFilters address={address} query={query} />
      {replay && replayable > 0 ? (
        <ClientWords further={['replay']}>
          <ReplayButton
            label={t(
              query.state === undefined ? 'webhookEvents.replayNotUnderstood' : 'webhookEvents.replayAll',
              { count: replayable },
            )}
            path="/webhook-events/replay"
            filter={replay}
          />
        </ClientWords>
      ) : null}
      {page.items.length === 0 ? (
        <Empty icon="event">
          {t('webhookEvents.none')} <SenderHealth senders={await listSenderHealth(access)} reader={reader} />
        </Empty>
      ) : (
        <MessageTable
          messages={page.items}
          columns={columns.shown}
          address={address}
          sortedBy={query.sort}
          density={place.density}
        />
      )}
      <Pager address={address} nextCursor={page.nextCursor} shown={page.items.length} />
    </>
  );
}

function MessageFilters({ address, query }: { address: Address; query: WebhookEventQuery }) {
  const t = useTranslations();
  const { params } = address;
  const chips = [
    { name: 'q', label: t('webhookEvents.filter.names'), value: query.q },
    {
      name: 'state',
      label: t('webhookEvents.column.state'),
      value: query.state && t(`codes.messageState.${query.state}.label`),
    },
    {
      name: 'source',
      label: t('webhookEvents.column.source'),
      value: query.source && toSenderName(query.source, t),
    },
    { name: 'event', label: t('webhookEvents.column.event'), value: query.event },
    { name: 'from', label: t('webhookEvents.filter.from'), value: query.from && params.from },
    { name: 'to', label: t('webhookEvents.filter.before'), value: query.to && params.to },
  ];
  return (
    <>
      <FilterForm
        action="/webhook-events"
        label={t('webhookEvents.filter.label')}
        inUse={chips.some((chip) => Boolean(chip.value))}
        address={address}
        keep={{ sort: params.sort }}
      >
        <TextField name="q" label={t('webhookEvents.filter.search')} type="search" value={query.q} />
        <SelectField
          name="state"
          label={t('webhookEvents.column.state')}
          value={query.state}
          choices={WebhookEventState.options.map((state) => ({
            value: state,
            label: t(`codes.messageState.${state}.label`),
          }))}
        />
        <SelectField
          name="source"
          label={t('webhookEvents.column.source')}
          value={query.source}
          choices={SOURCES.map((source) => ({ value: source, label: toSenderName(source, t) }))}
        />
        <TextField name="event" label={t('webhookEvents.column.event')} value={query.event} />
        <TextField
          name="from"
          label={t('webhookEvents.filter.receivedFrom')}
          type="date"
          value={params.from?.slice(0, 10)}
        />
        <TextField
          name="to"
          label={t('webhookEvents.filter.receivedBefore')}
          type="date"
          value={params.to?.slice(0, 10)}
        />
      </FilterForm>
      <FilterChips
        chips={chips.flatMap(({ name, label, value }) =>
          value ? [{ label, value, href: toHref(address, { [name]: null }) }] : [],
        )}
        clearHref={toClearHref(address)}
      />
    </>
  );
}
