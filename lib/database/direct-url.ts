/**
 * The address of the database for what keeps a session to itself: migrations, jobs and commands hold locks and settings of
 * a session, which a PgBouncer between transactions would hand to somebody else. DATABASE_URL unless another one is set.
 */
export function getDirectUrl(): string {
  return process.env.DIRECT_DATABASE_URL || process.env.DATABASE_URL || '';
}
