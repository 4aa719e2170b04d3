import { Badge } from '#components/ui/badge.tsx';
import { type Column, DataTable } from '#components/ui/data-table.tsx';
import { FetchForm } from '#components/ui/fetch-form.tsx';
import { Age, Moment } from '#components/ui/moment.tsx';
import type { Reader } from '#components/ui/reader.ts';
import type { ApiKey } from '#lib/auth/api-keys/api-key.ts';
import { ROLE_WORDS } from '../role-words.ts';

const LOOKS = {
  active: { tone: 'cleared', icon: 'check' },
  expired: { tone: 'quiet', icon: 'clock' },
  revoked: { tone: 'quiet', icon: 'cancelled' },
} as const;

/** All keys, with the way to take one back. */
export function ApiKeyTable({ keys, reader }: { keys: ApiKey[]; reader: Reader }) {
  return <DataTable caption="API keys" columns={toColumns(reader)} rows={keys} keyOf={({ id }) => id} />;
}

function toColumns(reader: Reader): Column<ApiKey>[] {
  return [
    {
      name: 'name',
      head: 'Name',
      cell: ({ name, start }) => (
        <>
          <strong>{name}</strong>
          <br />
          <code className="quiet">{start}…</code>
        </>
      ),
    },
    { name: 'role', head: 'Role', cell: ({ role }) => ROLE_WORDS[role].label },
    {
      name: 'state',
      head: 'State',
      cell: ({ state }) => <Badge {...LOOKS[state]}>{state}</Badge>,
    },
    {
      name: 'used',
      head: 'Last used',
      cell: ({ lastUsedAt }) => <Age at={lastUsedAt} reader={reader} absent="never" />,
    },
    {
      name: 'expires',
      head: 'Good until',
      wideOnly: true,
      cell: ({ expiresAt }) => <Moment at={expiresAt} reader={reader} absent="revoked" />,
    },
    {
      name: 'made',
      head: 'Made',
      wideOnly: true,
      cell: ({ createdAt, createdBy }) => (
        <>
          <Moment at={createdAt} reader={reader} />
          {createdBy ? <span className="quiet"> by {createdBy}</span> : null}
        </>
      ),
    },
    {
      name: 'revoke',
      head: 'Change',
      cell: ({ id, name, state }) =>
        state === 'active' ? (
          <FetchForm
            action={`/api/v1/api-keys/${id}`}
            method="DELETE"
            label={`Revoke ${name}`}
            submit="Revoke"
            look="button button--tertiary button--sm"
            confirm={`Programs that use “${name}” are refused from now on. Revoke it?`}
          />
        ) : null,
    },
  ];
}
