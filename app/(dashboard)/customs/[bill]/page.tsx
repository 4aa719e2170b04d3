import type { Metadata } from 'next';
import { toBillSentence } from '#components/customs/bill-sentence.ts';
import { BillStatusBadge, BUCKET_LOOKS, BucketBadge } from '#components/customs/bill-status.tsx';
import { Day } from '#components/customs/calendar-day.tsx';
import { HoldLedgerBars } from '#components/customs/hold-ledger-bars.tsx';
import { Reasons } from '#components/customs/reasons.tsx';
import { Remarks } from '#components/customs/remarks.tsx';
import { Timeline } from '#components/customs/timeline.tsx';
import { LinkButtons } from '#components/triage/link-buttons.tsx';
import { PeoplePanel } from '#components/triage/people-panel.tsx';
import { Copyable } from '#components/ui/copyable.tsx';
import { Empty } from '#components/ui/empty.tsx';
import { Facts } from '#components/ui/facts.tsx';
import { Age } from '#components/ui/moment.tsx';
import { NewsLine } from '#components/ui/news-line.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { Panel } from '#components/ui/panel.tsx';
import type { Reader } from '#components/ui/reader.ts';
import { requirePageAccess } from '#lib/auth/require-page-access.ts';
import { ContainerQuery } from '#lib/containers/container-query.ts';
import { listContainers } from '#lib/containers/list-containers.ts';
import { getBill } from '#lib/customs/get-bill.ts';
import { earliestDay } from '#lib/domain/calendar-day.ts';
import type { Bill } from '#lib/domain/customs/bill.ts';
import { findChangeVersions } from '#lib/live/find-change-versions.ts';
import { listMembers } from '#lib/triage/find-members.ts';
import { listWebhookEvents } from '#lib/webhook-events/list-webhook-events.ts';
import { WebhookEventQuery } from '#lib/webhook-events/webhook-event-query.ts';
import { getOrNotFound, toAskedNumber } from '../../get-or-not-found.ts';
import { toNewsAddress } from '../../list-tools/to-news-address.ts';
import { may } from '../../may.ts';
import { readReader } from '../../read-reader.ts';
import { MessageTable, toMessageColumns } from '../../webhook-events/message-table.tsx';
import { AskBroker } from '../ask-broker.tsx';
import { toActivityEntries } from './activity-entries.tsx';
import { BillContainers } from './bill-containers.tsx';

type Params = Promise<{ bill: string }>;

export async function generateMetadata({ params }: { params: Params }): Promise<Metadata> {
  return { title: `Bill ${(await params).bill}` };
}

