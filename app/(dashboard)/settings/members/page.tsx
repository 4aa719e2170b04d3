import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { PageHeader } from '#components/ui/page-header.tsx';
import { Panel } from '#components/ui/panel.tsx';
import { listInvitations } from '#lib/auth/members/list-invitations.ts';
import { listMembers } from '#lib/auth/members/list-members.ts';
import { requirePageAccess } from '#lib/auth/require-page-access.ts';
import { readReader } from '../../read-reader.ts';
import { InviteForm } from './invite-form.tsx';
import { listLimitingViews } from './limiting-views.ts';
import { InvitationTable, MemberTable } from './member-tables.tsx';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('members');
  return { title: t('members') };
}

/** Who belongs to the workspace and what each may do. */
export default async function MembersPage() {
  const t = await getTranslations('members');
  const access = await requirePageAccess('/settings/members');
  const isAdministrator = access.role === 'administrator';
  const [reader, members, invitations, views] = await Promise.all([
    readReader(access),
    listMembers(access),
    isAdministrator ? listInvitations(access) : [],
    isAdministrator ? listLimitingViews(access, t) : [],
  ]);
  return (
    <>
      <PageHeader title={t('members')} reader={reader} lead={t('lead')} />
      <Panel title={t('members')} count={members.length} flush>
        <MemberTable
          members={members}
          reader={reader}
          self={access.person?.id}
          isAdministrator={isAdministrator}
          views={views}
        />
      </Panel>
      {invitations.length > 0 ? (
        <Panel title={t('invitations')} count={invitations.length} flush>
          <InvitationTable invitations={invitations} reader={reader} />
        </Panel>
      ) : null}
      {isAdministrator ? (
        <Panel title={t('invite')}>
          <InviteForm views={views} />
        </Panel>
      ) : null}
    </>
  );
}
