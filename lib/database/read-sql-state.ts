/**
 * The five characters by which PostgreSQL names an error (SQLSTATE); undefined when the error is not PostgreSQL's word.
 * The system's codes may look alike (`EPIPE`): only an answer of the server carries a severity.
 */
export function readSqlState(error: unknown): string | undefined {
  const isToldByServer = error instanceof Error && 'severity' in error && 'code' in error;
  return isToldByServer ? String(error.code) : undefined;
}
