import type { Metadata } from 'next';
import { cookies } from 'next/headers';
import { getTranslations } from 'next-intl/server';
import { areKeysOn, KEYS_COOKIE } from '#components/frame/keys/keys-setting.ts';
import { KeysSwitch } from '#components/frame/keys/keys-switch.tsx';
import { DENSITIES } from '#components/ui/data-table.tsx';
import { FetchForm } from '#components/ui/fetch-form.tsx';
import { ChoiceField, InputField } from '#components/ui/fields.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { Panel } from '#components/ui/panel.tsx';
import { TimeZoneField, TimeZoneList } from '#components/ui/time-zone-field.tsx';
import { requirePageAccess } from '#lib/auth/require-page-access.ts';
import { DeclarationReference } from '#lib/domain/declarations/declaration-reference.ts';
import { LANGUAGE_NAMES, LANGUAGES } from '#lib/words/languages.ts';
import { readReader } from '../../read-reader.ts';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('account');
  return { title: t('profile') };
}

const LANGUAGE_CHOICES = LANGUAGES.map((language) => ({ value: language, label: LANGUAGE_NAMES[language] }));

/** Who the reader is to others, by which clock they read, and how they like their lists. */
export default async function ProfilePage() {
  const t = await getTranslations('account');
  const access = await requirePageAccess('/settings/profile');
  const reader = await readReader(access);
  const toRole = await getTranslations('roles');
  const toLook = await getTranslations('listTools');
  const toNoun = await getTranslations('cargo.noun');
  const { person, role } = access;
  return (
    <>
      <PageHeader title={t('profile')} reader={reader} />
      <Panel title={t('you')}>
        <div className="form-narrow">
          <FetchForm
            action="/api/v1/me"
            method="PATCH"
            label={t('profile')}
            submit={t('save')}
            done={t('saved')}
          >
            <InputField name="name" label={t('name')} value={person?.name} autoComplete="name" required />
            <TimeZoneField
              name="timeZone"
              label={t('timeZone')}
              kind="choice"
              value={person?.timeZone ?? ''}
              hint={t('timeZoneHint')}
            />
            <ChoiceField
              name="language"
              label={t('language')}
              kind="choice"
              value={person?.language ?? ''}
              choices={[{ value: '', label: t('ofBrowser') }, ...LANGUAGE_CHOICES]}
              hint={t('languageHint')}
            />
            <ChoiceField
              name="density"
              label={t('density')}
              kind="choice"
              value={person?.habits.density ?? ''}
              choices={DENSITIES.map((density) => ({
                value: density === 'normal' ? '' : density,
                label: toLook(`densities.${density}`),
              }))}
              hint={t('densityHint')}
            />
            <ChoiceField
              name="reference"
              label={t('reference')}
              kind="choice"
              value={person?.habits.reference ?? ''}
              choices={DeclarationReference.options.map((kind) => ({
                value: kind === 'lrn' ? '' : kind,
                label: toNoun(kind),
              }))}
              hint={t('referenceHint')}
            />
          </FetchForm>
          <TimeZoneList />
        </div>
        <p className="quiet">
          {t('rights', {
            email: person?.email ?? '',
            role: toRole(`${role}.label`),
            may: toRole(`${role}.may`),
          })}
        </p>
      </Panel>
      <Panel title={t('keyboard')}>
        <KeysSwitch isOn={areKeysOn((await cookies()).get(KEYS_COOKIE)?.value)} />
        <p className="quiet">{t('keysHint')}</p>
      </Panel>
    </>
  );
}
