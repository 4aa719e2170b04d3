import { useTranslations } from 'next-intl';
import { DeclarationStatusBadge } from '#components/customs/declaration-status.tsx';
import { NoteInRow, Owner } from '#components/triage/owner-and-note.tsx';
import { Copyable } from '#components/ui/copyable.tsx';
import type { Column } from '#components/ui/data-table.tsx';
import { toDurationWords } from '#components/ui/duration.ts';
import { Icon } from '#components/ui/icon.tsx';
import { Age, Moment } from '#components/ui/moment.tsx';
import type { Reader } from '#components/ui/reader.ts';
import type { WithFreshError } from '#lib/declarations/with-fresh-errors.ts';
import type { TimedDeclaration } from '#lib/declarations/with-usual-stays.ts';
import type { DeclarationError, DeclarationSummary } from '#lib/domain/declarations/declaration.ts';
import { toDeclarationFault } from '#lib/domain/declarations/describe-declaration-error.ts';
import { toPlainError } from '#lib/domain/declarations/to-plain-error.ts';
import { millisecondsBetween } from '#lib/domain/instant.ts';
import type { Translate } from '#lib/words/translate.ts';

/** What a row of the list can say of a declaration. */
export function toDeclarationColumns(
  reader: Reader,
  t: Translate,
): Column<WithFreshError<TimedDeclaration>>[] {
  const [lrn, status, since, ...others] = toSummaryColumns(reader, t);
  return [
    ...[lrn, status, since].flatMap((column) => column ?? []),
    {
      name: 'usual',
      head: t('declarations.column.usual'),
      cell: (declaration) => <Usual declaration={declaration} reader={reader} />,
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

/** What a row says of a declaration wherever it stands. */
export function toSummaryColumns(reader: Reader, t: Translate): Column<WithFreshError<DeclarationSummary>>[] {
  return [
    {
      name: 'lrn',
      head: t('declarations.column.lrn'),
      sort: 'declarationId',
      cell: ({ declarationId, lrn }) => (
        <span className="nowrap">
          <Copyable
            text={lrn ?? declarationId}
            label={t(lrn ? 'cargo.noun.lrn' : 'cargo.noun.declaration')}
            href={`/declarations/${encodeURIComponent(declarationId)}`}
          />
        </span>
      ),
    },
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
    {
      name: 'mrn',
      head: t('declarations.column.mrn'),
      cell: ({ mrn, mrnValid }) => <Mrn mrn={mrn} valid={mrnValid} />,
    },
    {
      name: 'reference',
      head: t('declarations.column.reference'),
      wideOnly: true,
      cell: ({ commercialReference }) =>
        commercialReference ?? <span className="quiet">{t('cargo.absent.notReported')}</span>,
    },
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

/** Customs' own number: pending until it is known; a wrong check digit is said, never refused. */
export function Mrn({ mrn, valid }: { mrn: string | null; valid: boolean | null }) {
  const t = useTranslations();
  if (mrn === null) return <span className="quiet">{t('declarations.mrnPending')}</span>;
  return (
    <span className="nowrap">
      <Copyable text={mrn} label={t('cargo.noun.mrn')} />
      {valid === false ? (
        <span className="check-digit" title={t('cargo.wrongMrnDigit')}>
          <Icon name="warning" />
          {t('cargo.checkDigit')}
        </span>
      ) : null}
    </span>
  );
}
