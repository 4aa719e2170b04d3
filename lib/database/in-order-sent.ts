/**
 * Resolves when all statements of one connection are answered, given in the order in which they were sent. Rejects with
 * the error of the first that failed: those after it only say that the transaction is aborted, and `Promise.all` tells
 * whichever error comes through fewer functions where several arrive in one packet.
 */
export async function inOrderSent(statements: readonly Promise<unknown>[]): Promise<void> {
  for (const statement of statements) statement.catch(() => {});
  for (const statement of statements) await statement;
}
