import { useTranslations } from 'next-intl';
import { FetchForm } from '#components/ui/fetch-form.tsx';
import { ChoiceField, InputField, ListField } from '#components/ui/fields.tsx';
import { listKindChoices } from './notice-words.ts';

/** Whom a new rule can tell, besides the reader. */
export interface AudienceChoice {
  label: string;
  kind: 'person' | 'role' | 'everybody' | 'webhook';
  id: string;
}

/** Asks to be told of something; for those who may, also on behalf of others. */
export function RuleForm({ audience }: { audience: AudienceChoice | null }) {
  const t = useTranslations('noticeRules');
  const name = audience ? t('tell', { audience: audience.label }) : t('tellMe');
  return (
    <FetchForm action="/api/v1/notice-rules" label={name} submit={name} done={t('fromNowOn')}>
      {audience ? (
        <>
          <input type="hidden" name="audience.kind" value={audience.kind} />
          {audience.kind === 'everybody' ? null : (
            <input type="hidden" name="audience.id" value={audience.id} />
          )}
        </>
      ) : null}
      <div className="form-fields">
        <ChoiceField name="kind" label={t('when')} value="hold-placed" choices={listKindChoices(t)} />
        <InputField
          name="settings.days"
          label={t('daysAhead')}
          hint={t('daysAheadHint')}
          type="number"
          kind="number"
          value="2"
          required
        />
        <InputField
          name="settings.account"
          label={t('onlyAccount')}
          hint={t('onlyAccountHint')}
          autoComplete="off"
        />
      </div>
      <details>
        <summary>{t('onlySome')}</summary>
        <ListField name="settings.names" label={t('names')} hint={t('namesHint')} />
      </details>
      {audience?.kind === 'webhook' ? null : (
        <div className="form-fields">
          <label className="check-field">
            <input type="checkbox" name="mail" data-kind="flag" /> {t('byMailToo')}
          </label>
          <InputField name="dailyAt" label={t('gatheredAt')} hint={t('gatheredHint')} />
        </div>
      )}
    </FetchForm>
  );
}
