import { useTranslations } from 'next-intl';
import { DeclarationStatusBadge } from '#components/customs/declaration-status.tsx';
import { NoteInRow, Owner } from '#components/triage/owner-and-note.tsx';
import type { Column } from '#components/ui/data-table.tsx';
import { toDurationWords } from '#components/ui/duration.ts';
import { Icon } from '#components/ui/icon.tsx';
import { Age, Moment } from '#components/ui/moment.tsx';
import type { Reader } from '#components/ui/reader.ts';
import type { WithFreshError } from '#lib/declarations/with-fresh-errors.ts';
import type { TimedDeclaration } from '#lib/declarations/with-usual-stays.ts';
import type { DeclarationError, DeclarationSummary } from '#lib/domain/declarations/declaration.ts';
import type { DeclarationReference } from '#lib/domain/declarations/declaration-reference.ts';
import { toDeclarationFault } from '#lib/domain/declarations/describe-declaration-error.ts';
import { toPlainError } from '#lib/domain/declarations/to-plain-error.ts';
import { millisecondsBetween } from '#lib/domain/instant.ts';
import type { LinkedCargoNumber } from '#lib/links/with-linked-cargo.ts';
import type { Translate } from '#lib/words/translate.ts';
import { toNumberColumns } from './declaration-numbers.tsx';
import { LinkedCargoInRow } from './linked-cargo.tsx';

/** A declaration of a list beside what is usual where it stands, and its bills and containers. */
type ListedDeclaration = WithFreshError<TimedDeclaration> & { linked: LinkedCargoNumber[] };

/** What a row of the list can say of a declaration. */
export function toDeclarationColumns(
  reader: Reader,
  t: Translate,
  reference: DeclarationReference | null,
): Column<ListedDeclaration>[] {
  const [number, status, since, second, third, ...others] = toSummaryColumns(reader, t, reference);
  return [
    ...[number, status, since].flatMap((column) => column ?? []),
    {
      name: 'usual',
      head: t('declarations.column.usual'),
      cell: (declaration) => <Usual declaration={declaration} reader={reader} />,
    },
    ...[second, third].flatMap((column) => column ?? []),
    {
      name: 'linked',
      head: t('declarations.column.linked'),
      wideOnly: true,
      cell: ({ linked }) => <LinkedCargoInRow linked={linked} />,
    },
    ...others,
    {
      name: 'owner',
      head: t('declarations.column.owner'),
      optional: true,
      cell: ({ assignee }) => <Owner name={assignee} />,
    },
    {
      name: 'note',
      head: t('declarations.column.note'),
      optional: true,
      cell: ({ lastNote }) => <NoteInRow note={lastNote} reader={reader} />,
    },
  ];
}

/** What a row says of a declaration wherever it stands, which goes by the number that its reader chose. */
export function toSummaryColumns(
  reader: Reader,
  t: Translate,
  reference: DeclarationReference | null,
): Column<WithFreshError<DeclarationSummary>>[] {
  const { first, others } = toNumberColumns(t, reference);
  return [
    first,
    {
      name: 'status',
      head: t('declarations.column.status'),
      cell: ({ status, group, held, freshError }) => (
        <>
          <DeclarationStatusBadge status={status} group={group} held={held} />
          {freshError ? <FreshError error={freshError} reader={reader} /> : null}
        </>
      ),
    },
    {
      name: 'since',
      head: t('declarations.column.since'),
      cell: ({ statusSince }) =>
        statusSince === null ? (
          <span className="quiet">–</span>
        ) : (
          <>
            <span className="nowrap">
              <Moment at={statusSince} reader={reader} />
            </span>{' '}
            <span className="quiet nowrap">
              {toDurationWords(millisecondsBetween(statusSince, reader.now), t)}
            </span>
          </>
        ),
    },
    ...others,
    {
      name: 'errors',
      head: t('declarations.column.errors'),
      numeric: true,
      sort: '-errorCount',
      cell: ({ errorCount }) =>
        errorCount === 0 ? <span className="quiet">0</span> : <strong>{errorCount}</strong>,
    },
    {
      name: 'lastEvent',
      head: t('declarations.column.lastEvent'),
      sort: '-lastEventAt',
      cell: ({ lastEventAt }) => (
        <span className="nowrap">
          <Age at={lastEventAt} reader={reader} />
        </span>
      ),
    },
    {
      name: 'id',
      head: t('declarations.column.id'),
      optional: true,
      cell: ({ declarationId }) => <span className="identifier">{declarationId}</span>,
    },
    {
      name: 'created',
      head: t('declarations.column.created'),
      optional: true,
      cell: ({ createdAt }) => <Moment at={createdAt} reader={reader} />,
    },
    {
      name: 'cleared',
      head: t('declarations.column.cleared'),
      optional: true,
      cell: ({ clearedAt }) => <Moment at={clearedAt} reader={reader} absent={t('cargo.absent.notYet')} />,
    },
  ];
}

/** What was found wrong after the status was reported, in a line or two; all of it on hover. */
function FreshError({
  error: { errorType, message, at },
  reader,
}: {
  error: DeclarationError;
  reader: Reader;
}) {
  const t = useTranslations('declarations');
  return (
    <p className="fresh-error" title={message}>
      <strong className="tone-held tone-text">{t(`fault.${toDeclarationFault(errorType)}`)}</strong>{' '}
      <Moment at={at} reader={reader} />
      {': '}
      {toPlainError(message)}
    </p>
  );
}

/** How long nine in ten stay in this status, and whether this one stays longer. */
function Usual({
  declaration: { usual, statusSince },
  reader,
}: {
  declaration: TimedDeclaration;
  reader: Reader;
}) {
  const t = useTranslations();
  if (usual === null || statusSince === null) return <span className="quiet">–</span>;
  const most = usual.mostSeconds * 1000;
  const isLong = millisecondsBetween(statusSince, reader.now) > most;
  return (
    <span title={t('declarations.stays', { count: usual.stays })}>
      <span className="quiet nowrap">{toDurationWords(most, t)}</span>{' '}
      {isLong ? (
        <span className="with-icon tone-text tone-urgent">
          <Icon name="clock" />
          {t('declarations.longer')}
        </span>
      ) : null}
    </span>
  );
}
