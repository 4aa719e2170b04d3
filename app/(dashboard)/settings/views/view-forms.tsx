import { useTranslations } from 'next-intl';
import { FetchForm } from '#components/ui/fetch-form.tsx';
import { InputField } from '#components/ui/fields.tsx';
import type { SavedView } from '#lib/views/saved-view.ts';

const LOOK = 'button button--tertiary button--sm';

/** What may be done with a view, folded away until it is asked for. */
export function ViewForms({ view, mayShare }: { view: SavedView; mayShare: boolean }) {
  const t = useTranslations();
  const { id, name, isFirst, mayChange } = view;
  const action = `/api/v1/views/${id}`;
  return (
    <details>
      <summary aria-label={t('views.changeOne', { name })}>{t('views.change')}</summary>
      <div className="stack">
        <FetchForm
          action={action}
          method="PATCH"
          label={t(isFirst ? 'listTools.notOpenFirst' : 'listTools.openFirst', { name })}
          submit={t(isFirst ? 'listTools.notOpenItFirst' : 'listTools.openItFirst')}
          look={LOOK}
        >
          <input type="hidden" name="isFirst" data-kind="flag" value={String(!isFirst)} />
        </FetchForm>
        {mayChange ? (
          <>
            <FetchForm
              action={action}
              method="PATCH"
              label={t('listTools.renameView', { name })}
              submit={t('listTools.rename')}
              look={LOOK}
            >
              <InputField
                name="name"
                label={t('listTools.newName')}
                value={name}
                required
                autoComplete="off"
              />
            </FetchForm>
            {mayShare ? <ShareForm view={view} action={action} /> : null}
            <FetchForm
              action={action}
              method="DELETE"
              label={t('listTools.deleteView', { name })}
              submit={t('listTools.delete')}
              look={LOOK}
              confirm={t('listTools.deleteReally', { name })}
            />
          </>
        ) : null}
      </div>
    </details>
  );
}

/** Shares a view with the team, or takes one's own back. That of somebody else would be out of sight for who takes it. */
function ShareForm({ view: { name, audience, isOwn }, action }: { view: SavedView; action: string }) {
  const t = useTranslations('views');
  if (audience === 'team' && !isOwn) return null;
  const isShared = audience === 'team';
  return (
    <FetchForm
      action={action}
      method="PATCH"
      label={t(isShared ? 'takeBackOne' : 'shareOne', { name })}
      submit={t(isShared ? 'takeBack' : 'share')}
      look={LOOK}
      confirm={isShared ? t('takeBackReally', { name }) : undefined}
    >
      <input type="hidden" name="audience" value={isShared ? 'private' : 'team'} />
    </FetchForm>
  );
}
