/** Whether a filter lets everything pass. What belongs to a list query besides, its order and page, is no filter. */
export function isEmptyFilter(filter: object): boolean {
  return Object.entries(filter).every(
    ([name, value]) => value === undefined || value === '' || ['sort', 'limit', 'cursor'].includes(name),
  );
}
