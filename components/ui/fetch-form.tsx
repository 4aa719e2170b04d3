'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { type FormEvent, type ReactNode, useState } from 'react';
import type { Translate } from '#lib/words/translate.ts';
import { toFormBody } from './form-body.ts';
import { type Answer, sendJson } from './send-json.ts';
import { SubmitButton } from './submit-button.tsx';
import { ToldOnce } from './told-once.tsx';

interface FetchFormProps {
  /** By which fields elsewhere on the page belong to it. */
  id?: string;
  action: string;
  method?: 'POST' | 'PATCH' | 'DELETE';
  submit: ReactNode;
  /** Look of the button that sends it. */
  look?: string;
  /** Named by it, for whoever hears the page. */
  label: string;
  /** What was done, said when it is; `said` of the answer where it has that. */
  done?: string;
  /** A member of the answer that is shown once, with a button to copy it. */
  told?: { member: string; label: string };
  /** Where to go when it is done; else the page is read again. */
  goTo?: string;
  /** Where to go when whoever sent it may not see the page any more: the answer says `visible: false`, and what was done. */
  unseenTo?: string;
  /** Asked before it is sent. */
  confirm?: string;
  children?: ReactNode;
}

/** A form that posts JSON to a route of ours and says what came of it. Its fields are drawn by the server. */
export function FetchForm({
  id,
  action,
  method = 'POST',
  submit,
  look,
  label,
  done,
  told,
  goTo,
  unseenTo,
  confirm,
  children,
}: FetchFormProps) {
  const router = useRouter();
  const [answer, setAnswer] = useState<Answer>();
  const [isSending, setSending] = useState(false);

  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    if (confirm && !window.confirm(confirm)) return;
    setSending(true);
    const came = await sendJson(action, method, method === 'DELETE' ? undefined : toFormBody(form));
    setSending(false);
    setAnswer(came);
    if (!came.ok) return;
    const isUnseen = unseenTo !== undefined && came.body.visible === false;
    // The page is about to say that it knows of nothing, so this must be read first.
    if (isUnseen) window.alert(String(came.body.said));
    const next = isUnseen ? unseenTo : goTo;
    if (next) {
      window.location.assign(next);
      return;
    }
    if (method === 'POST') form.reset();
    router.refresh();
  };

  return (
    <form id={id} method="post" className="form" aria-label={label} onSubmit={send}>
      {children}
      <div className="form-end">
        <SubmitButton isSending={isSending} look={look}>
          {submit}
        </SubmitButton>
        <FormOutcome answer={answer} done={toSaid(answer) ?? done} />
      </div>
      {answer?.ok && told ? (
        <ToldOnce label={told.label} text={String(answer.body[told.member] ?? '')} />
      ) : null}
    </form>
  );
}

function toSaid(answer: Answer | undefined): string | undefined {
  return answer?.ok && typeof answer.body.said === 'string' ? answer.body.said : undefined;
}

function toRefusalText({ status, detail }: Extract<Answer, { ok: false }>, t: Translate<'controls'>): string {
  if (detail !== null) return detail;
  return status === 0 ? t('noAnswer') : t('answered', { status: String(status) });
}

/** Said aloud when it changes: what was done, or why not. */
export function FormOutcome({ answer, done }: { answer: Answer | undefined; done?: string | undefined }) {
  const t = useTranslations('controls');
  const fields = answer && !answer.ok ? Object.values(answer.fields) : [];
  return (
    <div aria-live="polite" className="form-outcome">
      {answer && !answer.ok ? (
        <p className="form-problem" role="alert">
          {fields.length > 0 ? fields.join(' ') : toRefusalText(answer, t)}
        </p>
      ) : null}
      {answer?.ok && done ? <p className="quiet">{done}</p> : null}
    </div>
  );
}
