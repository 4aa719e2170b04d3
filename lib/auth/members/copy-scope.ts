import { toLimitingFilter } from '#lib/customs/limiting-filter.ts';
import { Invalid } from '#lib/errors.ts';
import { getView } from '#lib/views/list-views.ts';
import type { Access, Scope, ScopeView, ScopeWish } from '../access.ts';

/**
 * What somebody is limited to from now on: of a view what it asks for at this moment.
 * @throws {NotFound} for a view that whoever asks cannot open. @throws {Invalid} for one that limits nobody.
 */
export async function copyScope(access: Access, { accounts, bills, view }: ScopeWish): Promise<Scope> {
  return view ? { accounts, bills, view: await copyView(access, view) } : { accounts, bills };
}

async function copyView(access: Access, id: string): Promise<ScopeView> {
  const { list, name, params } = await getView(access, id);
  const filter = list === 'customs' ? toLimitingFilter(params) : 'It is no view of held versus cleared.';
  if (typeof filter !== 'string') return { id, name, params };
  const message = `Nobody can be limited to the view “${name}”. ${filter}`;
  throw new Invalid(message, [{ field: 'scope.view', message }]);
}
