import type pg from 'pg';
import type { Look } from './look-at-cargo.ts';

/** Writes down how cargo stood when it was looked at, so that only what is new since is told next time. */
export async function keepStates(
  client: Pick<pg.ClientBase, 'query'>,
  workspaceId: string,
  changed: Look['changed'],
): Promise<void> {
  if (changed.length === 0) return;
  const sorted = [...changed].sort((a, b) => (`${a.kind} ${a.subject}` < `${b.kind} ${b.subject}` ? -1 : 1));
  await client.query({
    name: 'keep notice states',
    text: `INSERT INTO notice_states (workspace_id, subject_kind, subject, states)
           SELECT $1::uuid, kind, subject, ARRAY(SELECT json_array_elements_text(states))
             FROM json_to_recordset($2::json) AS looked(kind text, subject text, states json)
           ON CONFLICT (workspace_id, subject_kind, subject) DO UPDATE SET states = excluded.states`,
    values: [workspaceId, JSON.stringify(sorted)],
  });
}
