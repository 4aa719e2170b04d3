import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Empty } from '#components/ui/empty.tsx';
import { FetchForm } from '#components/ui/fetch-form.tsx';
import { InputField } from '#components/ui/fields.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { Panel } from '#components/ui/panel.tsx';
import { ROLES } from '#lib/auth/access.ts';
import { requirePageAccess } from '#lib/auth/require-page-access.ts';
import { listNoticeRules } from '#lib/notices/list-notice-rules.ts';
import { listOutboundWebhooks } from '#lib/outbound-webhooks/list-outbound-webhooks.ts';
import { readReader } from '../../read-reader.ts';
import { DigestPanel } from './digest-panel.tsx';
import { type AudienceChoice, RuleForm } from './rule-form.tsx';
import { RuleTable } from './rule-table.tsx';
import { WebhookTable } from './webhook-table.tsx';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('noticeRules');
  return { title: t('noticeRules') };
}

/** Who is told of what: quiet until somebody asks. */
export default async function NoticeRulesPage() {
  const access = await requirePageAccess('/settings/notices');
  const isAdministrator = access.role === 'administrator';
  const tellsOthers = access.scope === null && (isAdministrator || access.role === 'coordinator');
  const [reader, rules, webhooks] = await Promise.all([
    readReader(access),
    listNoticeRules(access),
    isAdministrator ? listOutboundWebhooks(access) : [],
  ]);
  const t = await getTranslations('noticeRules');
  const toRole = await getTranslations('roles');
  const others: AudienceChoice[] = [
    { kind: 'everybody', id: '', label: t('everybody') },
    ...ROLES.map((role) => ({
      kind: 'role' as const,
      id: role,
      label: t('everyRole', { role: toRole(`${role}.name`) }),
    })),
    ...webhooks.map(({ id, name }) => ({ kind: 'webhook' as const, id, label: name })),
  ];
  return (
    <>
      <PageHeader
        title={t('noticeRules')}
        reader={reader}
        lead={t.rich('lead', { notices: (words) => <a href="/notices">{words}</a> })}
      />
      <Panel title={t('rules')} count={rules.length} flush={rules.length > 0}>
        {rules.length > 0 ? (
          <RuleTable rules={rules} selfId={access.person?.id} />
        ) : (
          <Empty icon="bell">{t('none')}</Empty>
        )}
      </Panel>
      {access.person ? (
        <Panel title={t('tellMe')}>
          <RuleForm audience={null} />
        </Panel>
      ) : null}
      {tellsOthers ? (
        <Panel title={t('tellOthers')}>
          {others.map((audience) => (
            <details key={`${audience.kind}-${audience.id}`}>
              <summary>{t('tell', { audience: audience.label })}</summary>
              <RuleForm audience={audience} />
            </details>
          ))}
        </Panel>
      ) : null}
      <DigestPanel access={access} reader={reader} others={tellsOthers ? others : []} />
      {isAdministrator ? (
        <Panel title={t('outboundWebhooks')} count={webhooks.length}>
          {webhooks.length > 0 ? (
            <WebhookTable webhooks={webhooks} reader={reader} />
          ) : (
            <p className="quiet">{t('noWebhook')}</p>
          )}
          <FetchForm
            action="/api/v1/outbound-webhooks"
            label={t('makeWebhook')}
            submit={t('makeWebhook')}
            told={{ member: 'secret', label: t('copySecret') }}
          >
            <div className="form-fields">
              <InputField name="name" label={t('name')} required autoComplete="off" />
              <InputField
                name="url"
                label={t('address')}
                hint={t('addressHint')}
                required
                autoComplete="off"
              />
            </div>
          </FetchForm>
        </Panel>
      ) : null}
    </>
  );
}
