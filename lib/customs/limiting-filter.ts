import { sentence } from '#lib/domain/sentences/sentence.ts';
import { BillFilter } from './bill-query.ts';

/**
 * The filter of a view of the bills as somebody can be limited to it; in words why nobody can. Order and looks say nothing
 * of what is shown; without a filter, or with one that each reader sets by what they do, it would limit nobody.
 */
export function toLimitingFilter(params: Readonly<Record<string, string>>): BillFilter | string {
  const asked = Object.fromEntries(Object.entries(params).filter(([name]) => name in BillFilter.shape));
  const read = BillFilter.safeParse(asked);
  if (!read.success) return sentence('unfitView.notOffered');
  const { watched, assignee } = read.data;
  if (watched !== undefined || assignee === 'me') return sentence('unfitView.eachReader');
  const says = Object.values(read.data).some((value) => value !== undefined && value !== '');
  return says ? read.data : sentence('unfitView.allBills');
}
