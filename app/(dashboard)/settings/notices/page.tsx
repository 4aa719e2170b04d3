import type { Metadata } from 'next';
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
import { ROLE_WORDS } from '../role-words.ts';
import { DigestPanel } from './digest-panel.tsx';
import { type AudienceChoice, RuleForm } from './rule-form.tsx';
import { RuleTable } from './rule-table.tsx';
import { WebhookTable } from './webhook-table.tsx';

export const metadata: Metadata = { title: 'Notice rules' };

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
  const others: AudienceChoice[] = [
    { kind: 'everybody', id: '', label: 'everybody' },
    ...ROLES.map((role) => ({
      kind: 'role' as const,
      id: role,
      label: `every ${ROLE_WORDS[role].label.toLowerCase()}`,
    })),
    ...webhooks.map(({ id, name }) => ({ kind: 'webhook' as const, id, label: name })),
  ];
  return (
    <>
      <PageHeader
        title="Notice rules"
        reader={reader}
        lead={
          <>
            Nobody is told anything without a rule, and each change is told once, in the{' '}
            <a href="/notices">list of notices</a> and by mail if wanted.
          </>
        }
      />
      <Panel title="Rules" count={rules.length} flush={rules.length > 0}>
        {rules.length > 0 ? (
          <RuleTable rules={rules} selfId={access.person?.id} />
        ) : (
          <Empty icon="bell">No rule yet: it is quiet.</Empty>
        )}
      </Panel>
      {access.person ? (
        <Panel title="Tell me">
          <RuleForm audience={null} />
        </Panel>
      ) : null}
      {tellsOthers ? (
        <Panel title="Tell others">
          {others.map((audience) => (
            <details key={`${audience.kind}-${audience.id}`}>
              <summary>Tell {audience.label}</summary>
              <RuleForm audience={audience} />
            </details>
          ))}
        </Panel>
      ) : null}
      <DigestPanel access={access} reader={reader} others={tellsOthers ? others : []} />
      {isAdministrator ? (
        <Panel title="Outbound webhooks" count={webhooks.length}>
          {webhooks.length > 0 ? (
            <WebhookTable webhooks={webhooks} reader={reader} />
          ) : (
            <p className="quiet">None yet. A program of yours can be told the same notices, signed.</p>
          )}
          <FetchForm
            action="/api/v1/outbound-webhooks"
            label="Make an outbound webhook"
            submit="Make an outbound webhook"
            told={{ member: 'secret', label: 'Copy the secret now; it proves what we send' }}
          >
            <div className="form-fields">
              <InputField name="name" label="Name" required autoComplete="off" />
              <InputField
                name="url"
                label="Address"
                hint="https, on the public internet unless the server allows more."
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
