/** The lock that `prisma migrate deploy` takes: whoever changes tables waits for the others. */
export const ADVISORY_LOCK = 72_707_369;
