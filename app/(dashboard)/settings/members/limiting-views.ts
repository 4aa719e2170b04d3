import type { Access, ScopeView } from '#lib/auth/access.ts';
import { toLimitingFilter } from '#lib/customs/limiting-filter.ts';
import { listViews } from '#lib/views/list-views.ts';
import type { Translate } from '#lib/words/translate.ts';

/** A choice of a view, of none first. */
export type ViewChoices = readonly { value: string; label: string }[];

/** The views that a broker can be limited to, of those that whoever reads can open. */
export async function listLimitingViews(access: Access, t: Translate<'members'>): Promise<ViewChoices> {
  const views = await listViews(access, { list: 'customs' });
  const fitting = views.filter(({ params }) => typeof toLimitingFilter(params) !== 'string');
  return [{ value: '', label: t('noView') }, ...fitting.map(({ id, name }) => ({ value: id, label: name }))];
}

/** The same with the view that somebody is limited to already, also where it is not among them (any more). */
export function withView(choices: ViewChoices, view: ScopeView | null | undefined): ViewChoices {
  if (!view || choices.some(({ value }) => value === view.id)) return choices;
  return [...choices, { value: view.id, label: view.name }];
}
