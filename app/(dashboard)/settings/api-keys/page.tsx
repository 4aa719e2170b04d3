import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Empty } from '#components/ui/empty.tsx';
import { FetchForm } from '#components/ui/fetch-form.tsx';
import { ChoiceField, InputField } from '#components/ui/fields.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { Panel } from '#components/ui/panel.tsx';
import { listApiKeys } from '#lib/auth/api-keys/list-api-keys.ts';
import { requirePageAccess } from '#lib/auth/require-page-access.ts';
import { readReader } from '../../read-reader.ts';
import { listRoleChoices } from '../role-words.ts';
import { ApiKeyTable } from './api-key-table.tsx';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('apiKeys');
  return { title: t('apiKeys') };
}

/** Keys of programs. */
export default async function ApiKeysPage() {
  const access = await requirePageAccess('/settings/api-keys');
  const t = await getTranslations('apiKeys');
  const lives = [
    { value: '30', label: t('days', { count: 30 }) },
    { value: '90', label: t('days', { count: 90 }) },
    { value: '365', label: t('aYear') },
    { value: '', label: t('untilRevoked') },
  ];
  const [reader, keys] = await Promise.all([readReader(access), listApiKeys(access)]);
  return (
    <>
      <PageHeader title={t('apiKeys')} reader={reader} lead={t('lead')} />
      <Panel title={t('keys')} count={keys.length} flush={keys.length > 0}>
        {keys.length > 0 ? (
          <ApiKeyTable keys={keys} reader={reader} />
        ) : (
          <Empty icon="link">
            {t.rich('noKey', { openapi: (words) => <a href="/api/v1/openapi.json">{words}</a> })}
          </Empty>
        )}
      </Panel>
      <Panel title={t('makeKey')}>
        <FetchForm
          action="/api/v1/api-keys"
          label={t('makeKey')}
          submit={t('makeKey')}
          told={{ member: 'key', label: t('copyNow') }}
        >
          <div className="form-fields">
            <InputField name="name" label={t('name')} hint={t('nameHint')} required autoComplete="off" />
            <ChoiceField
              name="role"
              label={t('role')}
              value="viewer"
              choices={listRoleChoices(await getTranslations('roles'))}
            />
            <ChoiceField
              name="expiresInDays"
              label={t('goodFor')}
              kind="number"
              value="365"
              choices={lives}
            />
          </div>
        </FetchForm>
      </Panel>
    </>
  );
}
