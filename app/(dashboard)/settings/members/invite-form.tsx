import { FetchForm } from '#components/ui/fetch-form.tsx';
import { ChoiceField, InputField } from '#components/ui/fields.tsx';
import { ROLE_CHOICES } from '../role-words.ts';

/** Asks somebody to join; the link is shown once, and mailed where mail is set up. */
export function InviteForm() {
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
    </FetchForm>
  );
}
