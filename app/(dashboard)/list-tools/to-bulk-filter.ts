/** What of a list's query narrows it, as an address says it: not its order, nor where a page begins and ends. */
export function toBulkFilter(query: object): Record<string, string> {
  return Object.fromEntries(
    Object.entries(query)
      .filter(([name, value]) => value !== undefined && !['sort', 'limit', 'cursor'].includes(name))
      .map(([name, value]) => [name, String(value)]),
  );
}
