import { useTranslations } from 'next-intl';
import { Badge } from '#components/ui/badge.tsx';
import { type Column, DataTable } from '#components/ui/data-table.tsx';
import { FetchForm } from '#components/ui/fetch-form.tsx';
import type { NoticeRule } from '#lib/notices/notice-rule.ts';
import type { Translate } from '#lib/words/translate.ts';
import { toAudienceWords } from './audience-words.ts';
import { toSettingsWords } from './notice-words.ts';

/** Who is told of what, with the way to let a rule rest or take it away. */
export function RuleTable({ rules, selfId }: { rules: NoticeRule[]; selfId: string | undefined }) {
  const t = useTranslations('noticeRules');
  const toRole = useTranslations('roles');
  return (
    <DataTable
      caption={t('rules')}
      columns={toColumns(selfId, t, toRole)}
      rows={rules}
      keyOf={({ id }) => id}
    />
  );
}

function toColumns(
  selfId: string | undefined,
  t: Translate<'noticeRules'>,
  toRole: Translate<'roles'>,
): Column<NoticeRule>[] {
  return [
    {
      name: 'when',
      head: t('when'),
      roomy: true,
      cell: (rule) => (
        <>
          <strong>{t(`kinds.${rule.kind}`)}</strong> <span className="quiet">{toSettingsWords(rule, t)}</span>
        </>
      ),
    },
    {
      name: 'who',
      head: t('whoIsTold'),
      cell: (rule) => toAudienceWords(rule, selfId, t, toRole),
    },
    {
      name: 'how',
      head: t('how'),
      cell: ({ audience, mail, dailyAt }) => {
        if (audience.kind === 'webhook') return t('webhook');
        if (!mail) return t('list');
        return dailyAt === null ? t('listAndMail') : t('listAndMailAt', { time: dailyAt });
      },
    },
    {
      name: 'state',
      head: t('state'),
      cell: ({ enabled }) => (
        <Badge tone={enabled ? 'cleared' : 'quiet'} icon={enabled ? 'check' : 'snoozed'}>
          {enabled ? t('active') : t('resting')}
        </Badge>
      ),
    },
    {
      name: 'change',
      head: t('change'),
      cell: ({ id, kind, enabled }) => (
        <div className="row-actions">
          <FetchForm
            action={`/api/v1/notice-rules/${id}`}
            method="PATCH"
            label={t(enabled ? 'letRestOne' : 'wakeOne', { rule: t(`kinds.${kind}`) })}
            submit={enabled ? t('letRest') : t('wake')}
            look="button button--tertiary button--sm"
          >
            <input type="hidden" name="enabled" value={String(!enabled)} data-kind="flag" />
          </FetchForm>
          <FetchForm
            action={`/api/v1/notice-rules/${id}`}
            method="DELETE"
            label={t('deleteOne', { rule: t(`kinds.${kind}`) })}
            submit={t('delete')}
            look="button button--tertiary button--sm"
          />
        </div>
      ),
    },
  ];
}
