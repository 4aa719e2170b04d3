import type pg from 'pg';
import type { Scope } from '#lib/auth/access.ts';
import { normaliseBillNumber } from '#lib/domain/identifiers/normalise-bill-number.ts';

/** The account of each bill, by its number; null or missing where none is known. */
export type AccountsOfBills = ReadonlyMap<string, string | null>;

/**
 * Whether somebody who is limited to `scope` may hear of what these bills (normalised numbers) are about: the rule by which
 * the database shows it to them (lib/database/migrations/protect-limits.ts). What is on no bill they may not.
 */
export function isInScope(
  scope: Scope | null,
  billNumbers: readonly string[],
  accounts: AccountsOfBills,
): boolean {
  if (scope === null) return true;
  const bills = scope.bills.map(normaliseBillNumber);
  return billNumbers.some((number) => {
    const account = accounts.get(number) ?? null;
    return bills.includes(number) || (account !== null && scope.accounts.includes(account));
  });
}

/** The accounts of bills, as they stand within a transaction. */
export async function findAccounts(
  client: Pick<pg.ClientBase, 'query'>,
  workspaceId: string,
  billNumbers: readonly string[],
): Promise<AccountsOfBills> {
  if (billNumbers.length === 0) return new Map();
  const { rows } = await client.query<{ bill_number: string; account: string | null }>(
    'SELECT bill_number, account FROM bills WHERE workspace_id = $1 AND bill_number = ANY($2)',
    [workspaceId, [...new Set(billNumbers)]],
  );
  return new Map(rows.map((row) => [row.bill_number, row.account]));
}
