import { useTranslations } from 'next-intl';
import { FetchForm } from '#components/ui/fetch-form.tsx';
import { ChoiceField, ListField } from '#components/ui/fields.tsx';
import type { Member } from '#lib/auth/members/member.ts';
import { listRoleChoices } from '../role-words.ts';
import { type ViewChoices, withView } from './limiting-views.ts';

/** What may be changed of a member, folded away until it is asked for. */
export function MemberForm({ member, views }: { member: Member; views: ViewChoices }) {
  const t = useTranslations('members');
  const toRole = useTranslations('roles');
  const { id, name, role, scope, disabled } = member;
  return (
    <details>
      <summary aria-label={t('changeOne', { name })}>{t('change')}</summary>
      <div className="stack">
        <FetchForm
          action={`/api/v1/members/${id}`}
          method="PATCH"
          label={t('roleOf', { name })}
          submit={t('saveRole')}
          look="button button--tertiary button--sm"
          done={t('saved')}
        >
          <ChoiceField name="role" label={t('role')} value={role} choices={listRoleChoices(toRole)} />
        </FetchForm>
        {role === 'broker' ? (
          <FetchForm
            action={`/api/v1/members/${id}`}
            method="PATCH"
            label={t('maySee', { name })}
            submit={t('limitToThese')}
            look="button button--tertiary button--sm"
            done={t('saved')}
          >
            <ListField
              name="scope.accounts"
              label={t('accounts')}
              values={scope?.accounts}
              hint={t('oneALine')}
            />
            <ListField name="scope.bills" label={t('bills')} values={scope?.bills} hint={t('oneALine')} />
            <ChoiceField
              name="scope.view"
              label={t('billsOfView')}
              value={scope?.view?.id ?? ''}
              choices={withView(views, scope?.view)}
            />
            <p className="field-label">{t('viewIsCopied')}</p>
          </FetchForm>
        ) : null}
        {scope ? (
          <FetchForm
            action={`/api/v1/members/${id}`}
            method="PATCH"
            label={t('noLimits', { name })}
            submit={t('takeLimitsAway')}
            look="button button--tertiary button--sm"
          >
            <input type="hidden" name="scope" value="" data-kind="choice" />
          </FetchForm>
        ) : null}
        <FetchForm
          action={`/api/v1/members/${id}`}
          method="PATCH"
          label={disabled ? t('letInOne', { name }) : t('shutOutOne', { name })}
          submit={disabled ? t('letInAgain') : t('shutOut')}
          look="button button--tertiary button--sm"
        >
          <input type="hidden" name="disabled" value={String(!disabled)} data-kind="flag" />
        </FetchForm>
        <FetchForm
          action={`/api/v1/members/${id}/password-link`}
          label={t('newPasswordFor', { name })}
          submit={t('makePasswordLink')}
          look="button button--tertiary button--sm"
          told={{ member: 'path', label: t('giveThemForTwoHours') }}
        />
      </div>
    </details>
  );
}
