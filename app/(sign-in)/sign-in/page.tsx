import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { ForgetRecents } from '#components/frame/palette/forget-recents.tsx';
import { OtherWays } from '#components/sign-in/other-ways.tsx';
import { SignInForm } from '#components/sign-in/sign-in-form.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { isAnybodyThere } from '#lib/auth/members/is-anybody-there.ts';
import { findPageAccess } from '#lib/auth/require-page-access.ts';
import { toLocalPath } from '#lib/auth/to-local-path.ts';
import { getEnvironment } from '#lib/env.ts';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('signIn');
  return { title: t('signIn') };
}

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function SignInPage({ searchParams }: Props) {
  const t = await getTranslations('signIn');
  const { next: wanted, error } = await searchParams;
  const next = toLocalPath(wanted);
  if (await findPageAccess()) redirect(next);
  const { OIDC_ISSUER: issuer, OIDC_NAME: name } = getEnvironment();
  return (
    <div className="door-card">
      <h1 className="page-title">{t('signIn')}</h1>
      {(await isAnybodyThere()) ? null : (
        <Notice tone="pending" icon="info">
          {t('nobodyYet')}
        </Notice>
      )}
      {error ? (
        <Notice tone="held" icon="denied">
          {t('notLetIn')}
        </Notice>
      ) : null}
      <ForgetRecents />
      <SignInForm next={next} />
      <OtherWays next={next} provider={issuer ? (name ?? new URL(issuer).hostname) : null} />
      <p className="quiet">
        <a href="/forgot-password">{t('forgot')}</a>
      </p>
    </div>
  );
}
