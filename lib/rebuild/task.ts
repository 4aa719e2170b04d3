import type { SubjectKind } from '#lib/domain/trade-event.ts';
import { type FoldFailure, foldChunk } from './fold-chunk.ts';
import { type MessageRange, type Reread, rereadMessages } from './reread-messages.ts';
import type { Session } from './session.ts';

/** A piece of work that needs nothing but a session of its own. */
export type Task =
  | { kind: 'fold'; workspaceId: string; subjectKind: SubjectKind; subjects: string[] }
  | { kind: 'reread'; workspaceId: string; range: MessageRange };

/** What a task found; the fields of the other kind of task are empty. */
export interface Outcome extends Reread {
  failures: FoldFailure[];
}

export async function runTask(session: Session, task: Task): Promise<Outcome> {
  if (task.kind === 'reread')
    return { ...(await rereadMessages(session, task.workspaceId, task.range)), failures: [] };
  const failures = await foldChunk(session, task.workspaceId, task.subjectKind, task.subjects);
  return { messages: 0, leftOut: 0, failures };
}
