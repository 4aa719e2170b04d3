import type { Metadata } from 'next';
import { Empty } from '#components/ui/empty.tsx';
import { FetchForm } from '#components/ui/fetch-form.tsx';
import { ChoiceField, InputField } from '#components/ui/fields.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { Panel } from '#components/ui/panel.tsx';
import { listApiKeys } from '#lib/auth/api-keys/list-api-keys.ts';
import { requirePageAccess } from '#lib/auth/require-page-access.ts';
import { readReader } from '../../read-reader.ts';
import { ROLE_CHOICES } from '../role-words.ts';
import { ApiKeyTable } from './api-key-table.tsx';

export const metadata: Metadata = { title: 'API keys' };

const LIVES = [
  { value: '30', label: '30 days' },
  { value: '90', label: '90 days' },
  { value: '365', label: 'a year' },
  { value: '', label: 'until it is revoked' },
];

/** Keys of programs. */
export default async function ApiKeysPage() {
  const access = await requirePageAccess('/settings/api-keys');
  const [reader, keys] = await Promise.all([readReader(access), listApiKeys(access)]);
  return (
    <>
      <PageHeader
        title="API keys"
        reader={reader}
        lead="Programs send a key as a Bearer token. Only a digest of it is kept here."
      />
      <Panel title="Keys" count={keys.length} flush={keys.length > 0}>
        {keys.length > 0 ? (
          <ApiKeyTable keys={keys} reader={reader} />
        ) : (
          <Empty icon="link">
            No key was made yet. What a program can ask stands in{' '}
            <a href="/api/v1/openapi.json">the OpenAPI document</a>.
          </Empty>
        )}
      </Panel>
      <Panel title="Make a key">
        <FetchForm
          action="/api/v1/api-keys"
          label="Make a key"
          submit="Make a key"
          told={{ member: 'key', label: 'Copy the key now' }}
        >
          <div className="form-fields">
            <InputField name="name" label="Name" hint="What it is for." required autoComplete="off" />
            <ChoiceField name="role" label="Role" value="viewer" choices={ROLE_CHOICES} />
            <ChoiceField name="expiresInDays" label="Good for" kind="number" value="365" choices={LIVES} />
          </div>
        </FetchForm>
      </Panel>
    </>
  );
}
