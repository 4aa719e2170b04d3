import type { Metadata } from 'next';
import { MESSAGE_STATE_LOOKS } from '#components/customs/message-state.tsx';
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
import { ListTools } from '../list-tools/list-tools.tsx';
import { readListAddress } from '../list-tools/read-list-address.ts';
import type { SearchParams } from '../page-address.ts';
import { readReader } from '../read-reader.ts';
import { MessageTable, toMessageColumns } from './message-table.tsx';
import { MessageTabs } from './message-tabs.tsx';
import { ReplayButton } from './replay-button.tsx';

export const metadata: Metadata = { title: 'Webhook events' };

const SOURCES = ['opentrack', 'eaze'];

/** What arrived, newest first. */
export default async function WebhookEventsPage({ searchParams }: { searchParams: SearchParams }) {
  const access = await requirePageAccess('/webhook-events');
  const place = await readListAddress(access, 'webhook-events', await searchParams);
  const { address } = place;
  const query = readQuery(WebhookEventQuery, address.params);
  const replay = toReplayFilter(query);
  const [reader, page, replayable] = await Promise.all([
    readReader(access),
    listWebhookEvents(access, query),
    replay ? countReplayable(access, replay) : 0,
  ]);
  const columns = arrangeColumns(toMessageColumns(reader), address.params.columns);
  return (
    <>
      <PageHeader
        title="Webhook events"
        lead="Every message as it arrived, and what became of it."
        reader={reader}
      />
      <MessageTabs selected="messages" />
      <ListTools {...place} access={access} columns={columns} query={query} />
      <MessageFilters address={address} query={query} />
      {replay && replayable > 0 ? (
        <ReplayButton
          label={toReplayLabel(replayable, query.state)}
          path="/webhook-events/replay"
          filter={replay}
        />
      ) : null}
      {page.items.length === 0 ? (
        <Empty icon="event">
          No such message has arrived.{' '}
          <SenderHealth senders={await listSenderHealth(access)} reader={reader} />
        </Empty>
      ) : (
        <MessageTable messages={page.items} columns={columns.shown} address={address} sortedBy={query.sort} />
      )}
      <Pager address={address} nextCursor={page.nextCursor} shown={page.items.length} />
    </>
  );
}

/** Without a state in the filter, those that are not understood are only some of the list. */
function toReplayLabel(count: number, state: WebhookEventQuery['state']): string {
  const which = state === undefined ? ' that were not understood' : '';
  return count === 1 ? `Replay the one${which}` : `Replay these ${count.toLocaleString('en')}${which}`;
}

function MessageFilters({ address, query }: { address: Address; query: WebhookEventQuery }) {
  const { params } = address;
  const chips = [
    { name: 'q', label: 'Names', value: query.q },
    { name: 'state', label: 'State', value: query.state && MESSAGE_STATE_LOOKS[query.state].label },
    { name: 'source', label: 'Sender', value: query.source && toSenderName(query.source) },
    { name: 'event', label: 'Event', value: query.event },
    { name: 'from', label: 'From', value: query.from && params.from },
    { name: 'to', label: 'Before', value: query.to && params.to },
  ];
  return (
    <>
      <FilterForm
        action="/webhook-events"
        label="Filter webhook events"
        inUse={chips.some((chip) => Boolean(chip.value))}
        address={address}
        keep={{ sort: params.sort }}
      >
        <TextField name="q" label="Any number or reference" type="search" value={query.q} />
        <SelectField
          name="state"
          label="State"
          value={query.state}
          choices={WebhookEventState.options.map((state) => ({
            value: state,
            label: MESSAGE_STATE_LOOKS[state].label,
          }))}
        />
        <SelectField
          name="source"
          label="Sender"
          value={query.source}
          choices={SOURCES.map((source) => ({ value: source, label: toSenderName(source) }))}
        />
        <TextField name="event" label="Event" value={query.event} />
        <TextField name="from" label="Received from (UTC)" type="date" value={params.from?.slice(0, 10)} />
        <TextField name="to" label="Received before (UTC)" type="date" value={params.to?.slice(0, 10)} />
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
