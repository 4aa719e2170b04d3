import { Badge } from '#components/ui/badge.tsx';
import { type Column, DataTable } from '#components/ui/data-table.tsx';
import { FetchForm } from '#components/ui/fetch-form.tsx';
import type { NoticeRule } from '#lib/notices/notice-rule.ts';
import { KIND_WORDS, toSettingsWords } from './notice-words.ts';

/** Who is told of what, with the way to let a rule rest or take it away. */
export function RuleTable({ rules, selfId }: { rules: NoticeRule[]; selfId: string | undefined }) {
  return <DataTable caption="Rules" columns={toColumns(selfId)} rows={rules} keyOf={({ id }) => id} />;
}

function toColumns(selfId: string | undefined): Column<NoticeRule>[] {
  return [
    {
      name: 'when',
      head: 'When',
      roomy: true,
      cell: (rule) => (
        <>
          <strong>{KIND_WORDS[rule.kind]}</strong> <span className="quiet">{toSettingsWords(rule)}</span>
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
      name: 'how',
      head: 'How',
      cell: ({ audience, mail, dailyAt }) => {
        if (audience.kind === 'webhook') return 'outbound webhook';
        if (!mail) return 'list of notices';
        return dailyAt === null ? 'list, and mail at once' : `list, and mail at ${dailyAt}`;
      },
    },
    {
      name: 'state',
      head: 'State',
      cell: ({ enabled }) => (
        <Badge tone={enabled ? 'cleared' : 'quiet'} icon={enabled ? 'check' : 'snoozed'}>
          {enabled ? 'active' : 'resting'}
        </Badge>
      ),
    },
    {
      name: 'change',
      head: 'Change',
      cell: ({ id, kind, enabled }) => (
        <div className="row-actions">
          <FetchForm
            action={`/api/v1/notice-rules/${id}`}
            method="PATCH"
            label={`${enabled ? 'Let rest' : 'Wake'}: ${KIND_WORDS[kind]}`}
            submit={enabled ? 'Let rest' : 'Wake'}
            look="button button--tertiary button--sm"
          >
            <input type="hidden" name="enabled" value={String(!enabled)} data-kind="flag" />
          </FetchForm>
          <FetchForm
            action={`/api/v1/notice-rules/${id}`}
            method="DELETE"
            label={`Delete: ${KIND_WORDS[kind]}`}
            submit="Delete"
            look="button button--tertiary button--sm"
          />
        </div>
      ),
    },
  ];
}
