import { useTranslations } from 'next-intl';
import { BillHolds } from '#components/customs/bill-holds.tsx';
import { BucketBadge } from '#components/customs/bill-status.tsx';
import { Day } from '#components/customs/calendar-day.tsx';
import { BillNumber, ContainerNumber } from '#components/customs/container-number.tsx';
import { toBillStops } from '#components/customs/container-sentence.ts';
import { GROUP_LOOKS } from '#components/customs/declaration-status.tsx';
import { DaysLeft } from '#components/customs/last-free-day.tsx';
import { Badge } from '#components/ui/badge.tsx';
import { Copyable } from '#components/ui/copyable.tsx';
import type { Column } from '#components/ui/data-table.tsx';
import type { Reader } from '#components/ui/reader.ts';
import { sayBillStatus } from '#lib/domain/containers/assess-ready.ts';
import { BillBucket } from '#lib/domain/customs/bill.ts';
import type { BillStanding } from '#lib/domain/customs/bill-standing.ts';
import { BUCKET_OF } from '#lib/domain/customs/status.ts';
import { DeclarationGroup } from '#lib/domain/declarations/declaration.ts';
import type { LookupLine, LookupMatch } from '#lib/lookup/lookup.ts';
import { sayIn } from '#lib/words/say-in.ts';
import type { Translate } from '#lib/words/translate.ts';

interface LookupRow {
  line: LookupLine;
  match: LookupMatch;
}

/** What is said of each known number of a pasted list. */
export function toLookupColumns(reader: Reader, t: Translate): Column<LookupRow>[] {
  return [
    {
      name: 'pasted',
      head: t('lookup.column.pasted'),
      cell: ({ line }) => <span className="identifier nowrap">{line.text}</span>,
    },
    {
      name: 'known',
      head: t('lookup.column.known'),
      cell: ({ line, match }) => <KnownAs line={line} match={match} />,
    },
    { name: 'state', head: t('lookup.column.state'), cell: ({ match }) => <State match={match} /> },
    { name: 'ready', head: t('lookup.column.ready'), cell: ({ match }) => <Ready match={match} /> },
    {
      name: 'why',
      head: t('lookup.column.why'),
      roomy: true,
      cell: ({ match }) => toWhy(match, reader, t),
    },
    {
      name: 'holds',
      head: t('lookup.column.holds'),
      roomy: true,
      cell: ({ match }) => <Holds match={match} reader={reader} />,
    },
    {
      name: 'free',
      head: t('lookup.column.free'),
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

function toBillStanding({ bill }: LookupMatch): BillStanding | null {
  return bill && { ...bill, bucket: BUCKET_OF[bill.status], reasons: [] };
}

/** What of its bill stops a box is told by hold; the rest as the gates say it. */
function toWhy(match: LookupMatch, reader: Reader, t: Translate): string | null {
  const say = sayIn(reader.language, t);
  const bill = toBillStanding(match);
  const stops = bill && toBillStops(bill, reader, t);
  const gate = bill && sayBillStatus(bill);
  if (!stops || !gate || !match.why?.startsWith(gate)) return match.why && say(match.why);
  return `${stops} ${say(match.why.slice(gate.length).trim())}`.trim();
}

function Holds({ match, reader }: { match: LookupMatch; reader: Reader }) {
  const t = useTranslations();
  const say = sayIn(reader.language, t);
  const bill = toBillStanding(match);
  const stops = bill !== null && (bill.bucket === 'held' || bill.bucket === 'conflict');
  const own = match.holds ? (
    say(match.holds)
  ) : (
    <span className="quiet">{t(stops ? 'cargo.absent.none' : 'lookup.noneKnown')}</span>
  );
  if (!stops) return own;
  return (
    <div className="cell-lines">
      <span>{t.rich('lookup.onBill', { bill: () => <BillNumber number={bill.billNumber} /> })}</span>
      <BillHolds bill={bill} reader={reader} />
      <span>{t.rich('lookup.onBox', { holds: () => own })}</span>
    </div>
  );
}

function KnownAs({ line, match: { kind, id } }: LookupRow) {
  switch (kind) {
    case 'bill':
      return <BillNumber number={id} />;
    case 'container':
      return <ContainerNumber number={id} valid={line.hint === null} />;
    case 'declaration':
      return <DeclarationNumber id={id} />;
  }
}

function DeclarationNumber({ id }: { id: string }) {
  const t = useTranslations('lookup');
  return (
    <span className="nowrap">
      <Copyable text={id} label={t('declaration')} href={`/declarations/${encodeURIComponent(id)}`} />
    </span>
  );
}

function State({ match: { state } }: { match: LookupMatch }) {
  const t = useTranslations();
  const bucket = BillBucket.safeParse(state);
  const group = DeclarationGroup.safeParse(state);
  if (bucket.success) return <BucketBadge bucket={bucket.data} />;
  if (group.success) {
    const { tone, icon } = GROUP_LOOKS[group.data];
    return (
      <Badge tone={tone} icon={icon}>
        {t(`codes.declarationGroup.${group.data}`)}
      </Badge>
    );
  }
  return <span className="quiet">{t('lookup.noBill')}</span>;
}

function Ready({ match: { kind, ready } }: { match: LookupMatch }) {
  const t = useTranslations('lookup');
  if (ready === true) {
    return (
      <Badge tone="cleared" icon="truck">
        {t('ready')}
      </Badge>
    );
  }
  if (kind === 'declaration') return <span className="quiet">–</span>;
  return (
    <Badge tone="quiet" icon={ready === false ? 'no' : 'unknown'}>
      {t(ready === false ? 'notReady' : 'unknown')}
    </Badge>
  );
}
