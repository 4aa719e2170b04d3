import { type Address, PLAIN_VIEW } from '#components/ui/address.ts';
import { FetchForm } from '#components/ui/fetch-form.tsx';
import { ChoiceField, InputField } from '#components/ui/fields.tsx';
import { keepParams } from '#lib/views/keep-params.ts';
import type { SavedList } from '#lib/views/saved-list.ts';
import type { SavedView } from '#lib/views/saved-view.ts';
import { Menu } from './menu.tsx';

interface ViewMenuProps {
  address: Address;
  list: SavedList;
  view: SavedView | null;
  views: SavedView[];
  mayKeepForTeam: boolean;
}

const AUDIENCES = [
  { value: 'private', label: 'Only I' },
  { value: 'team', label: 'The team' },
];

/** The views of a list, and what can be done with the one that is open. */
export function ViewMenu({ address, list, view, views, mayKeepForTeam }: ViewMenuProps) {
  const params = keepParams(list, address.params);
  const isChanged = view !== null && !isSame(params, view.params);
  const plain = views.some(({ isFirst }) => isFirst) ? `${address.path}?view=${PLAIN_VIEW}` : address.path;
  return (
    <Menu icon="view" label={view ? `${view.name}${isChanged ? ', changed' : ''}` : 'Views'}>
      <ul className="view-list" aria-label="Views">
        <li>
          <a href={plain} aria-current={view ? undefined : 'true'}>
            Plain list
          </a>
        </li>
        {views.map(({ id, name, audience, isFirst, ownerName }) => (
          <li key={id}>
            <a href={`${address.path}?view=${id}`} aria-current={id === view?.id ? 'true' : undefined}>
              {name}
            </a>{' '}
            <span className="quiet">
              {audience === 'team' ? `team, by ${ownerName}` : 'private'}
              {isFirst ? ', opens first' : ''}
            </span>
          </li>
        ))}
      </ul>
      {view ? <OpenView view={view} params={params} isChanged={isChanged} plain={plain} /> : null}
      <details>
        <summary>Save this list as a view</summary>
        <FetchForm action="/api/v1/views" label="Save this list as a view" submit="Save" done="Saved.">
          <Params params={params} />
          <input type="hidden" name="list" value={list} />
          <InputField name="name" label="Name of the view" required autoComplete="off" />
          {mayKeepForTeam ? (
            <ChoiceField name="audience" label="Who sees it" value="private" choices={AUDIENCES} />
          ) : null}
          <label className="form-tick">
            <input type="checkbox" name="isFirst" data-kind="flag" /> Open it first
          </label>
        </FetchForm>
      </details>
    </Menu>
  );
}

interface OpenViewProps {
  view: SavedView;
  params: Record<string, string>;
  isChanged: boolean;
  plain: string;
}

function OpenView({ view, params, isChanged, plain }: OpenViewProps) {
  const action = `/api/v1/views/${view.id}`;
  return (
    <div className="view-acts">
      {view.mayChange && isChanged ? (
        <FetchForm
          action={action}
          method="PATCH"
          label={`Keep this list in ${view.name}`}
          submit="Keep what is shown"
          look="act"
          goTo={`?view=${view.id}`}
        >
          <Params params={params} />
        </FetchForm>
      ) : null}
      <FetchForm
        action={action}
        method="PATCH"
        label={view.isFirst ? `Do not open ${view.name} first` : `Open ${view.name} first`}
        submit={view.isFirst ? 'Do not open it first' : 'Open it first'}
        look="act"
      >
        <input type="hidden" name="isFirst" data-kind="flag" value={String(!view.isFirst)} />
      </FetchForm>
      {view.mayChange ? (
        <>
          <FetchForm action={action} method="PATCH" label={`Rename ${view.name}`} submit="Rename" look="act">
            <InputField name="name" label="New name" value={view.name} required autoComplete="off" />
          </FetchForm>
          <FetchForm
            action={action}
            method="DELETE"
            label={`Delete ${view.name}`}
            submit="Delete"
            look="act"
            confirm={`Delete the view ${view.name}?`}
            goTo={plain}
          />
        </>
      ) : null}
    </div>
  );
}

/** What the list shows, for a form to send. */
function Params({ params }: { params: Record<string, string> }) {
  return Object.entries(params).map(([name, value]) => (
    <input key={name} type="hidden" name={`params.${name}`} value={value} />
  ));
}

function isSame(one: Record<string, string>, other: Record<string, string>): boolean {
  const names = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...names].every((name) => one[name] === other[name]);
}
