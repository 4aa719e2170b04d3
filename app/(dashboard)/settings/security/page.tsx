import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { AddPasskey } from '#components/sign-in/add-passkey.tsx';
import { SecondFactor } from '#components/sign-in/second-factor.tsx';
import { FetchForm } from '#components/ui/fetch-form.tsx';
import { InputField } from '#components/ui/fields.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { Panel } from '#components/ui/panel.tsx';
import { getSecurity } from '#lib/auth/members/get-security.ts';
import { requirePageAccess } from '#lib/auth/require-page-access.ts';
import { listSessions } from '#lib/auth/sessions/list-sessions.ts';
import { ClientWords } from '../../../client-words.tsx';
import { readReader } from '../../read-reader.ts';
import { PasskeyTable, SessionTable } from './security-tables.tsx';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('account');
  return { title: t('security') };
}

/** How the reader proves who they are, and where they are signed in. */
export default async function SecurityPage() {
  const t = await getTranslations('account');
  const access = await requirePageAccess('/settings/security');
  const [reader, security, sessions] = await Promise.all([
    readReader(access),
    getSecurity(access),
    listSessions(access),
  ]);
  return (
    <>
      <PageHeader title={t('security')} reader={reader} />
      <Panel title={t('sessions')} count={sessions.length} flush>
        <SessionTable sessions={sessions} reader={reader} />
      </Panel>
      {sessions.length > 1 ? (
        <FetchForm
          action="/api/v1/me/sessions"
          method="DELETE"
          label={t('signOutElsewhere')}
          submit={t('signOutElsewhere')}
          look="button button--tertiary button--sm"
        />
      ) : null}
      <Panel title={t('codes')}>
        <ClientWords further={['signInForms']}>
          <SecondFactor isOn={security.hasCodes} asksPassword={security.hasPassword} />
        </ClientWords>
      </Panel>
      <Panel title={t('passkeys')} count={security.passkeys.length}>
        {security.passkeys.length > 0 ? <PasskeyTable passkeys={security.passkeys} reader={reader} /> : null}
        <ClientWords further={['signInForms']}>
          <AddPasskey />
        </ClientWords>
      </Panel>
      {security.hasPassword ? (
        <Panel title={t('password')}>
          <div className="form-narrow">
            <FetchForm
              action="/api/auth/change-password"
              label={t('changePassword')}
              submit={t('changePassword')}
              done={t('passwordChanged')}
            >
              <InputField
                name="currentPassword"
                label={t('currentPassword')}
                type="password"
                autoComplete="current-password"
                required
              />
              <InputField
                name="newPassword"
                label={t('newPassword')}
                type="password"
                autoComplete="new-password"
                minLength={8}
                required
                hint={t('passwordHint')}
              />
              <input type="hidden" name="revokeOtherSessions" value="true" data-kind="flag" />
            </FetchForm>
          </div>
        </Panel>
      ) : null}
    </>
  );
}
