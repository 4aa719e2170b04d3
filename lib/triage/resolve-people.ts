import { findMember, findMentioned } from './find-members.ts';

interface NamesPeople {
  assignee?: string | null;
  note?: string | null;
}

interface PeopleOfAct {
  assignee?: string | null;
  assigneeId?: string;
  mentions?: string[];
}

/** Whom an act names: the assignee as members know them, and those its note speaks to. */
export async function resolvePeople(
  workspaceId: string,
  { assignee, note }: NamesPeople,
): Promise<PeopleOfAct> {
  const [member, mentions] = await Promise.all([
    assignee ? findMember(workspaceId, assignee) : undefined,
    note ? findMentioned(workspaceId, note) : [],
  ]);
  return {
    ...(assignee === undefined ? {} : { assignee: member?.name ?? assignee }),
    ...(member ? { assigneeId: member.id } : {}),
    ...(mentions.length > 0 ? { mentions } : {}),
  };
}
