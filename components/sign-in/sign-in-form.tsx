'use client';

import { type FormEvent, useState } from 'react';
import { FormOutcome } from '#components/ui/fetch-form.tsx';
import { InputField } from '#components/ui/fields.tsx';
import { toFormBody } from '#components/ui/form-body.ts';
import { type Answer, sendJson } from '#components/ui/send-json.ts';
import { CodeForm } from './code-form.tsx';

/** E-mail address and password, and the second step where there is one. */
export function SignInForm({ next }: { next: string }) {
  const [answer, setAnswer] = useState<Answer>();
  const [isSending, setSending] = useState(false);
  const [asksCode, setAsksCode] = useState(false);
  if (asksCode) return <CodeForm next={next} />;

  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setSending(true);
    const came = await sendJson('/api/auth/sign-in/email', 'POST', toFormBody(event.currentTarget));
    setSending(false);
    setAnswer(came);
    if (!came.ok) return;
    if (came.body.twoFactorRedirect) setAsksCode(true);
    else window.location.assign(next);
  };
  return (
    <form method="post" className="form" aria-label="Sign in" onSubmit={send}>
      <InputField
        name="email"
        label="E-mail address"
        type="email"
        autoComplete="username webauthn"
        required
      />
      <InputField name="password" label="Password" type="password" autoComplete="current-password" required />
      <div className="form-end">
        <button type="submit" className="button button--primary" disabled={isSending}>
          Sign in
        </button>
        <FormOutcome answer={answer} />
      </div>
    </form>
  );
}
