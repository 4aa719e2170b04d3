import type { Metadata } from 'next';
import { AddPasskey } from '#components/sign-in/add-passkey.tsx';
import { SecondFactor } from '#components/sign-in/second-factor.tsx';
import { FetchForm } from '#components/ui/fetch-form.tsx';
import { InputField } from '#components/ui/fields.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { Panel } from '#components/ui/panel.tsx';
import { getSecurity } from '#lib/auth/members/get-security.ts';
import { requirePageAccess } from '#lib/auth/require-page-access.ts';
import { listSessions } from '#lib/auth/sessions/list-sessions.ts';
import { readReader } from '../../read-reader.ts';
import { PasskeyTable, SessionTable } from './security-tables.tsx';

export const metadata: Metadata = { title: 'Security' };

/** How the reader proves who they are, and where they are signed in. */
export default async function SecurityPage() {
  const access = await requirePageAccess('/settings/security');
  const [reader, security, sessions] = await Promise.all([
    readReader(access),
    getSecurity(access),
    listSessions(access),
  ]);
  return (
    <>
      <PageHeader title="Security" reader={reader} />
      <Panel title="Sessions" count={sessions.length} flush>
        <SessionTable sessions={sessions} reader={reader} />
      </Panel>
      {sessions.length > 1 ? (
        <FetchForm
          action="/api/v1/me/sessions"
          method="DELETE"
          label="Sign out everywhere else"
          submit="Sign out everywhere else"
          look="button button--tertiary button--sm"
        />
      ) : null}
      <Panel title="Codes of an app">
        <SecondFactor isOn={security.hasCodes} asksPassword={security.hasPassword} />
      </Panel>
      <Panel title="Passkeys" count={security.passkeys.length}>
        {security.passkeys.length > 0 ? <PasskeyTable passkeys={security.passkeys} reader={reader} /> : null}
        <AddPasskey />
      </Panel>
      {security.hasPassword ? (
        <Panel title="Password">
          <div className="form-narrow">
            <FetchForm
              action="/api/auth/change-password"
              label="Change the password"
              submit="Change the password"
              done="Changed. Everywhere else you are signed out."
            >
              <InputField
                name="currentPassword"
                label="Current password"
                type="password"
                autoComplete="current-password"
                required
              />
              <InputField
                name="newPassword"
                label="New password"
                type="password"
                autoComplete="new-password"
                minLength={8}
                required
                hint="8 characters or more; a few words make a good one."
              />
              <input type="hidden" name="revokeOtherSessions" value="true" data-kind="flag" />
            </FetchForm>
          </div>
        </Panel>
      ) : null}
    </>
  );
}
