import type { Metadata } from 'next';
import { LinkForm } from '#components/sign-in/link-form.tsx';
import { InputField } from '#components/ui/fields.tsx';
import { findLink, type OneTimeLink } from '#lib/auth/links/find-link.ts';
import { findPageAccess } from '#lib/auth/require-page-access.ts';

// The address is the proof: it must not travel to anywhere as a referrer.
export const metadata: Metadata = { title: 'Welcome', referrer: 'no-referrer', robots: { index: false } };

interface Props {
  params: Promise<{ token: string }>;
}

/** Where a one-time link leads: the first administrator, an invitation, a new password. */
export default async function LinkPage({ params }: Props) {
  const { token } = await params;
  const link = await findLink(token);
  if (!link) return <DeadLink />;
  const reader = await findPageAccess();
  const isKnown = link.kind === 'invitation' && link.personId !== null;
  return (
    <div className="door-card">
      <h1 className="page-title">{TITLES[link.kind]}</h1>
      <p>{toLead(link)}</p>
      {isKnown && reader?.person?.id !== link.personId ? (
        <p>
          {link.email} has an account already:{' '}
          <a href={`/sign-in?next=${encodeURIComponent(`/links/${token}`)}`}>sign in</a> as that first.
        </p>
      ) : (
        <LinkForm token={token} submit={SUBMITS[link.kind]}>
          {link.email ? (
            <InputField
              name="email"
              label="E-mail address"
              type="email"
              value={link.email}
              autoComplete="username"
              readOnly
            />
          ) : (
            <InputField name="email" label="E-mail address" type="email" autoComplete="username" required />
          )}
          {isKnown || link.kind === 'password-reset' ? null : (
            <InputField name="name" label="Your name" autoComplete="name" required />
          )}
          {isKnown ? null : (
            <InputField
              name="password"
              label="Password"
              type="password"
              autoComplete="new-password"
              minLength={8}
              required
              hint="8 characters or more; a few words make a good one."
            />
          )}
        </LinkForm>
      )}
    </div>
  );
}

const TITLES = {
  'first-administrator': 'The first administrator',
  invitation: 'Welcome to Clearhold',
  'password-reset': 'A new password',
} as const;

const SUBMITS = {
  'first-administrator': 'Become administrator',
  invitation: 'Join',
  'password-reset': 'Set the password',
} as const;

function toLead({ kind, workspaceName, role }: OneTimeLink): string {
  switch (kind) {
    case 'first-administrator':
      return 'Nobody can sign in yet. You will be able to do everything, and to invite others.';
    case 'invitation':
      return `You are invited to the workspace ${workspaceName} as ${role}.`;
    case 'password-reset':
      return 'Everywhere you are signed in now, you will be signed out.';
  }
}

function DeadLink() {
  return (
    <div className="door-card">
      <h1 className="page-title">This link leads nowhere</h1>
      <p>It was used already, is too old, or has a slip in it. Ask for a new one.</p>
      <p className="quiet">
        <a href="/sign-in">Sign in</a>
      </p>
    </div>
  );
}
