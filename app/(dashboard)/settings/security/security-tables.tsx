import { useTranslations } from 'next-intl';
import { DataTable } from '#components/ui/data-table.tsx';
import { FetchForm } from '#components/ui/fetch-form.tsx';
import { Age, Moment } from '#components/ui/moment.tsx';
import type { Reader } from '#components/ui/reader.ts';
import type { Security } from '#lib/auth/members/get-security.ts';
import type { OwnSession } from '#lib/auth/sessions/own-session.ts';
import { toBrowserName } from './to-browser-name.ts';

/** Every browser the reader is signed in with. */
export function SessionTable({ sessions, reader }: { sessions: OwnSession[]; reader: Reader }) {
  const t = useTranslations('account');
  // Two of the same kind are told apart by their number.
  const names = sessions.map(({ userAgent }) => toBrowserName(userAgent, t));
  const toOwnName = (id: string) => {
    const place = sessions.findIndex((session) => session.id === id);
    const name = names[place] ?? '';
    const before = names.slice(0, place).filter((other) => other === name).length;
    return before === 0 ? name : `${name} ${before + 1}`;
  };
  return (
    <DataTable
      caption={t('sessions')}
      rows={sessions}
      keyOf={({ id }) => id}
      columns={[
        {
          name: 'browser',
          head: t('browser'),
          cell: ({ userAgent, current }) => (
            <span title={userAgent ?? undefined}>
              {toBrowserName(userAgent, t)}
              {current ? <span className="quiet"> {t('thisOne')}</span> : null}
            </span>
          ),
        },
        {
          name: 'address',
          head: t('from'),
          cell: ({ address }) => address ?? <span className="quiet">{t('notKnown')}</span>,
        },
        {
          name: 'seen',
          head: t('lastSeen'),
          cell: ({ lastSeenAt }) => <Age at={lastSeenAt} reader={reader} />,
        },
        {
          name: 'since',
          head: t('signedIn'),
          wideOnly: true,
          cell: ({ createdAt }) => <Moment at={createdAt} reader={reader} />,
        },
        {
          name: 'end',
          head: t('change'),
          cell: ({ id, current }) =>
            current ? null : (
              <FetchForm
                action={`/api/v1/me/sessions/${id}`}
                method="DELETE"
                label={t('signOutOne', { browser: toOwnName(id) })}
                submit={t('signOut')}
                look="button button--tertiary button--sm"
              />
            ),
        },
      ]}
    />
  );
}

/** The reader's passkeys, with the way to take one away. */
export function PasskeyTable({ passkeys, reader }: { passkeys: Security['passkeys']; reader: Reader }) {
  const t = useTranslations('account');
  return (
    <DataTable
      caption={t('passkeys')}
      rows={passkeys}
      keyOf={({ id }) => id}
      columns={[
        { name: 'name', head: t('name'), cell: ({ name }) => name ?? t('passkey') },
        {
          name: 'added',
          head: t('added'),
          cell: ({ createdAt }) => <Moment at={createdAt} reader={reader} />,
        },
        {
          name: 'remove',
          head: t('change'),
          cell: ({ id, name }) => (
            <FetchForm
              action={`/api/v1/me/passkeys/${id}`}
              method="DELETE"
              label={name ? t('removeOne', { name }) : t('removeThePasskey')}
              submit={t('remove')}
              look="button button--tertiary button--sm"
              confirm={t('removePasskey')}
            />
          ),
        },
      ]}
    />
  );
}
