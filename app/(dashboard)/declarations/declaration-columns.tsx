import { DeclarationStatusBadge } from '#components/customs/declaration-status.tsx';
import { NoteInRow, Owner } from '#components/triage/owner-and-note.tsx';
import { Copyable } from '#components/ui/copyable.tsx';
import type { Column } from '#components/ui/data-table.tsx';
import { toDurationWords } from '#components/ui/duration.ts';
import { Icon } from '#components/ui/icon.tsx';
import { Age, Moment } from '#components/ui/moment.tsx';
import type { Reader } from '#components/ui/reader.ts';
import type { TimedDeclaration } from '#lib/declarations/with-usual-stays.ts';
import type { DeclarationSummary } from '#lib/domain/declarations/declaration.ts';
import { millisecondsBetween } from '#lib/domain/instant.ts';

/** What a row of the list can say of a declaration. */
export function toDeclarationColumns(reader: Reader): Column<TimedDeclaration>[] {
  const [lrn, status, since, ...others] = toSummaryColumns(reader);
  return [
    ...[lrn, status, since].flatMap((column) => column ?? []),
    {
      name: 'usual',
      head: '9 in 10 within',
      cell: (declaration) => <Usual declaration={declaration} reader={reader} />,
    },
    ...others,
    { name: 'owner', head: 'Owner', optional: true, cell: ({ assignee }) => <Owner name={assignee} /> },
    {
      name: 'note',
      head: 'Last note',
      optional: true,
      cell: ({ lastNote }) => <NoteInRow note={lastNote} reader={reader} />,
    },
  ];
}

/** What a row says of a declaration wherever it stands. */
export function toSummaryColumns(reader: Reader): Column<DeclarationSummary>[] {
  return [
    {
      name: 'lrn',
      head: 'LRN',
      sort: 'declarationId',
      cell: ({ declarationId, lrn }) => (
        <span className="nowrap">
          <Copyable
            text={lrn ?? declarationId}
            label={lrn ? 'LRN' : 'declaration'}
            href={`/declarations/${encodeURIComponent(declarationId)}`}
          />
        </span>
      ),
    },
    {
      name: 'status',
      head: 'Status',
      cell: ({ status, group, held }) => <DeclarationStatusBadge status={status} group={group} held={held} />,
    },
    {
      name: 'since',
      head: 'Since',
      cell: ({ statusSince }) =>
        statusSince === null ? (
          <span className="quiet">–</span>
        ) : (
          <span className="nowrap">
            <Moment at={statusSince} reader={reader} />{' '}
            <span className="quiet">{toDurationWords(millisecondsBetween(statusSince, reader.now))}</span>
          </span>
        ),
    },
    { name: 'mrn', head: 'MRN', cell: ({ mrn, mrnValid }) => <Mrn mrn={mrn} valid={mrnValid} /> },
    {
      name: 'reference',
      head: 'Commercial reference',
      wideOnly: true,
      cell: ({ commercialReference }) => commercialReference ?? <span className="quiet">not reported</span>,
    },
    {
      name: 'errors',
      head: 'Errors',
      numeric: true,
      sort: '-errorCount',
      cell: ({ errorCount }) =>
        errorCount === 0 ? <span className="quiet">0</span> : <strong>{errorCount}</strong>,
    },
    {
      name: 'lastEvent',
      head: 'Last event',
      sort: '-lastEventAt',
      cell: ({ lastEventAt }) => (
        <span className="nowrap">
          <Age at={lastEventAt} reader={reader} />
        </span>
      ),
    },
    {
      name: 'id',
      head: 'Id',
      optional: true,
      cell: ({ declarationId }) => <span className="identifier">{declarationId}</span>,
    },
    {
      name: 'created',
      head: 'Created',
      optional: true,
      cell: ({ createdAt }) => <Moment at={createdAt} reader={reader} />,
    },
    {
      name: 'cleared',
      head: 'Cleared',
      optional: true,
      cell: ({ clearedAt }) => <Moment at={clearedAt} reader={reader} absent="not yet" />,
    },
  ];
}

/** How long nine in ten stay in this status, and whether this one stays longer. */
function Usual({
  declaration: { usual, statusSince },
  reader,
}: {
  declaration: TimedDeclaration;
  reader: Reader;
}) {
  if (usual === null || statusSince === null) return <span className="quiet">–</span>;
  const most = usual.mostSeconds * 1000;
  const isLong = millisecondsBetween(statusSince, reader.now) > most;
  return (
    <span className="nowrap" title={`Of ${usual.stays} stays in this status`}>
      <span className="quiet">{toDurationWords(most)}</span>{' '}
      {isLong ? (
        <span className="with-icon tone-text tone-urgent">
          <Icon name="clock" />
          longer
        </span>
      ) : null}
    </span>
  );
}

/** Customs' own number: pending until it is known; a wrong check digit is said, never refused. */
export function Mrn({ mrn, valid }: { mrn: string | null; valid: boolean | null }) {
  if (mrn === null) return <span className="quiet">pending</span>;
  return (
    <span className="nowrap">
      <Copyable text={mrn} label="MRN" />
      {valid === false ? (
        <span className="check-digit" title="The last character does not match the rest of the number">
          <Icon name="warning" />
          check digit
        </span>
      ) : null}
    </span>
  );
}
