import type { Metadata } from 'next';
import { useTranslations } from 'next-intl';
import { getTranslations } from 'next-intl/server';
import { BillHolds } from '#components/customs/bill-holds.tsx';
import { BucketBadge } from '#components/customs/bill-status.tsx';
import { BillNumber, ContainerNumber } from '#components/customs/container-number.tsx';
import { toContainerSentence } from '#components/customs/container-sentence.ts';
import { ContainerStatus } from '#components/customs/container-status.tsx';
import { DemurrageFigures } from '#components/customs/demurrage-panel.tsx';
import { ActiveHolds } from '#components/customs/hold-chip.tsx';
import { LastFreeDayList } from '#components/customs/last-free-days.tsx';
import { ReadyGates } from '#components/customs/ready-gates.tsx';
import { ReadyWord } from '#components/customs/ready-word.tsx';
import { Remarks } from '#components/customs/remarks.tsx';
import { Timeline } from '#components/customs/timeline.tsx';
import { PeoplePanel } from '#components/triage/people-panel.tsx';
import { TriageDesk } from '#components/triage/triage-desk.tsx';
import { Facts } from '#components/ui/facts.tsx';
import { Age } from '#components/ui/moment.tsx';
import { NewsLine } from '#components/ui/news-line.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { Panel } from '#components/ui/panel.tsx';
import type { Reader } from '#components/ui/reader.ts';
import { requirePageAccess } from '#lib/auth/require-page-access.ts';
import { getContainer } from '#lib/containers/get-container.ts';
import { findBillStanding } from '#lib/customs/find-bill-standing.ts';
import type { Container } from '#lib/domain/containers/container.ts';
import type { BillStanding } from '#lib/domain/customs/bill-standing.ts';
import { toFields } from '#lib/lists/read-query.ts';
import { findChangeVersions } from '#lib/live/find-change-versions.ts';
import { listMembers } from '#lib/triage/find-members.ts';
import { ClientWords } from '../../../client-words.tsx';
import { getOrNotFound, toAskedNumber } from '../../get-or-not-found.ts';
import { toNewsAddress } from '../../list-tools/to-news-address.ts';
import { may } from '../../may.ts';
import type { SearchParams } from '../../page-address.ts';
import { readReader } from '../../read-reader.ts';
import { toContainerEntries } from './container-entries.tsx';
import { ContainerExceptions } from './container-exceptions.tsx';

type Params = Promise<{ number: string }>;

export async function generateMetadata({ params }: { params: Params }): Promise<Metadata> {
  const [t, { number }] = await Promise.all([getTranslations('containers'), params]);
  return { title: t('one', { number }) };
}

