import { useTranslations } from 'next-intl';
import { type Say, useSay } from '#components/customs/use-say.ts';
import { Badge } from '#components/ui/badge.tsx';
import { type Column, DataTable } from '#components/ui/data-table.tsx';
import { FetchForm } from '#components/ui/fetch-form.tsx';
import { Age, Moment } from '#components/ui/moment.tsx';
import type { Reader } from '#components/ui/reader.ts';
import type { ViewDigest } from '#lib/digests/view-digest.ts';
import type { Translate } from '#lib/words/translate.ts';
import { toAudienceWords } from './audience-words.ts';

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
  const words = {
    t: useTranslations('digests'),
    toRule: useTranslations('noticeRules'),
    toRole: useTranslations('roles'),
    say: useSay(),
  };
  return (
    <DataTable
      caption={words.t('digests')}
      columns={toColumns(selfId, reader, words)}
      rows={digests}
      keyOf={({ id }) => id}
    />
  );
}

interface Words {
  t: Translate<'digests'>;
  toRule: Translate<'noticeRules'>;
  toRole: Translate<'roles'>;
  say: Say;
}

function toColumns(
  selfId: string | undefined,
  reader: Reader,
  { t, toRule, toRole, say }: Words,
): Column<ViewDigest>[] {
  return [
    {
      name: 'view',
      head: t('view'),
      roomy: true,
      cell: ({ list, viewId, viewName, says }) => (
        <>
          {list === null ? <strong>{viewName}</strong> : <a href={`/${list}?view=${viewId}`}>{viewName}</a>}{' '}
          <span className="quiet">{t(`says.${says}`)}</span>
        </>
      ),
    },
    {
      name: 'who',
      head: t('whoIsTold'),
      cell: (digest) => toAudienceWords(digest, selfId, toRule, toRole),
    },
    {
      name: 'when',
      head: t('when'),
      cell: (digest) => toTimeWords(digest, t),
    },
    {
      name: 'state',
      head: t('state'),
      cell: ({ enabled, endedReason, dueAt, lastAt }) => (
        <>
          <StateBadge isActive={enabled && endedReason === null} isEnded={endedReason !== null} />{' '}
          <span className="quiet">
            {endedReason === null ? dueAt && <Moment at={dueAt} reader={reader} /> : say(endedReason)}
            {lastAt === null ? null : (
              <>, {t.rich('last', { age: () => <Age at={lastAt} reader={reader} /> })}</>
            )}
          </span>
        </>
      ),
    },
    {
      name: 'change',
      head: t('change'),
      cell: ({ id, viewName, enabled, endedReason }) => (
        <div className="row-actions">
          {endedReason === null ? (
            <FetchForm
              action={`/api/v1/digests/${id}`}
              method="PATCH"
              label={t(enabled ? 'letRestOne' : 'wakeOne', { view: viewName })}
              submit={t(enabled ? 'letRest' : 'wake')}
              look="button button--tertiary button--sm"
            >
              <input type="hidden" name="enabled" value={String(!enabled)} data-kind="flag" />
            </FetchForm>
          ) : null}
          <FetchForm
            action={`/api/v1/digests/${id}`}
            method="DELETE"
            label={t('deleteOne', { view: viewName })}
            submit={t('delete')}
            look="button button--tertiary button--sm"
          />
        </div>
      ),
    },
  ];
}

function toTimeWords(
  { dailyAt: time, timeZone: zone, mail, audience }: ViewDigest,
  t: Translate<'digests'>,
): string {
  if (audience.kind === 'webhook') return t('toWebhook', { time, zone });
  return mail ? t('toListAndMail', { time, zone }) : t('toList', { time, zone });
}

function StateBadge({ isActive, isEnded }: { isActive: boolean; isEnded: boolean }) {
  const t = useTranslations('digests');
  const state = isEnded ? 'ended' : isActive ? 'active' : 'resting';
  return (
    <Badge
      tone={isActive ? 'cleared' : 'quiet'}
      icon={isActive ? 'check' : isEnded ? 'cancelled' : 'snoozed'}
    >
      {t(`states.${state}`)}
    </Badge>
  );
}
