import { DataTable } from '#components/ui/data-table.tsx';
import { FetchForm } from '#components/ui/fetch-form.tsx';
import { Age, Moment } from '#components/ui/moment.tsx';
import type { Reader } from '#components/ui/reader.ts';
import type { Security } from '#lib/auth/members/get-security.ts';
import type { OwnSession } from '#lib/auth/sessions/own-session.ts';
import { toBrowserName } from './to-browser-name.ts';

/** Every browser the reader is signed in with. */
export function SessionTable({ sessions, reader }: { sessions: OwnSession[]; reader: Reader }) {
  return (
    <DataTable
      caption="Sessions"
      rows={sessions}
      keyOf={({ id }) => id}
      columns={[
        {
          name: 'browser',
          head: 'Browser',
          cell: ({ userAgent, current }) => (
            <span title={userAgent ?? undefined}>
              {toBrowserName(userAgent)}
              {current ? <span className="quiet"> (this one)</span> : null}
            </span>
          ),
        },
        {
          name: 'address',
          head: 'From',
          cell: ({ address }) => address ?? <span className="quiet">not known</span>,
        },
        {
          name: 'seen',
          head: 'Last seen',
          cell: ({ lastSeenAt }) => <Age at={lastSeenAt} reader={reader} />,
        },
        {
          name: 'since',
          head: 'Signed in',
          wideOnly: true,
          cell: ({ createdAt }) => <Moment at={createdAt} reader={reader} />,
        },
        {
          name: 'end',
          head: 'Change',
          cell: ({ id, current, userAgent }) =>
            current ? null : (
              <FetchForm
                action={`/api/v1/me/sessions/${id}`}
                method="DELETE"
                label={`Sign out ${toBrowserName(userAgent)}`}
                submit="Sign out"
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
  return (
    <DataTable
      caption="Passkeys"
      rows={passkeys}
      keyOf={({ id }) => id}
      columns={[
        { name: 'name', head: 'Name', cell: ({ name }) => name ?? 'Passkey' },
        { name: 'added', head: 'Added', cell: ({ createdAt }) => <Moment at={createdAt} reader={reader} /> },
        {
          name: 'remove',
          head: 'Change',
          cell: ({ id, name }) => (
            <FetchForm
              action={`/api/v1/me/passkeys/${id}`}
              method="DELETE"
              label={`Remove ${name ?? 'the passkey'}`}
              submit="Remove"
              look="button button--tertiary button--sm"
              confirm="You can no longer sign in with this passkey. Remove it?"
            />
          ),
        },
      ]}
    />
  );
}
