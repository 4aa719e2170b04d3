import { FetchForm } from '#components/ui/fetch-form.tsx';
import { ChoiceField, InputField, ListField } from '#components/ui/fields.tsx';
import { ROLE_CHOICES } from '../role-words.ts';
import type { ViewChoices } from './limiting-views.ts';

/** Asks somebody to join; the link is shown once, and mailed where mail is set up. */
export function InviteForm({ views }: { views: ViewChoices }) {
  return (
    <FetchForm
      action="/api/v1/invitations"
      label="Invite somebody"
      submit="Make an invitation"
      done="The link below is good for a week."
      told={{ member: 'path', label: 'Give them this link' }}
    >
      <div className="form-fields">
        <InputField name="email" label="E-mail address" type="email" required autoComplete="off" />
        <ChoiceField name="role" label="Role" value="coordinator" choices={ROLE_CHOICES} />
      </div>
      <details>
        <summary>Limit a broker to some accounts, bills or a saved view</summary>
        <div className="form-fields">
          <ListField
            name="scope.accounts"
            kind="some"
            label="Accounts"
            hint="One a line. With none of these, they see everything."
          />
          <ListField name="scope.bills" kind="some" label="Bills" hint="One a line." />
          <ChoiceField name="scope.view" label="Bills of a saved view" value="" choices={views} />
        </div>
      </details>
    </FetchForm>
  );
}
