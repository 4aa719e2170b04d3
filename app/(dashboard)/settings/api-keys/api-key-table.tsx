import { useTranslations } from 'next-intl';
import { Badge } from '#components/ui/badge.tsx';
import { type Column, DataTable } from '#components/ui/data-table.tsx';
import { FetchForm } from '#components/ui/fetch-form.tsx';
import { Age, Moment } from '#components/ui/moment.tsx';
import type { Reader } from '#components/ui/reader.ts';
import type { ApiKey } from '#lib/auth/api-keys/api-key.ts';

const LOOKS = {
  active: { tone: 'cleared', icon: 'check' },
  expired: { tone: 'quiet', icon: 'clock' },
  revoked: { tone: 'quiet', icon: 'cancelled' },
} as const;

/** All keys, with the way to take one back. */
export function ApiKeyTable({ keys, reader }: { keys: ApiKey[]; reader: Reader }) {
  const t = useTranslations('apiKeys');
  const toRole = useTranslations('roles');
  const columns: Column<ApiKey>[] = [
    {
      name: 'name',
      head: t('name'),
      cell: ({ name, start }) => (
        <>
          <strong>{name}</strong>
          <br />
          <code className="quiet">{start}…</code>
        </>
      ),
    },
    { name: 'role', head: t('role'), cell: ({ role }) => toRole(`${role}.label`) },
    {
      name: 'state',
      head: t('state'),
      cell: ({ state }) => <Badge {...LOOKS[state]}>{t(`states.${state}`)}</Badge>,
    },
    {
      name: 'used',
      head: t('lastUsed'),
      cell: ({ lastUsedAt }) => <Age at={lastUsedAt} reader={reader} absent={t('never')} />,
    },
    {
      name: 'expires',
      head: t('goodUntil'),
      wideOnly: true,
      cell: ({ expiresAt }) => <Moment at={expiresAt} reader={reader} absent={t('states.revoked')} />,
    },
    {
      name: 'made',
      head: t('made'),
      wideOnly: true,
      cell: ({ createdAt, createdBy }) => (
        <>
          <Moment at={createdAt} reader={reader} />{' '}
          {createdBy ? <span className="quiet">{t('by', { person: createdBy })}</span> : null}
        </>
      ),
    },
    {
      name: 'revoke',
      head: t('change'),
      cell: ({ id, name, state }) =>
        state === 'active' ? (
          <FetchForm
            action={`/api/v1/api-keys/${id}`}
            method="DELETE"
            label={t('revokeOne', { name })}
            submit={t('revoke')}
            look="button button--tertiary button--sm"
            confirm={t('revokeConfirm', { name })}
          />
        ) : null,
    },
  ];
  return <DataTable caption={t('apiKeys')} columns={columns} rows={keys} keyOf={({ id }) => id} />;
}