/** Everything about one box on one voyage. */
export default async function ContainerPage({
  params,
  searchParams,
}: {
  params: Params;
  searchParams: SearchParams;
}) {
  const access = await requirePageAccess();
  const since = await findChangeVersions(access.workspaceId);
  const search = await searchParams;
  // An empty `bill` asks for the voyage of messages that name no bill; none asks for the newest.
  const bill = search.bill === '' ? '' : toFields(search).bill;
  const box = await getOrNotFound(
    getContainer(access, toAskedNumber((await params).number), bill === undefined ? {} : { bill }),
  );
  const canAct = may(access, '/api/v1/exceptions/[id]/[act]');
  const [t, reader, members, billStanding] = await Promise.all([
    getTranslations(),
    readReader(access),
    canAct ? listMembers(access.workspaceId) : [],
    findBillStanding(access, box.billNumber),
  ]);
  return (
    <>
      <PageHeader
        title={<ContainerNumber number={box.containerNumber} valid={box.checkDigitValid} link={false} />}
        trail={[{ label: t('containers.title'), href: '/containers' }]}
        badges={
          <>
            <ReadyWord ready={box.ready} />
            <BucketBadge bucket={box.bucket} />
          </>
        }
        lead={toContainerSentence(box, billStanding, reader, t)}
        reader={reader}
      />
      <Panel title={t('containers.readyToGo')}>
        <ReadyGates
          ready={box.ready}
          further={
            stops(billStanding)
              ? {
                  customs: <BillHolds bill={billStanding} reader={reader} />,
                  holds: <p className="quiet">{t('containers.billIsAnother')}</p>,
                }
              : {}
          }
          reader={reader}
        />
        <Remarks remarks={box.remarks} />
      </Panel>
      <div className="columns columns--main">
        <div className="stack">
          <ContainerExceptions exceptions={box.exceptions} reader={reader} canAct={canAct} />
          <Panel title={t('containers.timeline')} count={box.timeline.length}>
            <Timeline
              label={t('containers.newestFirst')}
              entries={toContainerEntries(box.timeline, reader, t)}
              reader={reader}
            />
          </Panel>
        </div>
        <div className="stack">
          <ContainerFacts box={box} reader={reader} />
          <PeoplePanel
            address={`/api/v1/containers/${encodeURIComponent(box.containerNumber)}`}
            query={`?bill=${encodeURIComponent(box.billNumber ?? '')}`}
            triage={box.triage}
            members={members.map(({ name }) => name)}
            self={access.actor.name}
            canAct={may(access, '/api/v1/containers/[number]/[act]')}
            reader={reader}
          />
          <Panel title={t('containers.holds')}>
            {stops(billStanding) ? (
              <>
                <h3 className="panel-part">
                  {t.rich('containers.holdsOnBill', {
                    bill: () => <BillNumber number={billStanding.billNumber} />,
                  })}
                </h3>
                <BillHolds bill={billStanding} reader={reader} />
                <h3 className="panel-part">{t('containers.holdsOnBox')}</h3>
              </>
            ) : null}
            <ActiveHolds holds={box.activeHolds} reader={reader} />
          </Panel>
          <Panel title={t('containers.lastFreeDays')}>
            <LastFreeDayList days={box.lastFreeDay} destinationPort={box.destinationPort} reader={reader} />
          </Panel>
          <Panel title={t('containers.demurrage')}>
            <DemurrageFigures demurrage={box.demurrage} reader={reader} />
          </Panel>
          <Voyages box={box} reader={reader} />
        </div>
      </div>
      {canAct ? (
        <ClientWords further={['triage']}>
          <TriageDesk members={members.map(({ name }) => name)} self={access.actor.name} />
        </ClientWords>
      ) : null}
      <NewsLine
        kinds={['containers', 'exceptions', 'bills']}
        since={since}
        ask={toNewsAddress('/api/v1/containers/news', { q: box.containerNumber }, reader.now, [
          box.containerNumber,
        ])}
      />
    </>
  );
}

/** Whether something of its bill stops a box. */
function stops(bill: BillStanding | null): bill is BillStanding {
  return bill !== null && (bill.bucket === 'held' || bill.bucket === 'conflict');
}

function ContainerFacts({ box, reader }: { box: Container; reader: Reader }) {
  const t = useTranslations('containers');
  return (
    <Panel title={t('facts')}>
      <Facts
        facts={[
          { name: t('column.bill'), value: <BillNumber number={box.billNumber} /> },
          { name: t('column.status'), value: <ContainerStatus status={box.status} /> },
          { name: t('column.line'), value: box.scac ?? t('notReported') },
          { name: t('from'), value: box.originPort ?? t('notReported') },
          { name: t('to'), value: box.destinationPort ?? t('notReported') },
          { name: t('column.heard'), value: <Age at={box.lastEventAt} reader={reader} /> },
        ]}
      />
    </Panel>
  );
}

function Voyages({ box, reader }: { box: Container; reader: Reader }) {
  const t = useTranslations('containers');
  if (box.voyages.length < 2) return null;
  return (
    <Panel title={t('voyages')} count={box.voyages.length}>
      <ul className="plain-list">
        {box.voyages.map((voyage) => (
          <li key={voyage.billNumber ?? 'none'}>
            <a
              className="identifier"
              href={`/containers/${encodeURIComponent(box.containerNumber)}?bill=${encodeURIComponent(voyage.billNumber ?? '')}`}
              aria-current={voyage.billNumber === box.billNumber ? 'page' : undefined}
            >
              {voyage.billNumber ?? t('withoutBill')}
            </a>{' '}
            <span className="quiet">
              {t.rich(voyage.billNumber === box.billNumber ? 'lastHeardHere' : 'lastHeard', {
                age: () => <Age at={voyage.lastEventAt} reader={reader} />,
              })}
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
