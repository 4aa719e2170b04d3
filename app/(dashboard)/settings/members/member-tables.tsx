import { Badge } from '#components/ui/badge.tsx';
import { type Column, DataTable } from '#components/ui/data-table.tsx';
import { FetchForm } from '#components/ui/fetch-form.tsx';
import { Age, Moment } from '#components/ui/moment.tsx';
import type { Reader } from '#components/ui/reader.ts';
import type { Invitation } from '#lib/auth/members/invitation.ts';
import type { Member } from '#lib/auth/members/member.ts';
import { ROLE_WORDS } from '../role-words.ts';
import type { ViewChoices } from './limiting-views.ts';
import { MemberForm } from './member-form.tsx';
import { toScopeWords } from './scope-words.ts';

interface MemberTableProps {
  members: Member[];
  reader: Reader;
  /** The reader's own row. */
  self: string | undefined;
  isAdministrator: boolean;
  /** What a broker can be limited to. */
  views: ViewChoices;
}

/** Everybody in the workspace, with what may be changed of them. */
export function MemberTable({ members, reader, self, isAdministrator, views }: MemberTableProps) {
  const columns: Column<Member>[] = [
    {
      name: 'name',
      head: 'Name',
      cell: ({ id, name, email }) => (
        <>
          <strong>{name}</strong>
          {id === self ? <span className="quiet"> (you)</span> : null}
          <br />
          <span className="quiet">{email}</span>
        </>
      ),
    },
    {
      name: 'role',
      head: 'Role',
      cell: ({ role, scope, viewOfScope }) => (
        <>
          {ROLE_WORDS[role].label}
          {scope ? <p className="quiet">limited to {toScopeWords(scope, viewOfScope)}</p> : null}
        </>
      ),
    },
    {
      name: 'state',
      head: 'State',
      cell: ({ disabled }) =>
        disabled ? (
          <Badge tone="quiet" icon="cancelled">
            shut out
          </Badge>
        ) : (
          <Badge tone="cleared" icon="check">
            active
          </Badge>
        ),
    },
    {
      name: 'second-factor',
      head: 'Second factor',
      wideOnly: true,
      cell: ({ secondFactor }) => (secondFactor ? 'yes' : <span className="quiet">no</span>),
    },
    {
      name: 'seen',
      head: 'Last seen',
      wideOnly: true,
      cell: ({ lastSeenAt }) => <Age at={lastSeenAt} reader={reader} absent="not signed in" />,
    },
  ];
  if (isAdministrator) {
    columns.push({
      name: 'change',
      head: 'Change',
      cell: (member) => <MemberForm member={member} views={views} />,
    });
  }
  return <DataTable caption="Members" columns={columns} rows={members} keyOf={({ id }) => id} />;
}

/** Who was asked to join and has not yet. */
export function InvitationTable({ invitations, reader }: { invitations: Invitation[]; reader: Reader }) {
  const columns: Column<Invitation>[] = [
    { name: 'email', head: 'E-mail address', cell: ({ email }) => email },
    { name: 'role', head: 'Role', cell: ({ role }) => ROLE_WORDS[role].label },
    {
      name: 'expires',
      head: 'Good until',
      cell: ({ expiresAt, expired }) =>
        expired ? <span className="quiet">expired</span> : <Moment at={expiresAt} reader={reader} />,
    },
    {
      name: 'withdraw',
      head: 'Change',
      cell: ({ id, email }) => (
        <FetchForm
          action={`/api/v1/invitations/${id}`}
          method="DELETE"
          label={`Withdraw the invitation of ${email}`}
          submit="Withdraw"
          look="button button--tertiary button--sm"
        />
      ),
    },
  ];
  return <DataTable caption="Invitations" columns={columns} rows={invitations} keyOf={({ id }) => id} />;
}
