import type { Metadata } from 'next';
import { useTranslations } from 'next-intl';
import { getTranslations } from 'next-intl/server';
import { LinkForm } from '#components/sign-in/link-form.tsx';
import { InputField } from '#components/ui/fields.tsx';
import { findLink, type OneTimeLink } from '#lib/auth/links/find-link.ts';
import { findPageAccess } from '#lib/auth/require-page-access.ts';
import type { Translate } from '#lib/words/translate.ts';

// The address is the proof: it must not travel to anywhere as a referrer.
export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('signIn');
  return { title: t('welcome'), referrer: 'no-referrer', robots: { index: false } };
}

interface Props {
  params: Promise<{ token: string }>;
}

/** Where a one-time link leads: the first administrator, an invitation, a new password. */
export default async function LinkPage({ params }: Props) {
  const t = await getTranslations('signIn');
  const { token } = await params;
  const link = await findLink(token);
  if (!link) return <DeadLink />;
  const reader = await findPageAccess();
  const isKnown = link.kind === 'invitation' && link.personId !== null;
  return (
    <div className="door-card">
      <h1 className="page-title">{t(`titles.${link.kind}`)}</h1>
      <p>{toLead(link, t)}</p>
      {isKnown && reader?.person?.id !== link.personId ? (
        <p>
          {t.rich('signInFirst', {
            email: link.email ?? '',
            link: (words) => <a href={`/sign-in?next=${encodeURIComponent(`/links/${token}`)}`}>{words}</a>,
          })}
        </p>
      ) : (
        <LinkForm token={token} submit={t(`submits.${link.kind}`)}>
          {link.email ? (
            <InputField
              name="email"
              label={t('email')}
              type="email"
              value={link.email}
              autoComplete="username"
              readOnly
            />
          ) : (
            <InputField name="email" label={t('email')} type="email" autoComplete="username" required />
          )}
          {isKnown || link.kind === 'password-reset' ? null : (
            <InputField name="name" label={t('yourName')} autoComplete="name" required />
          )}
          {isKnown ? null : (
            <InputField
              name="password"
              label={t('password')}
              type="password"
              autoComplete="new-password"
              minLength={8}
              required
              hint={t('passwordHint')}
            />
          )}
        </LinkForm>
      )}
    </div>
  );
}

function toLead({ kind, workspaceName, role }: OneTimeLink, t: Translate<'signIn'>): string {
  return t(`leads.${kind}`, { workspace: workspaceName ?? '', role: role ?? 'other' });
}

function DeadLink() {
  const t = useTranslations('signIn');
  return (
    <div className="door-card">
      <h1 className="page-title">{t('deadLink')}</h1>
      <p>{t('deadLinkWhy')}</p>
      <p className="quiet">
        <a href="/sign-in">{t('signIn')}</a>
      </p>
    </div>
  );
}
