import { useTranslations } from 'next-intl';
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

/** The views of a list, and what can be done with the one that is open. */
export function ViewMenu({ address, list, view, views, mayKeepForTeam }: ViewMenuProps) {
  const t = useTranslations('listTools');
  const audiences = [
    { value: 'private', label: t('onlyI') },
    { value: 'team', label: t('theTeam') },
  ];
  const params = keepParams(list, address.params);
  const isChanged = view !== null && !isSame(params, view.params);
  const plain = views.some(({ isFirst }) => isFirst) ? `${address.path}?view=${PLAIN_VIEW}` : address.path;
  return (
    <Menu
      icon="view"
      label={view ? (isChanged ? t('viewChanged', { name: view.name }) : view.name) : t('views')}
    >
      <ul className="view-list" aria-label={t('views')}>
        <li>
          <a href={plain} aria-current={view ? undefined : 'true'}>
            {t('plainList')}
          </a>
        </li>
        {views.map(({ id, name, audience, isFirst, ownerName }) => (
          <li key={id}>
            <a href={`${address.path}?view=${id}`} aria-current={id === view?.id ? 'true' : undefined}>
              {name}
            </a>{' '}
            <span className="quiet">
              {audience === 'team'
                ? t(isFirst ? 'teamFirst' : 'team', { name: ownerName })
                : t(isFirst ? 'privateFirst' : 'private')}
            </span>
          </li>
        ))}
      </ul>
      {view ? <OpenView view={view} params={params} isChanged={isChanged} plain={plain} /> : null}
      <details>
        <summary>{t('saveAsView')}</summary>
        <FetchForm action="/api/v1/views" label={t('saveAsView')} submit={t('save')} done={t('saved')}>
          <Params params={params} />
          <input type="hidden" name="list" value={list} />
          <InputField name="name" label={t('nameOfView')} required autoComplete="off" />
          {mayKeepForTeam ? (
            <ChoiceField name="audience" label={t('whoSeesIt')} value="private" choices={audiences} />
          ) : null}
          <label className="form-tick">
            <input type="checkbox" name="isFirst" data-kind="flag" /> {t('openItFirst')}
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
  const t = useTranslations('listTools');
  const { name } = view;
  const action = `/api/v1/views/${view.id}`;
  return (
    <div className="view-acts">
      {view.mayChange && isChanged ? (
        <FetchForm
          action={action}
          method="PATCH"
          label={t('keepIn', { name })}
          submit={t('keepShown')}
          look="act"
          goTo={`?view=${view.id}`}
        >
          <Params params={params} />
        </FetchForm>
      ) : null}
      <FetchForm
        action={action}
        method="PATCH"
        label={t(view.isFirst ? 'notOpenFirst' : 'openFirst', { name })}
        submit={t(view.isFirst ? 'notOpenItFirst' : 'openItFirst')}
        look="act"
      >
        <input type="hidden" name="isFirst" data-kind="flag" value={String(!view.isFirst)} />
      </FetchForm>
      {view.mayChange ? (
        <>
          <FetchForm
            action={action}
            method="PATCH"
            label={t('renameView', { name })}
            submit={t('rename')}
            look="act"
          >
            <InputField name="name" label={t('newName')} value={view.name} required autoComplete="off" />
          </FetchForm>
          <FetchForm
            action={action}
            method="DELETE"
            label={t('deleteView', { name })}
            submit={t('delete')}
            look="act"
            confirm={t('deleteReally', { name })}
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
