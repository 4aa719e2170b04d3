import type { Metadata } from 'next';
import { PageHeader } from '#components/ui/page-header.tsx';
import { Panel } from '#components/ui/panel.tsx';
import { listInvitations } from '#lib/auth/members/list-invitations.ts';
import { listMembers } from '#lib/auth/members/list-members.ts';
import { requirePageAccess } from '#lib/auth/require-page-access.ts';
import { readReader } from '../../read-reader.ts';
import { InviteForm } from './invite-form.tsx';
import { listLimitingViews } from './limiting-views.ts';
import { InvitationTable, MemberTable } from './member-tables.tsx';

export const metadata: Metadata = { title: 'Members' };

/** Who belongs to the workspace and what each may do. */
export default async function MembersPage() {
  const access = await requirePageAccess('/settings/members');
  const isAdministrator = access.role === 'administrator';
  const [reader, members, invitations, views] = await Promise.all([
    readReader(access),
    listMembers(access),
    isAdministrator ? listInvitations(access) : [],
    isAdministrator ? listLimitingViews(access) : [],
  ]);
  return (
    <>
      <PageHeader
        title="Members"
        reader={reader}
        lead="A change of role, or shutting somebody out, holds from their next click on."
      />
      <Panel title="Members" count={members.length} flush>
        <MemberTable
          members={members}
          reader={reader}
          self={access.person?.id}
          isAdministrator={isAdministrator}
          views={views}
        />
      </Panel>
      {invitations.length > 0 ? (
        <Panel title="Invitations" count={invitations.length} flush>
          <InvitationTable invitations={invitations} reader={reader} />
        </Panel>
      ) : null}
      {isAdministrator ? (
        <Panel title="Invite somebody">
          <InviteForm views={views} />
        </Panel>
      ) : null}
    </>
  );
}
