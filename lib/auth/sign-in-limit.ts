import { createHash } from 'node:crypto';
import { isIPv6 } from 'node:net';
import { getDatabase } from '#lib/database/database.ts';
import { TooMany } from '#lib/errors.ts';

// Somebody who guesses waits longer and longer; nobody else does. Failures are counted for one address that tries one
// person, so an attacker cannot lock a person out from anywhere else, and for an address as a whole, so that one that
// tries many people is slowed down too. In the database, since several processes serve.

/** Failures that cost nothing; from the next one on the wait doubles with each, up to the longest. */
const FREE = { person: 5, address: 50 };
const LONGEST_WAIT_SECONDS = 15 * 60;
const FORGOTTEN_AFTER_SECONDS = 60 * 60;
const SWEEP_CHANCE = 0.01;

/** What an attempt is counted under. */
export interface Attempt {
  address: string | null;
  /** Whom it is about: an e-mail address in lower case, or whatever else names one person. */
  person: string;
}

/** @throws {TooMany} while this address has to wait before it may try this person, or anybody, again. */
export async function requireNoWait(attempt: Attempt): Promise<void> {
  const { rows } = await getDatabase().pool.query<{ kind: keyof typeof FREE; failures: number; ago: number }>(
    `select kind, failures, extract(epoch from now() - last_at)::float8 as ago
       from sign_in_failures join unnest($1::bytea[], $2::text[]) as asked(wanted, kind) on key = wanted`,
    toColumns(attempt),
  );
  const waits = rows.map(({ kind, failures, ago }) => toWaitSeconds(failures, FREE[kind]) - ago);
  const wait = Math.ceil(Math.max(0, ...waits));
  if (wait > 0) throw new TooMany('Too many attempts failed. Wait a moment before the next one.', wait);
}

/** Seconds to wait after so many failures in a row. */
export function toWaitSeconds(failures: number, free: number): number {
  return failures <= free ? 0 : Math.min(LONGEST_WAIT_SECONDS, 2 ** (failures - free));
}

export async function countFailure(attempt: Attempt): Promise<void> {
  const { pool } = getDatabase();
  await pool.query(
    `insert into sign_in_failures (key, failures, last_at)
     select key, 1, now() from unnest($1::bytea[]) as key order by key
     on conflict (key) do update
        set failures = case when sign_in_failures.last_at < now() - $2 * interval '1 second' then 1
                            else sign_in_failures.failures + 1 end,
            last_at = now()`,
    [toColumns(attempt)[0], FORGOTTEN_AFTER_SECONDS],
  );
  if (Math.random() < SWEEP_CHANCE) {
    await pool.query(`delete from sign_in_failures where last_at < now() - $1 * interval '1 second'`, [
      FORGOTTEN_AFTER_SECONDS,
    ]);
  }
}

/** Whoever proved to be this person starts anew; the address as a whole does not. */
export async function forgetFailures(attempt: Attempt): Promise<void> {
  await getDatabase().pool.query('delete from sign_in_failures where key = $1', [toColumns(attempt)[0][0]]);
}

function toColumns({ address, person }: Attempt): [keys: Buffer[], kinds: (keyof typeof FREE)[]] {
  const toKey = (...parts: string[]) => createHash('sha256').update(parts.join('\0')).digest();
  const from = toNetwork(address ?? '');
  return [
    [toKey('person', from, person), toKey('address', from)],
    ['person', 'address'],
  ];
}

/**
 * What one caller can have of addresses: of IPv6 a whole network of 64 bits, in which nobody can be told from anybody. The
 * address itself where it is none.
 */
export function toNetwork(address: string): string {
  if (!isIPv6(address)) return address;
  const [before = '', after] = address.split('%', 1)[0]?.toLowerCase().split('::') ?? [];
  const groups = before === '' ? [] : before.split(':');
  // A gap before the fourth group is as many zeros as are missing.
  if (after !== undefined) {
    const behind = after === '' ? [] : after.split(':');
    const missing = 8 - groups.length - behind.length - (after.includes('.') ? 1 : 0);
    groups.push(...Array<string>(missing).fill('0'), ...behind);
  }
  const network = groups.slice(0, 4).map((group) => Number.parseInt(group, 16).toString(16));
  return `${network.join(':')}::/64`;
}