/** One bill: how it stands and why, its holds over the days, its boxes and everything customs said. */
export default async function BillPage({ params }: { params: Params }) {
  const access = await requirePageAccess();
  const since = await findChangeVersions(access.workspaceId);
  const bill = await getOrNotFound(getBill(access, toAskedNumber((await params).bill)));
  const canAct = may(access, '/api/v1/bills/[billNumber]/[act]');
  const [reader, containers, messages, members] = await Promise.all([
    readReader(access),
    listContainers(
      access,
      ContainerQuery.parse({ bill: bill.billNumber, sort: 'containerNumber', limit: 200 }),
    ),
    listWebhookEvents(access, WebhookEventQuery.parse({ q: bill.billNumber, limit: 10 })),
    canAct ? listMembers(access.workspaceId) : [],
  ]);
  const lastFreeDay = earliestDay(
    containers.items.filter((box) => !box.out).map((box) => box.lastFreeDay.governing?.day ?? null),
  );
  return (
    <>
      <PageHeader
        title={<Copyable text={bill.billNumber} label="bill" />}
        trail={[
          { label: 'Customs', href: '/customs' },
          { label: BUCKET_LOOKS[bill.bucket].label, href: `/customs?bucket=${bill.bucket}` },
        ]}
        badges={
          <>
            <BucketBadge bucket={bill.bucket} />
            {bill.status === bill.bucket ? null : <BillStatusBadge status={bill.status} />}
          </>
        }
        lead={toBillSentence(bill, reader.today)}
        reader={reader}
      />
      {access.role === 'viewer' ? null : <AskBroker filter={{ bills: [bill.billNumber] }} what="this bill" />}
      <div className="columns columns--main">
        <div className="stack">
          <Panel title="Why?">
            <Reasons reasons={bill.reasons} />
            <Remarks remarks={bill.remarks} />
          </Panel>
          <Panel title="Hold ledger" count={bill.ledger.length}>
            {bill.ledger.length === 0 ? (
              <Empty icon="cleared">No hold was ever placed on this bill.</Empty>
            ) : (
              <HoldLedgerBars
                ledger={bill.ledger}
                lastFreeDay={lastFreeDay}
                releasedOn={bill.releasedOn}
                reader={reader}
              />
            )}
          </Panel>
          <BillContainers containers={containers.items} reader={reader} />
          <Panel title="Activities" count={bill.activities.length}>
            {bill.activities.length === 0 ? (
              <Empty>Customs has said nothing about this bill. It is known because a message names it.</Empty>
            ) : (
              <Timeline
                label="Activities, newest first"
                entries={toActivityEntries(bill.activities, reader)}
                reader={reader}
              />
            )}
          </Panel>
        </div>
        <div className="stack">
          <BillFacts bill={bill} reader={reader} />
          <PeoplePanel
            address={`/api/v1/bills/${encodeURIComponent(bill.billNumber)}`}
            triage={bill.triage}
            members={members.map(({ name }) => name)}
            self={access.actor.name}
            canAct={canAct}
            reader={reader}
          />
          <LinkedDeclarations
            billNumber={bill.billNumber}
            declarations={bill.declarations}
            canDecide={may(access, '/api/v1/links')}
          />
        </div>
      </div>
      <NewsLine
        kinds={['bills', 'containers']}
        since={since}
        ask={toNewsAddress('/api/v1/bills/news', { q: bill.billNumber }, reader.now, [bill.billNumber])}
      />
      <Panel
        title="Raw messages"
        flush
        aside={
          <a href={`/webhook-events?q=${encodeURIComponent(bill.billNumber)}`}>All that name this bill</a>
        }
      >
        {messages.items.length === 0 ? (
          <Empty>No message names this bill.</Empty>
        ) : (
          <MessageTable messages={messages.items} columns={toMessageColumns(reader)} />
        )}
      </Panel>
    </>
  );
}

function BillFacts({ bill, reader }: { bill: Bill; reader: Reader }) {
  return (
    <Panel title="Facts">
      <Facts
        facts={[
          {
            name: 'Booking',
            value: bill.bookingNumber ? (
              <Copyable text={bill.bookingNumber} label="booking" />
            ) : (
              'not reported'
            ),
          },
          {
            name: 'References',
            value: bill.referenceNumbers.map((reference) => (
              <Copyable key={reference} text={reference} label="reference" />
            )),
          },
          { name: 'Account', value: bill.account ?? 'not reported' },
          {
            name: 'Released on',
            value: (
              <Day
                day={bill.releasedOn}
                reader={reader}
                absent={bill.released ? 'day not said' : 'not released'}
              />
            ),
          },
          {
            name: 'Quantity released of manifested',
            value: `${bill.releasedQuantity ?? 'not known'} of ${bill.manifestedQuantity ?? 'not known'}`,
          },
          {
            name: 'Release date reported (proves nothing)',
            value: <Day day={bill.releaseDateReported} reader={reader} />,
          },
          { name: 'Last activity', value: <Day day={bill.lastActivityOn} reader={reader} absent="none" /> },
          {
            name: 'Customs last heard',
            value: <Age at={bill.lastCustomsEntryAt} reader={reader} absent="never" />,
          },
          { name: 'Last heard', value: <Age at={bill.lastEventAt} reader={reader} /> },
        ]}
      />
    </Panel>
  );
}

function LinkedDeclarations({
  billNumber,
  declarations,
  canDecide,
}: {
  billNumber: string;
  declarations: Bill['declarations'];
  canDecide: boolean;
}) {
  return (
    <Panel title="Declarations" count={declarations.length}>
      {declarations.length === 0 ? (
        <p className="quiet">No declaration shares a reference with this bill.</p>
      ) : (
        <ul className="plain-list">
          {declarations.map((link) => (
            <li key={link.declarationId}>
              <Copyable
                text={link.declarationId}
                label="declaration"
                href={`/declarations/${encodeURIComponent(link.declarationId)}`}
              />{' '}
              <strong>{link.state}</strong> <span className="quiet">{link.reason}</span>
              {canDecide ? (
                <LinkButtons
                  declarationId={link.declarationId}
                  kind="bill"
                  id={billNumber}
                  state={link.state}
                />
              ) : null}
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
