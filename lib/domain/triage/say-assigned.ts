import { sentence } from '../sentences/sentence.ts';

/** To whom something was given. */
export function sayAssigned(assignee: string | null | undefined): string {
  return assignee ? sentence('act.assigned', { person: assignee }) : sentence('act.assignedToNobody');
}
