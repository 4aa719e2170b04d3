import { FetchForm } from '#components/ui/fetch-form.tsx';
import { ChoiceField, InputField, ListField } from '#components/ui/fields.tsx';
import { KIND_CHOICES } from './notice-words.ts';

/** Whom a new rule can tell, besides the reader. */
export interface AudienceChoice {
  label: string;
  kind: 'person' | 'role' | 'everybody' | 'webhook';
  id: string;
}

/** Asks to be told of something; for those who may, also on behalf of others. */
export function RuleForm({ audience }: { audience: AudienceChoice | null }) {
  const name = audience ? `Tell ${audience.label}` : 'Tell me';
  return (
    <FetchForm action="/api/v1/notice-rules" label={name} submit={name} done="From now on.">
      {audience ? (
        <>
          <input type="hidden" name="audience.kind" value={audience.kind} />
          {audience.kind === 'everybody' ? null : (
            <input type="hidden" name="audience.id" value={audience.id} />
          )}
        </>
      ) : null}
      <div className="form-fields">
        <ChoiceField name="kind" label="When" value="hold-placed" choices={KIND_CHOICES} />
        <InputField
          name="settings.days"
          label="Days ahead"
          hint="For the last free day."
          type="number"
          kind="number"
          value="2"
          required
        />
        <InputField
          name="settings.account"
          label="Only of account"
          hint="Empty: of all."
          autoComplete="off"
        />
      </div>
      <details>
        <summary>Only some exceptions</summary>
        <ListField
          name="settings.names"
          label="Names"
          hint="One a line, as the sender names them: railDwell."
        />
      </details>
      {audience?.kind === 'webhook' ? null : (
        <div className="form-fields">
          <label className="check-field">
            <input type="checkbox" name="mail" data-kind="flag" /> By mail too
          </label>
          <InputField
            name="dailyAt"
            label="Mails gathered at"
            hint="HH:MM of the workspace's clock; empty: at once."
          />
        </div>
      )}
    </FetchForm>
  );
}
