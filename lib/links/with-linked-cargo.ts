import type { Access } from '#lib/auth/access.ts';
import type { Page } from '#lib/database/page.ts';
import { getWorkspaceDatabase } from '#lib/database/workspace-database.ts';

/** One reference may be on very many bills; a row of a list shows few of them. */
const MOST_SUGGESTIONS = 20;

/** A bill or container of a declaration: a person confirmed it, or an equal reference suggests it. */
export interface LinkedCargoNumber {
  kind: 'bill' | 'container';
  id: string;
  state: 'confirmed' | 'suggested';
}

interface Row {
  declaration_id: string;
  confirmed_links: string[];
  rejected_links: string[];
  bills: string[];
}

/**
 * A page of declarations, each with its bills and containers: the confirmed first, then the suggested by when their bill was
 * last heard of. What a person rejected does not come back. One query for the page; the links are those of
 * `findDeclarationLinks`.
 */
export async function withLinkedCargo<Item extends { declarationId: string }>(
  { workspaceId }: Access,
  page: Page<Item>,
): Promise<Page<Item & { linked: LinkedCargoNumber[] }>> {
  const ids = page.items.map(({ declarationId }) => declarationId);
  // The index of keys is asked once for all rows: what is not yet sorted into it is read again with each question.
  const { rows } = await getWorkspaceDatabase(workspaceId).pool.query<Row>(
    `WITH asked AS MATERIALIZED (
       SELECT d.declaration_id, d.confirmed_links, d.rejected_links,
              d.link_keys || ARRAY(
                SELECT unnest(s.link_keys) FROM shipments s
                 WHERE s.workspace_id = $1 AND s.shipment_id IN (
                       SELECT substr(link, 10) FROM unnest(d.confirmed_links) AS link
                        WHERE link LIKE 'shipment:%')) AS keys
         FROM declarations d
        WHERE d.workspace_id = $1 AND d.declaration_id = ANY($2)),
     found AS MATERIALIZED (
       SELECT b.bill_number, b.last_event_at, b.link_keys FROM bills b
        WHERE b.workspace_id = $1
          AND b.link_keys && (SELECT array_agg(DISTINCT key) FROM asked, unnest(asked.keys) AS key))
     SELECT asked.declaration_id, asked.confirmed_links, asked.rejected_links,
            ARRAY(SELECT found.bill_number FROM found WHERE found.link_keys && asked.keys
                   ORDER BY found.last_event_at DESC, found.bill_number LIMIT $3) AS bills
       FROM asked`,
    [workspaceId, ids, MOST_SUGGESTIONS],
  );
  const linked = new Map(rows.map((row) => [row.declaration_id, toLinked(row)]));
  return {
    ...page,
    items: page.items.map((item) => ({ ...item, linked: linked.get(item.declarationId) ?? [] })),
  };
}

function toLinked({ confirmed_links, rejected_links, bills }: Row): LinkedCargoNumber[] {
  const decided = new Set([...confirmed_links, ...rejected_links]);
  const confirmed = confirmed_links.flatMap((link): LinkedCargoNumber[] => {
    const [kind, ...id] = link.split(':');
    return kind === 'bill' || kind === 'container' ? [{ kind, id: id.join(':'), state: 'confirmed' }] : [];
  });
  const suggested = bills.flatMap((id): LinkedCargoNumber[] =>
    decided.has(`bill:${id}`) ? [] : [{ kind: 'bill', id, state: 'suggested' }],
  );
  return [...confirmed, ...suggested];
}
