import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { OtherWays } from '#components/sign-in/other-ways.tsx';
import { SignInForm } from '#components/sign-in/sign-in-form.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { isAnybodyThere } from '#lib/auth/members/is-anybody-there.ts';
import { findPageAccess } from '#lib/auth/require-page-access.ts';
import { toLocalPath } from '#lib/auth/to-local-path.ts';
import { getEnvironment } from '#lib/env.ts';

export const metadata: Metadata = { title: 'Sign in' };

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function SignInPage({ searchParams }: Props) {
  const { next: wanted, error } = await searchParams;
  const next = toLocalPath(wanted);
  if (await findPageAccess()) redirect(next);
  const { OIDC_ISSUER: issuer, OIDC_NAME: name } = getEnvironment();
  return (
    <div className="door-card">
      <h1 className="page-title">Sign in</h1>
      {(await isAnybodyThere()) ? null : (
        <Notice tone="pending" icon="info">
          Nobody is here yet. The link that makes the first administrator was printed when Clearhold started.
        </Notice>
      )}
      {error ? (
        <Notice tone="held" icon="denied">
          That did not let you in. Whoever signs in there must have been invited under the same e-mail
          address, and have proven it by following a link that came by mail. “Forgot the password?” sends one.
        </Notice>
      ) : null}
      <SignInForm next={next} />
      <OtherWays next={next} provider={issuer ? (name ?? new URL(issuer).hostname) : null} />
      <p className="quiet">
        <a href="/forgot-password">Forgot the password?</a>
      </p>
    </div>
  );
}
