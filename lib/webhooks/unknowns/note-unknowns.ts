import type pg from 'pg';
import { toTextArray } from '#lib/database/binary-array.ts';
import type { AuthenticMessage } from '../kept-message.ts';

/** So many different ones are told of a source; what comes beyond is counted together. */
const MOST_OF_A_SOURCE = 500;

// Known ones are counted up. New ones find room in the order given, as long as there is some; the rest counts as `others`.
const NOTE = `
  with given as (
    select source, kind, path, value, times::bigint, seen_at::timestamptz, message::uuid,
           row_number() over (order by source, kind, path, value) as place
    from unnest($2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[])
      as unknowns (source, kind, path, value, times, seen_at, message)
  ), placed as (
    select given.*, known.path is not null as stands,
           row_number() over (partition by given.source, known.path is not null order by place)
             + (select count(*) from webhook_unknowns as told
                where told.workspace_id = $1 and told.source = given.source and told.kind <> 'others') as rank
    from given left join webhook_unknowns as known
      on known.workspace_id = $1 and known.source = given.source and known.kind = given.kind
     and known.path = given.path and known.value = given.value
  ), told as (
    select source, times, seen_at, message,
           case when fits then kind else 'others' end as kind,
           case when fits then path else '' end as path,
           case when fits then value else '' end as value
    from (select *, stands or rank <= $9 as fits from placed) as sorted
  )
  insert into webhook_unknowns as known (workspace_id, source, kind, path, value, count, first_seen_at, last_seen_at,
                                         webhook_event_id)
  select $1, source, kind, path, value, sum(times), min(seen_at), max(seen_at),
         (array_agg(message order by message desc))[1]
  from told group by source, kind, path, value order by source, kind, path, value
  on conflict (workspace_id, source, kind, path, value) do update
     set count = known.count + excluded.count,
         first_seen_at = least(known.first_seen_at, excluded.first_seen_at),
         last_seen_at = greatest(known.last_seen_at, excluded.last_seen_at),
         webhook_event_id = greatest(known.webhook_event_id, excluded.webhook_event_id)`;

interface Counted {
  source: string;
  kind: string;
  path: string;
  value: string;
  times: number;
  seenAt: string;
  message: string;
}

/**
 * Counts what messages of one workspace say that we do not know, within the caller's transaction: in one statement, and
 * none where they say nothing of the kind. Its rows are taken in one order, before any subject is locked.
 */
export async function noteUnknowns(
  client: pg.ClientBase,
  workspaceId: string,
  messages: readonly AuthenticMessage[],
): Promise<void> {
  const counted = countUp(messages);
  if (counted.length === 0) return;
  const column = (read: (each: Counted) => string) => toTextArray(counted.map(read));
  await client.query({
    name: 'note unknowns',
    text: NOTE,
    values: [
      workspaceId,
      column(({ source }) => source),
      column(({ kind }) => kind),
      column(({ path }) => path),
      column(({ value }) => value),
      column(({ times }) => String(times)),
      column(({ seenAt }) => seenAt),
      column(({ message }) => message),
      MOST_OF_A_SOURCE,
    ],
  });
}

function countUp(messages: readonly AuthenticMessage[]): Counted[] {
  const counted = new Map<string, Counted>();
  for (const { id, source, receivedAt, translated } of messages) {
    for (const { kind, path, value } of translated.unknowns) {
      const key = JSON.stringify([source, kind, path, value]);
      const times = (counted.get(key)?.times ?? 0) + 1;
      counted.set(key, { source, kind, path, value, times, seenAt: receivedAt, message: id });
    }
  }
  return [...counted.values()];
}
