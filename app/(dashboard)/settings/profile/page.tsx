import type { Metadata } from 'next';
import { cookies } from 'next/headers';
import { areKeysOn, KEYS_COOKIE } from '#components/frame/keys/keys-setting.ts';
import { KeysSwitch } from '#components/frame/keys/keys-switch.tsx';
import { FetchForm } from '#components/ui/fetch-form.tsx';
import { ChoiceField, InputField } from '#components/ui/fields.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { Panel } from '#components/ui/panel.tsx';
import { requirePageAccess } from '#lib/auth/require-page-access.ts';
import { LANGUAGE_NAMES, LANGUAGES } from '#lib/words/languages.ts';
import { readReader } from '../../read-reader.ts';
import { ROLE_WORDS } from '../role-words.ts';

export const metadata: Metadata = { title: 'Profile' };

const ZONES = Intl.supportedValuesOf('timeZone').map((zone) => ({ value: zone, label: zone }));
const LANGUAGE_CHOICES = LANGUAGES.map((language) => ({ value: language, label: LANGUAGE_NAMES[language] }));

/** Who the reader is to others, and by which clock they read. */
export default async function ProfilePage() {
  const access = await requirePageAccess('/settings/profile');
  const reader = await readReader(access);
  const { person, role } = access;
  return (
    <>
      <PageHeader title="Profile" reader={reader} />
      <Panel title="You">
        <div className="form-narrow">
          <FetchForm action="/api/v1/me" method="PATCH" label="Profile" submit="Save" done="Saved.">
            <InputField name="name" label="Name" value={person?.name} autoComplete="name" required />
            <ChoiceField
              name="timeZone"
              label="Time zone"
              kind="choice"
              value={person?.timeZone ?? ''}
              choices={[{ value: '', label: 'That of the browser' }, ...ZONES]}
              hint="For instants. Days, such as a last free day, belong to their place and are never shifted."
            />
            <ChoiceField
              name="language"
              label="Language"
              kind="choice"
              value={person?.language ?? ''}
              choices={[{ value: '', label: 'That of the browser' }, ...LANGUAGE_CHOICES]}
              hint="Of pages, mails and calendars."
            />
          </FetchForm>
        </div>
        <p className="quiet">
          {person?.email}: {ROLE_WORDS[role].label}, {ROLE_WORDS[role].may}.
        </p>
      </Panel>
      <Panel title="Keyboard">
        <KeysSwitch isOn={areKeysOn((await cookies()).get(KEYS_COOKIE)?.value)} />
        <p className="quiet">
          On this browser. Switch them off where a program that speaks or listens for you needs the keys
          itself.
        </p>
      </Panel>
    </>
  );
}
