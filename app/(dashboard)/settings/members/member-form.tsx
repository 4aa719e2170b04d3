import { FetchForm } from '#components/ui/fetch-form.tsx';
import { ChoiceField, ListField } from '#components/ui/fields.tsx';
import type { Member } from '#lib/auth/members/member.ts';
import { ROLE_CHOICES } from '../role-words.ts';
import { type ViewChoices, withView } from './limiting-views.ts';

/** What may be changed of a member, folded away until it is asked for. */
export function MemberForm({ member, views }: { member: Member; views: ViewChoices }) {
  const { id, name, role, scope, disabled } = member;
  return (
    <details>
      <summary aria-label={`Change ${name}`}>Change</summary>
      <div className="stack">
        <FetchForm
          action={`/api/v1/members/${id}`}
          method="PATCH"
          label={`Role of ${name}`}
          submit="Save role"
          look="button button--tertiary button--sm"
          done="Saved."
        >
          <ChoiceField name="role" label="Role" value={role} choices={ROLE_CHOICES} />
        </FetchForm>
        {role === 'broker' ? (
          <FetchForm
            action={`/api/v1/members/${id}`}
            method="PATCH"
            label={`What ${name} may see`}
            submit="Limit to these"
            look="button button--tertiary button--sm"
            done="Saved."
          >
            <ListField name="scope.accounts" label="Accounts" values={scope?.accounts} hint="One a line." />
            <ListField name="scope.bills" label="Bills" values={scope?.bills} hint="One a line." />
            <ChoiceField
              name="scope.view"
              label="Bills of a saved view"
              value={scope?.view?.id ?? ''}
              choices={withView(views, scope?.view)}
            />
            <p className="field-label">
              What the view asks for now is kept. Should it ask for something else later, save here again to
              take that over.
            </p>
          </FetchForm>
        ) : null}
        {scope ? (
          <FetchForm
            action={`/api/v1/members/${id}`}
            method="PATCH"
            label={`No limits for ${name}`}
            submit="Take the limits away"
            look="button button--tertiary button--sm"
          >
            <input type="hidden" name="scope" value="" data-kind="choice" />
          </FetchForm>
        ) : null}
        <FetchForm
          action={`/api/v1/members/${id}`}
          method="PATCH"
          label={disabled ? `Let ${name} in again` : `Shut ${name} out`}
          submit={disabled ? 'Let in again' : 'Shut out'}
          look="button button--tertiary button--sm"
        >
          <input type="hidden" name="disabled" value={String(!disabled)} data-kind="flag" />
        </FetchForm>
        <FetchForm
          action={`/api/v1/members/${id}/password-link`}
          label={`A new password for ${name}`}
          submit="Make a link for a new password"
          look="button button--tertiary button--sm"
          told={{ member: 'path', label: 'Give them this link; it is good for two hours' }}
        />
      </div>
    </details>
  );
}
