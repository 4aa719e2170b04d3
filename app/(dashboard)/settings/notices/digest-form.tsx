import { useTranslations } from 'next-intl';
import { FetchForm } from '#components/ui/fetch-form.tsx';
import { ChoiceField, InputField } from '#components/ui/fields.tsx';
import { TimeZoneField } from '#components/ui/time-zone-field.tsx';
import type { AudienceChoice } from './rule-form.tsx';

const SAYS = ['news', 'rows', 'always'] as const;

/** Asks for a digest of a saved view; for those who may, also on behalf of others. */
export function DigestForm({
  audience,
  views,
  timeZone,
}: {
  audience: AudienceChoice | null;
  views: readonly { value: string; label: string }[];
  /** Chosen to begin with. */
  timeZone: string;
}) {
  const t = useTranslations('digests');
  const name = audience ? t('send', { audience: audience.label }) : t('sendMe');
  return (
    <FetchForm action="/api/v1/digests" label={name} submit={name} done={t('fromNextTime')}>
      {audience ? (
        <>
          <input type="hidden" name="audience.kind" value={audience.kind} />
          {audience.kind === 'everybody' ? null : (
            <input type="hidden" name="audience.id" value={audience.id} />
          )}
        </>
      ) : null}
      <div className="form-fields">
        <ChoiceField name="viewId" label={t('ofWhichView')} value={views[0]?.value} choices={views} />
        <InputField name="dailyAt" label={t('at')} hint={t('atHint')} value="07:30" required />
        <TimeZoneField
          name="timeZone"
          label={t('byClocksOf')}
          hint={t('byClocksOfHint')}
          value={timeZone}
          required
        />
        <ChoiceField
          name="says"
          label={t('when')}
          value="news"
          choices={SAYS.map((value) => ({ value, label: t(`asked.${value}`) }))}
        />
      </div>
      {audience?.kind === 'webhook' ? null : (
        <label className="check-field">
          <input type="checkbox" name="mail" data-kind="flag" defaultChecked /> {t('byMailToo')}
        </label>
      )}
    </FetchForm>
  );
}
