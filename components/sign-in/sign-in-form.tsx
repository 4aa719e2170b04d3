'use client';

import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { FormOutcome } from '#components/ui/fetch-form.tsx';
import { InputField } from '#components/ui/fields.tsx';
import { toFormBody } from '#components/ui/form-body.ts';
import { type Answer, sendJson } from '#components/ui/send-json.ts';
import { SubmitButton } from '#components/ui/submit-button.tsx';
import { CodeForm } from './code-form.tsx';

/** E-mail address and password, and the second step where there is one. */
export function SignInForm({ next }: { next: string }) {
  const t = useTranslations('signInForms');
  const [answer, setAnswer] = useState<Answer>();
  const [isSending, setSending] = useState(false);
  const [asksCode, setAsksCode] = useState(false);
  if (asksCode) return <CodeForm next={next} />;

  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setSending(true);
    const came = await sendJson('/api/auth/sign-in/email', 'POST', toFormBody(event.currentTarget));
    setAnswer(!came.ok && came.status === 401 ? { ...came, detail: t('wrongPassword') } : came);
    // It goes on to say that it works until the next page is there.
    if (came.ok && !came.body.twoFactorRedirect) {
      window.location.assign(next);
      return;
    }
    setSending(false);
    if (came.ok) setAsksCode(true);
  };
  return (
    <form method="post" className="form" aria-label={t('signIn')} onSubmit={send}>
      <InputField name="email" label={t('email')} type="email" autoComplete="username webauthn" required />
      <InputField
        name="password"
        label={t('password')}
        type="password"
        autoComplete="current-password"
        required
      />
      <div className="form-end">
        <SubmitButton isSending={isSending} look="button button--primary">
          {t('signIn')}
        </SubmitButton>
        <FormOutcome answer={answer} />
      </div>
    </form>
  );
}
