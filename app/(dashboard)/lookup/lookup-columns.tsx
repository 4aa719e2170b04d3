import { BucketBadge } from '#components/customs/bill-status.tsx';
import { Day } from '#components/customs/calendar-day.tsx';
import { BillNumber, ContainerNumber } from '#components/customs/container-number.tsx';
import { GROUP_LOOKS } from '#components/customs/declaration-status.tsx';
import { DaysLeft } from '#components/customs/last-free-day.tsx';
import { Badge } from '#components/ui/badge.tsx';
import { Copyable } from '#components/ui/copyable.tsx';
import type { Column } from '#components/ui/data-table.tsx';
import type { Reader } from '#components/ui/reader.ts';
import { BillBucket } from '#lib/domain/customs/bill.ts';
import { DeclarationGroup } from '#lib/domain/declarations/declaration.ts';
import type { LookupLine, LookupMatch } from '#lib/lookup/lookup.ts';

interface LookupRow {
  line: LookupLine;
  match: LookupMatch;
}

/** What is said of each known number of a pasted list. */
export function toLookupColumns(reader: Reader): Column<LookupRow>[] {
  return [
    {
      name: 'pasted',
      head: 'Pasted',
      cell: ({ line }) => <span className="identifier nowrap">{line.text}</span>,
    },
    { name: 'known', head: 'Known as', cell: ({ line, match }) => <KnownAs line={line} match={match} /> },
    { name: 'state', head: 'State', cell: ({ match }) => <State match={match} /> },
    { name: 'ready', head: 'Ready', cell: ({ match }) => <Ready match={match} /> },
    { name: 'why', head: 'Why', roomy: true, cell: ({ match }) => match.why },
    {
      name: 'holds',
      head: 'Holds, status',
      roomy: true,
      cell: ({ match }) => match.holds ?? <span className="quiet">none known</span>,
    },
    {
      name: 'free',
      head: 'Last free day',
      cell: ({ match: { lastFreeDay } }) =>
        lastFreeDay === null ? (
          <span className="quiet">–</span>
        ) : (
          <span className="nowrap">
            <Day day={lastFreeDay} reader={reader} /> <DaysLeft day={lastFreeDay} reader={reader} />
          </span>
        ),
    },
  ];
}

function KnownAs({ line, match: { kind, id } }: LookupRow) {
  switch (kind) {
    case 'bill':
      return <BillNumber number={id} />;
    case 'container':
      return <ContainerNumber number={id} valid={line.hint === null} />;
    case 'declaration':
      return (
        <span className="nowrap">
          <Copyable text={id} label="declaration" href={`/declarations/${encodeURIComponent(id)}`} />
        </span>
      );
  }
}

function State({ match: { state } }: { match: LookupMatch }) {
  const bucket = BillBucket.safeParse(state);
  const group = DeclarationGroup.safeParse(state);
  if (bucket.success) return <BucketBadge bucket={bucket.data} />;
  if (group.success) {
    const { tone, icon, label } = GROUP_LOOKS[group.data];
    return (
      <Badge tone={tone} icon={icon}>
        {label}
      </Badge>
    );
  }
  return <span className="quiet">no bill known</span>;
}

function Ready({ match: { kind, ready } }: { match: LookupMatch }) {
  if (ready === true) {
    return (
      <Badge tone="cleared" icon="truck">
        Ready
      </Badge>
    );
  }
  if (kind === 'declaration') return <span className="quiet">–</span>;
  return (
    <Badge tone="quiet" icon={ready === false ? 'no' : 'unknown'}>
      {ready === false ? 'Not ready' : 'Unknown'}
    </Badge>
  );
}
