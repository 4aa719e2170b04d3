const DEADLOCK = '40P01';
const MOST_TRIES = 5;

/** Runs a transaction again when PostgreSQL ended it because it and another waited for each other: nothing of it stands then. */
export async function againAfterDeadlock<Result>(transaction: () => Promise<Result>): Promise<Result> {
  for (let tries = 1; ; tries++) {
    try {
      return await transaction();
    } catch (error) {
      const isDeadlock = error instanceof Error && 'code' in error && error.code === DEADLOCK;
      if (!isDeadlock || tries === MOST_TRIES) throw error;
    }
  }
}
