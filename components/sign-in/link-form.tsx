'use client';

import { type FormEvent, type ReactNode, useState } from 'react';
import { FormOutcome } from '#components/ui/fetch-form.tsx';
import { toFormBody } from '#components/ui/form-body.ts';
import { type Answer, sendJson } from '#components/ui/send-json.ts';
import { SubmitButton } from '#components/ui/submit-button.tsx';

interface LinkFormProps {
  token: string;
  submit: string;
  children: ReactNode;
}

/** Follows a one-time link with what was filled in, and signs in with it. */
export function LinkForm({ token, submit, children }: LinkFormProps) {
  const [answer, setAnswer] = useState<Answer>();
  const [isSending, setSending] = useState(false);

  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const filled = toFormBody(event.currentTarget);
    setSending(true);
    const came = await sendJson(`/api/auth/links/${token}`, 'POST', filled);
    setAnswer(came);
    if (came.ok && filled.password) {
      const { email } = came.body;
      const inside = await sendJson('/api/auth/sign-in/email', 'POST', { email, password: filled.password });
      window.location.assign(inside.ok && !inside.body.twoFactorRedirect ? '/' : '/sign-in');
      return;
    }
    setSending(false);
    if (came.ok) window.location.assign('/');
  };
  return (
    <form method="post" className="form" aria-label={submit} onSubmit={send}>
      {children}
      <div className="form-end">
        <SubmitButton isSending={isSending} look="button button--primary">
          {submit}
        </SubmitButton>
        <FormOutcome answer={answer} />
      </div>
    </form>
  );
}
