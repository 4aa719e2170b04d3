import { FetchForm } from '#components/ui/fetch-form.tsx';
import { ChoiceField, InputField } from '#components/ui/fields.tsx';
import type { AudienceChoice } from './rule-form.tsx';

const SAYS_CHOICES = [
  { value: 'news', label: 'When something came or left' },
  { value: 'rows', label: 'Whenever it holds anything' },
  { value: 'always', label: 'Every day' },
];

/** Asks for a digest of a saved view; for those who may, also on behalf of others. */
export function DigestForm({
  audience,
  views,
  timeZone,
  zones,
}: {
  audience: AudienceChoice | null;
  views: readonly { value: string; label: string }[];
  /** Chosen to begin with. */
  timeZone: string;
  zones: readonly { value: string; label: string }[];
}) {
  const name = audience ? `Send ${audience.label} a digest` : 'Send me a digest';
  return (
    <FetchForm action="/api/v1/digests" label={name} submit={name} done="From the next time on.">
      {audience ? (
        <>
          <input type="hidden" name="audience.kind" value={audience.kind} />
          {audience.kind === 'everybody' ? null : (
            <input type="hidden" name="audience.id" value={audience.id} />
          )}
        </>
      ) : null}
      <div className="form-fields">
        <ChoiceField name="viewId" label="Of which view" value={views[0]?.value} choices={views} />
        <InputField name="dailyAt" label="At" hint="HH:MM" value="07:30" required />
        <ChoiceField name="timeZone" label="By the clocks of" value={timeZone} choices={zones} />
        <ChoiceField name="says" label="When" value="news" choices={SAYS_CHOICES} />
      </div>
      {audience?.kind === 'webhook' ? null : (
        <label className="check-field">
          <input type="checkbox" name="mail" data-kind="flag" defaultChecked /> By mail too
        </label>
      )}
    </FetchForm>
  );
}
