/** After so long without a request a session is over, however long it might have lasted. */
const IDLE_HOURS = 12;

/**
 * The sessions `s` that let somebody in, of whom (`p`), as what (`m`): the membership of the workspace they look at, or of
 * the one they joined first. Everything that decides is read each time, so that signing somebody out, shutting them out or
 * changing their role holds at once.
 */
export const SESSIONS_IN_FORCE = `sessions s
    join people p on p.id = s.person_id
    join lateral (select * from memberships m
                   where m.person_id = p.id and m.disabled_at is null
                   order by (m.workspace_id = s.active_workspace_id) desc nulls last, m.created_at, m.workspace_id
                   limit 1) m on s.expires_at > now() and s.last_seen_at > now() - interval '${IDLE_HOURS} hours'`;
