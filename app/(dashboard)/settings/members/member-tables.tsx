import { useTranslations } from 'next-intl';
import { Badge } from '#components/ui/badge.tsx';
import { type Column, DataTable } from '#components/ui/data-table.tsx';
import { FetchForm } from '#components/ui/fetch-form.tsx';
import { Age, Moment } from '#components/ui/moment.tsx';
import type { Reader } from '#components/ui/reader.ts';
import type { Invitation } from '#lib/auth/members/invitation.ts';
import type { Member } from '#lib/auth/members/member.ts';
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
  const t = useTranslations('members');
  const toRole = useTranslations('roles');
  const columns: Column<Member>[] = [
    {
      name: 'name',
      head: t('name'),
      cell: ({ id, name, email }) => (
        <>
          <strong>{name}</strong>
          {id === self ? <span className="quiet"> {t('you')}</span> : null}
          <br />
          <span className="quiet">{email}</span>
        </>
      ),
    },
    {
      name: 'role',
      head: t('role'),
      cell: ({ role, scope, viewOfScope }) => (
        <>
          {toRole(`${role}.label`)}
          {scope ? <p className="quiet">{toScopeWords(t, scope, viewOfScope)}</p> : null}
        </>
      ),
    },
    {
      name: 'state',
      head: t('state'),
      cell: ({ disabled }) =>
        disabled ? (
          <Badge tone="quiet" icon="cancelled">
            {t('isShutOut')}
          </Badge>
        ) : (
          <Badge tone="cleared" icon="check">
            {t('active')}
          </Badge>
        ),
    },
    {
      name: 'second-factor',
      head: t('secondFactor'),
      wideOnly: true,
      cell: ({ secondFactor }) => (secondFactor ? t('yes') : <span className="quiet">{t('no')}</span>),
    },
    {
      name: 'seen',
      head: t('lastSeen'),
      wideOnly: true,
      cell: ({ lastSeenAt }) => <Age at={lastSeenAt} reader={reader} absent={t('notSignedIn')} />,
    },
  ];
  if (isAdministrator) {
    columns.push({
      name: 'change',
      head: t('change'),
      cell: (member) => <MemberForm member={member} views={views} />,
    });
  }
  return <DataTable caption={t('members')} columns={columns} rows={members} keyOf={({ id }) => id} />;
}

/** Who was asked to join and has not yet. */
export function InvitationTable({ invitations, reader }: { invitations: Invitation[]; reader: Reader }) {
  const t = useTranslations('members');
  const toRole = useTranslations('roles');
  const columns: Column<Invitation>[] = [
    { name: 'email', head: t('email'), cell: ({ email }) => email },
    { name: 'role', head: t('role'), cell: ({ role }) => toRole(`${role}.label`) },
    {
      name: 'expires',
      head: t('goodUntil'),
      cell: ({ expiresAt, expired }) =>
        expired ? <span className="quiet">{t('expired')}</span> : <Moment at={expiresAt} reader={reader} />,
    },
    {
      name: 'withdraw',
      head: t('change'),
      cell: ({ id, email }) => (
        <FetchForm
          action={`/api/v1/invitations/${id}`}
          method="DELETE"
          label={t('withdrawOne', { email })}
          submit={t('withdraw')}
          look="button button--tertiary button--sm"
        />
      ),
    },
  ];
  return <DataTable caption={t('invitations')} columns={columns} rows={invitations} keyOf={({ id }) => id} />;
}
