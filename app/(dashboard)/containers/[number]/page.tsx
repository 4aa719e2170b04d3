import type { Metadata } from 'next';
import { BucketBadge } from '#components/customs/bill-status.tsx';
import { BillNumber, ContainerNumber } from '#components/customs/container-number.tsx';
import { ContainerStatus } from '#components/customs/container-status.tsx';
import { DemurrageFigures } from '#components/customs/demurrage-panel.tsx';
import { ActiveHolds } from '#components/customs/hold-chip.tsx';
import { LastFreeDayList } from '#components/customs/last-free-days.tsx';
import { ReadyGates } from '#components/customs/ready-gates.tsx';
import { ReadyWord } from '#components/customs/ready-word.tsx';
import { Remarks } from '#components/customs/remarks.tsx';
import { Timeline } from '#components/customs/timeline.tsx';
import { TriageDesk } from '#components/triage/triage-desk.tsx';
import { Facts } from '#components/ui/facts.tsx';
import { Age } from '#components/ui/moment.tsx';
import { NewsLine } from '#components/ui/news-line.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { Panel } from '#components/ui/panel.tsx';
import type { Reader } from '#components/ui/reader.ts';
import { requirePageAccess } from '#lib/auth/require-page-access.ts';
import { getContainer } from '#lib/containers/get-container.ts';
import type { Container } from '#lib/domain/containers/container.ts';
import { toStatusInWords } from '#lib/domain/containers/milestones.ts';
import { toFields } from '#lib/lists/read-query.ts';
import { findChangeVersions } from '#lib/live/find-change-versions.ts';
import { listMembers } from '#lib/triage/find-members.ts';
import { getOrNotFound, toAskedNumber } from '../../get-or-not-found.ts';
import { toNewsAddress } from '../../list-tools/to-news-address.ts';
import { may } from '../../may.ts';
import type { SearchParams } from '../../page-address.ts';
import { readReader } from '../../read-reader.ts';
import { toContainerEntries } from './container-entries.tsx';
import { ContainerExceptions } from './container-exceptions.tsx';

type Params = Promise<{ number: string }>;

export async function generateMetadata({ params }: { params: Params }): Promise<Metadata> {
  return { title: `Container ${(await params).number}` };
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
  const [reader, members] = await Promise.all([
    readReader(access),
    canAct ? listMembers(access.workspaceId) : [],
  ]);
  return (
    <>
      <PageHeader
        title={<ContainerNumber number={box.containerNumber} valid={box.checkDigitValid} link={false} />}
        trail={[{ label: 'Containers', href: '/containers' }]}
        badges={
          <>
            <ReadyWord ready={box.ready} />
            <BucketBadge bucket={box.bucket} />
          </>
        }
        lead={toContainerSentence(box)}
        reader={reader}
      />
      <Panel title="Ready to go?">
        <ReadyGates ready={box.ready} reader={reader} />
        <Remarks remarks={box.remarks} />
      </Panel>
      <div className="columns columns--main">
        <div className="stack">
          <ContainerExceptions exceptions={box.exceptions} reader={reader} canAct={canAct} />
          <Panel title="Timeline" count={box.timeline.length}>
            <Timeline
              label="Timeline, newest first"
              entries={toContainerEntries(box.timeline, reader)}
              reader={reader}
            />
          </Panel>
        </div>
        <div className="stack">
          <ContainerFacts box={box} reader={reader} />
          <Panel title="Holds on the box">
            <ActiveHolds holds={box.activeHolds} reader={reader} />
          </Panel>
          <Panel title="Last free days">
            <LastFreeDayList days={box.lastFreeDay} reader={reader} />
          </Panel>
          <Panel title="Demurrage">
            <DemurrageFigures demurrage={box.demurrage} reader={reader} />
          </Panel>
          <Voyages box={box} reader={reader} />
        </div>
      </div>
      {canAct ? <TriageDesk members={members.map(({ name }) => name)} self={access.actor.name} /> : null}
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

function toContainerSentence({ status, out, trackingStopped, ready }: Container): string {
  const where =
    status === null ? 'Its status has not been reported.' : `It is reported ${toStatusInWords(status)}.`;
  const closed = ready.gates.filter((gate) => gate.ok === false).map(toReason);
  const why = ready.ready
    ? 'Ready to go today.'
    : out
      ? 'It has left.'
      : closed.join(' ') || 'Not everything needed has been reported.';
  return `${where} ${why}${trackingStopped ? ' OpenTrack has stopped tracking it.' : ''}`;
}

/** The status has been said in the sentence before. */
function toReason({ gate, source }: Container['ready']['gates'][number]): string {
  return gate === 'available' ? 'It is not available yet.' : source;
}

function ContainerFacts({ box, reader }: { box: Container; reader: Reader }) {
  return (
    <Panel title="Facts">
      <Facts
        facts={[
          { name: 'Bill', value: <BillNumber number={box.billNumber} /> },
          { name: 'Status', value: <ContainerStatus status={box.status} /> },
          { name: 'Line', value: box.scac ?? 'not reported' },
          { name: 'From', value: box.originPort ?? 'not reported' },
          { name: 'To', value: box.destinationPort ?? 'not reported' },
          { name: 'Last heard', value: <Age at={box.lastEventAt} reader={reader} /> },
        ]}
      />
    </Panel>
  );
}

function Voyages({ box, reader }: { box: Container; reader: Reader }) {
  if (box.voyages.length < 2) return null;
  return (
    <Panel title="Voyages" count={box.voyages.length}>
      <ul className="plain-list">
        {box.voyages.map((voyage) => (
          <li key={voyage.billNumber ?? 'none'}>
            <a
              className="identifier"
              href={`/containers/${encodeURIComponent(box.containerNumber)}?bill=${encodeURIComponent(voyage.billNumber ?? '')}`}
              aria-current={voyage.billNumber === box.billNumber ? 'page' : undefined}
            >
              {voyage.billNumber ?? 'without a bill'}
            </a>{' '}
            <span className="quiet">
              last heard <Age at={voyage.lastEventAt} reader={reader} />
              {voyage.billNumber === box.billNumber ? ', shown here' : ''}
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
