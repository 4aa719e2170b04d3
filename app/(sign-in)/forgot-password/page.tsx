import type { Metadata } from 'next';
import { useTranslations } from 'next-intl';
import { getTranslations } from 'next-intl/server';
import { FetchForm } from '#components/ui/fetch-form.tsx';
import { InputField } from '#components/ui/fields.tsx';
import { canSendMail } from '#lib/mail/send-mail.ts';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('signIn');
  return { title: t('newPassword') };
}

/** The way back in for who forgot the password. */
export default function ForgotPasswordPage() {
  const t = useTranslations('signIn');
  return (
    <div className="door-card">
      <h1 className="page-title">{t('aNewPassword')}</h1>
      {canSendMail() ? (
        <FetchForm
          action="/api/auth/forgot-password"
          label={t('aNewPassword')}
          submit={t('sendLink')}
          look="button button--primary"
          done={t('linkOnItsWay')}
        >
          <InputField name="email" label={t('email')} type="email" autoComplete="username" required />
        </FetchForm>
      ) : (
        <p>{t('noMail')}</p>
      )}
      <p className="quiet">
        <a href="/sign-in">{t('backToSignIn')}</a>
      </p>
    </div>
  );
}
