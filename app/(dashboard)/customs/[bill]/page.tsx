import type { Metadata } from 'next';
import { useTranslations } from 'next-intl';
import { getTranslations } from 'next-intl/server';
import { toBillSentence } from '#components/customs/bill-sentence.ts';
import { BillStatusBadge, BucketBadge } from '#components/customs/bill-status.tsx';
import { Day } from '#components/customs/calendar-day.tsx';
import { HoldLedgerBars } from '#components/customs/hold-ledger-bars.tsx';
import { Reasons } from '#components/customs/reasons.tsx';
import { Remarks } from '#components/customs/remarks.tsx';
import { Timeline } from '#components/customs/timeline.tsx';
import { useSay } from '#components/customs/use-say.ts';
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
  const t = await getTranslations('bill');
  return { title: t('title', { number: (await params).bill }) };
}

/** One bill: how it stands and why, its holds over the days, its boxes and everything customs said. */
export default async function BillPage({ params }: { params: Params }) {
  const access = await requirePageAccess();
  const since = await findChangeVersions(access.workspaceId);
  const bill = await getOrNotFound(getBill(access, toAskedNumber((await params).bill)));
  const canAct = may(access, '/api/v1/bills/[billNumber]/[act]');
  const [t, reader, containers, messages, members] = await Promise.all([
    getTranslations(),
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
        title={<Copyable text={bill.billNumber} label={t('cargo.noun.bill')} />}
        trail={[
          { label: t('bill.customs'), href: '/customs' },
          { label: t(`codes.bucket.${bill.bucket}.label`), href: `/customs?bucket=${bill.bucket}` },
        ]}
        badges={
          <>
            <BucketBadge bucket={bill.bucket} />
            {bill.status === bill.bucket ? null : <BillStatusBadge status={bill.status} />}
          </>
        }
        lead={toBillSentence(bill, reader, t)}
        reader={reader}
      />
      {access.role === 'viewer' ? null : (
        <AskBroker filter={{ bills: [bill.billNumber] }} what={t('bill.thisBill')} />
      )}
      <div className="columns columns--main">
        <div className="stack">
          <Panel title={t('bill.why')}>
            <Reasons reasons={bill.reasons} />
            <Remarks remarks={bill.remarks} />
          </Panel>
          <Panel title={t('bill.ledger.title')} count={bill.ledger.length}>
            {bill.ledger.length === 0 ? (
              <Empty icon="cleared">{t('bill.ledger.empty')}</Empty>
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
          <Panel title={t('bill.activities.title')} count={bill.activities.length}>
            {bill.activities.length === 0 ? (
              <Empty>{t('bill.activities.empty')}</Empty>
            ) : (
              <Timeline
                label={t('bill.activities.label')}
                entries={toActivityEntries(bill.activities, reader, t)}
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
        title={t('bill.messages.title')}
        flush
        aside={
          <a href={`/webhook-events?q=${encodeURIComponent(bill.billNumber)}`}>{t('bill.messages.all')}</a>
        }
      >
        {messages.items.length === 0 ? (
          <Empty>{t('bill.messages.empty')}</Empty>
        ) : (
          <MessageTable messages={messages.items} columns={toMessageColumns(reader, t)} />
        )}
      </Panel>
    </>
  );
}

function BillFacts({ bill, reader }: { bill: Bill; reader: Reader }) {
  const t = useTranslations();
  return (
    <Panel title={t('bill.facts.title')}>
      <Facts
        facts={[
          {
            name: t('bill.facts.booking'),
            value: bill.bookingNumber ? (
              <Copyable text={bill.bookingNumber} label={t('cargo.noun.booking')} />
            ) : (
              t('cargo.absent.notReported')
            ),
          },
          {
            name: t('bill.facts.references'),
            value: bill.referenceNumbers.map((reference) => (
              <Copyable key={reference} text={reference} label={t('cargo.noun.reference')} />
            )),
          },
          { name: t('bill.facts.account'), value: bill.account ?? t('cargo.absent.notReported') },
          {
            name: t('bill.facts.releasedOn'),
            value: (
              <Day
                day={bill.releasedOn}
                reader={reader}
                absent={bill.released ? t('cargo.absent.dayNotSaid') : t('bill.facts.notReleased')}
              />
            ),
          },
          {
            name: t('bill.facts.quantity'),
            value: t('bill.facts.quantityOf', {
              released: bill.releasedQuantity ?? t(`cargo.absent.${bill.released ? 'notKnown' : 'none'}`),
              manifested: bill.manifestedQuantity ?? t('cargo.absent.notKnown'),
            }),
          },
          {
            name: t('bill.facts.releaseDateReported'),
            value: <Day day={bill.releaseDateReported} reader={reader} />,
          },
          {
            name: t('bill.facts.lastActivity'),
            value: <Day day={bill.lastActivityOn} reader={reader} absent={t('cargo.absent.none')} />,
          },
          {
            name: t('bill.facts.customsLastHeard'),
            value: <Age at={bill.lastCustomsEntryAt} reader={reader} absent={t('cargo.absent.never')} />,
          },
          { name: t('bill.facts.lastHeard'), value: <Age at={bill.lastEventAt} reader={reader} /> },
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
  const t = useTranslations();
  const say = useSay();
  return (
    <Panel title={t('bill.declarations.title')} count={declarations.length}>
      {declarations.length === 0 ? (
        <p className="quiet">{t('bill.declarations.empty')}</p>
      ) : (
        <ul className="plain-list">
          {declarations.map((link) => (
            <li key={link.declarationId}>
              <Copyable
                text={link.declarationId}
                label={t('cargo.noun.declaration')}
                href={`/declarations/${encodeURIComponent(link.declarationId)}`}
              />{' '}
              <strong>{t(`codes.link.${link.state}.word`)}</strong>{' '}
              <span className="quiet">{say(link.reason)}</span>
              {canDecide ? (
                <LinkButtons
                  declarationId={link.declarationId}
                  kind="bill"
                  id={billNumber}
                  state={link.state}
                  unseenTo={`/customs/${encodeURIComponent(billNumber)}`}
                />
              ) : null}
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
