import { createHash } from 'node:crypto';
import type pg from 'pg';
import { canTakeRole, LIMITED_ROLE } from '../app-role.ts';

/**
 * Lets row-level security hold a broker to the accounts and bills they are limited to, within their workspace. Such a
 * request reads as `clearhold_limited`, with what it may see in `clearhold.accounts` and `clearhold.bills`; the policies
 * are that role's alone, so they cost nobody else anything. What cannot be told apart by bill is not shown at all.
 */
export async function protectLimits(client: pg.ClientBase): Promise<void> {
  // Without the right to make roles there is none, and nobody who is limited is let in.
  if (!(await canTakeRole(client, LIMITED_ROLE))) return;
  const { rows } = await client.query<{ name: string; made: string | null }>(
    `select relname as name,
            (select obj_description(pg_policy.oid, 'pg_policy') from pg_policy
              where polrelid = pg_class.oid and polname = 'limits') as made
       from pg_class
      where relnamespace = current_schema()::regnamespace and relkind in ('r', 'p') and relname = any($1)`,
    [Object.keys(VISIBLE)],
  );
  for (const { name, made } of rows) {
    const rule = `current_user <> '${LIMITED_ROLE}' or (${VISIBLE[name]})`;
    // What a policy says is kept beside it, so that one that says something else by now is made anew.
    const mark = createHash('sha256').update(rule).digest('hex');
    if (made === mark) continue;
    await client.query(`drop policy if exists limits on ${name}`);
    await client.query(`create policy limits on ${name} as restrictive to ${LIMITED_ROLE} using (${rule})`);
    await client.query(`comment on policy limits on ${name} is '${mark}'`);
  }
}

/**
 * Whether a value is in a list that the request set. The list is read once a statement and looked up by hash: by `= any` it
 * would be taken apart anew for every row, and thousands of bills would take seconds.
 */
const isListed = (column: string, setting: string) =>
  `${column} in (select unnest(nullif(current_setting('${setting}', true), '')::text[]))`;

const ofBill = (table: string, column = 'bill_number') =>
  `exists (select 1 from bills b where b.workspace_id = ${table}.workspace_id and b.bill_number = ${table}.${column})`;

// `nullif`, and not an error where nothing is set: the planner asks on behalf of the owner too, who is in the role.
/** What of each table is visible. A table that is read here is itself limited, so one rule rests on another. */
const VISIBLE: Readonly<Record<string, string>> = {
  bills: `${isListed('account', 'clearhold.accounts')} or ${isListed('bill_number', 'clearhold.bills')}`,
  holds: ofBill('holds'),
  containers: ofBill('containers'),
  container_exceptions: ofBill('container_exceptions'),
  declarations: `exists (select 1 from bills b where b.workspace_id = declarations.workspace_id
                            and 'bill:' || b.bill_number = any(declarations.confirmed_links))`,
  declaration_errors: `exists (select 1 from declarations d where d.workspace_id = declaration_errors.workspace_id
                                  and d.declaration_id = declaration_errors.declaration_id)`,
  trade_events: `case subject_kind
      when 'bill' then ${ofBill('trade_events', 'subject')}
      when 'container' then exists (select 1 from containers c where c.workspace_id = trade_events.workspace_id
                                       and c.container_number = trade_events.subject)
        and (data ->> 'billNumber' is null
             or exists (select 1 from bills b where b.workspace_id = trade_events.workspace_id
                           and b.bill_number = trade_events.data ->> 'billNumber'))
      when 'declaration' then exists (select 1 from declarations d where d.workspace_id = trade_events.workspace_id
                                         and d.declaration_id = trade_events.subject)
      else false end`,
  webhook_events: `exists (select 1 from trade_events t where t.workspace_id = webhook_events.workspace_id
                              and t.webhook_event_id = webhook_events.id)`,
  shipments: 'false',
  refused_webhooks: 'false',
  audit_entries: 'false',
  api_keys: 'false',
  one_time_links: 'false',
  feed_secrets: 'false',
  webhook_unknowns: 'false',
  // What is kept of the whole workspace: its rows are counted and looked through instead.
  row_counts: 'false',
  search_texts: 'false',
  morning_counts: 'false',
};
