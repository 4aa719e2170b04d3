import { Badge } from '#components/ui/badge.tsx';
import { type Column, DataTable } from '#components/ui/data-table.tsx';
import { FetchForm } from '#components/ui/fetch-form.tsx';
import { Age, Moment } from '#components/ui/moment.tsx';
import type { Reader } from '#components/ui/reader.ts';
import type { ViewDigest } from '#lib/digests/view-digest.ts';

/** Who is sent what of a saved view, with the way to let a digest rest or take it away. */
export function DigestTable({
  digests,
  selfId,
  reader,
}: {
  digests: ViewDigest[];
  selfId: string | undefined;
  reader: Reader;
}) {
  return (
    <DataTable
      caption="Digests of views"
      columns={toColumns(selfId, reader)}
      rows={digests}
      keyOf={({ id }) => id}
    />
  );
}

const SAYS_WORDS: Readonly<Record<ViewDigest['says'], string>> = {
  news: 'when something came or left',
  rows: 'whenever it holds anything',
  always: 'also when it is empty',
};

function toColumns(selfId: string | undefined, reader: Reader): Column<ViewDigest>[] {
  return [
    {
      name: 'view',
      head: 'View',
      roomy: true,
      cell: ({ list, viewId, viewName, says }) => (
        <>
          {list === null ? <strong>{viewName}</strong> : <a href={`/${list}?view=${viewId}`}>{viewName}</a>}{' '}
          <span className="quiet">{SAYS_WORDS[says]}</span>
        </>
      ),
    },
    {
      name: 'who',
      head: 'Who is told',
      cell: ({ audience, audienceName }) =>
        audience.kind === 'person' && audience.id === selfId ? 'you' : audienceName,
    },
    {
      name: 'when',
      head: 'When',
      cell: ({ dailyAt, timeZone, mail, audience }) =>
        `${dailyAt} ${timeZone}, ${toWay(audience.kind === 'webhook', mail)}`,
    },
    {
      name: 'state',
      head: 'State',
      cell: ({ enabled, endedReason, dueAt, lastAt }) => (
        <>
          <StateBadge isActive={enabled && endedReason === null} isEnded={endedReason !== null} />{' '}
          <span className="quiet">
            {endedReason ?? (dueAt === null ? null : <Moment at={dueAt} reader={reader} />)}
            {lastAt === null ? null : (
              <>
                , last <Age at={lastAt} reader={reader} />
              </>
            )}
          </span>
        </>
      ),
    },
    {
      name: 'change',
      head: 'Change',
      cell: ({ id, viewName, enabled, endedReason }) => (
        <div className="row-actions">
          {endedReason === null ? (
            <FetchForm
              action={`/api/v1/digests/${id}`}
              method="PATCH"
              label={`${enabled ? 'Let rest' : 'Wake'}: digest of ${viewName}`}
              submit={enabled ? 'Let rest' : 'Wake'}
              look="button button--tertiary button--sm"
            >
              <input type="hidden" name="enabled" value={String(!enabled)} data-kind="flag" />
            </FetchForm>
          ) : null}
          <FetchForm
            action={`/api/v1/digests/${id}`}
            method="DELETE"
            label={`Delete: digest of ${viewName}`}
            submit="Delete"
            look="button button--tertiary button--sm"
          />
        </div>
      ),
    },
  ];
}

function toWay(isWebhook: boolean, mail: boolean): string {
  if (isWebhook) return 'outbound webhook';
  return mail ? 'list and mail' : 'list of notices';
}

function StateBadge({ isActive, isEnded }: { isActive: boolean; isEnded: boolean }) {
  const word = isEnded ? 'ended' : isActive ? 'active' : 'resting';
  return (
    <Badge
      tone={isActive ? 'cleared' : 'quiet'}
      icon={isActive ? 'check' : isEnded ? 'cancelled' : 'snoozed'}
    >
      {word}
    </Badge>
  );
}
