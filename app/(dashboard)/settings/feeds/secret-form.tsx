'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { type FormEvent, type ReactNode, useState } from 'react';
import { FormOutcome } from '#components/ui/fetch-form.tsx';
import { toFormBody } from '#components/ui/form-body.ts';
import { type Answer, sendJson } from '#components/ui/send-json.ts';
import { SubmitButton } from '#components/ui/submit-button.tsx';
import { ToldOnce } from '#components/ui/told-once.tsx';
import type { FeedWithSecret } from '#lib/domain/feeds/feed.ts';
import { TryOut } from './try-out.tsx';

interface SecretFormProps {
  action: string;
  label: string;
  submit: string;
  confirm?: string;
  children: ReactNode;
}

/** A form that gives a feed a secret, shows it this once, and offers to try it out. */
export function SecretForm({ action, label, submit, confirm, children }: SecretFormProps) {
  const t = useTranslations('tryOut');
  const router = useRouter();
  const [answer, setAnswer] = useState<Answer>();
  const [given, setGiven] = useState<FeedWithSecret>();
  const [isSending, setSending] = useState(false);

  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    if (confirm && !window.confirm(confirm)) return;
    setSending(true);
    const came = await sendJson(action, 'POST', toFormBody(form));
    setSending(false);
    setAnswer(came);
    if (!came.ok) return;
    setGiven(came.body as FeedWithSecret);
    form.reset();
    router.refresh();
  };

  return (
    <form method="post" className="form" aria-label={label} onSubmit={send}>
      {children}
      <div className="form-end">
        <SubmitButton isSending={isSending}>{submit}</SubmitButton>
        <FormOutcome answer={answer} />
      </div>
      {given ? (
        <>
          <ToldOnce label={t('copySecret', { name: given.feed.name })} text={given.secret} />
          <TryOut key={given.secret} feedId={given.feed.id} test={given.test} />
        </>
      ) : null}
    </form>
  );
}
