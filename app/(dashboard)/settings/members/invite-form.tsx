import { useTranslations } from 'next-intl';
import { FetchForm } from '#components/ui/fetch-form.tsx';
import { ChoiceField, InputField, ListField } from '#components/ui/fields.tsx';
import { listRoleChoices } from '../role-words.ts';
import type { ViewChoices } from './limiting-views.ts';

/** Asks somebody to join; the link is shown once, and mailed where mail is set up. */
export function InviteForm({ views }: { views: ViewChoices }) {
  const t = useTranslations('members');
  const toRole = useTranslations('roles');
  return (
    <FetchForm
      action="/api/v1/invitations"
      label={t('invite')}
      submit={t('makeInvitation')}
      done={t('goodForAWeek')}
      told={{ member: 'path', label: t('giveThem') }}
    >
      <div className="form-fields">
        <InputField name="email" label={t('email')} type="email" required autoComplete="off" />
        <ChoiceField name="role" label={t('role')} value="coordinator" choices={listRoleChoices(toRole)} />
      </div>
      <details>
        <summary>{t('limitBroker')}</summary>
        <div className="form-fields">
          <ListField name="scope.accounts" kind="some" label={t('accounts')} hint={t('accountsHint')} />
          <ListField name="scope.bills" kind="some" label={t('bills')} hint={t('oneALine')} />
          <ChoiceField name="scope.view" label={t('billsOfView')} value="" choices={views} />
        </div>
      </details>
    </FetchForm>
  );
}
