'use client';

import { type FormEvent, useState } from 'react';
import { FormOutcome } from '#components/ui/fetch-form.tsx';
import { InputField } from '#components/ui/fields.tsx';
import { toFormBody } from '#components/ui/form-body.ts';
import { type Answer, sendJson } from '#components/ui/send-json.ts';

const WAYS = {
  totp: {
    address: '/api/auth/two-factor/verify-totp',
    label: 'Code of your app',
    other: 'Use a recovery code',
  },
  backup: {
    address: '/api/auth/two-factor/verify-backup-code',
    label: 'Recovery code',
    other: 'Use the app',
  },
} as const;

/** The second step: a code of the app, or one of the recovery codes. */
export function CodeForm({ next }: { next: string }) {
  const [way, setWay] = useState<keyof typeof WAYS>('totp');
  const [answer, setAnswer] = useState<Answer>();
  const { address, label, other } = WAYS[way];

  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const came = await sendJson(address, 'POST', toFormBody(event.currentTarget));
    setAnswer(came);
    if (came.ok) window.location.assign(next);
  };
  return (
    <form method="post" className="form" aria-label="Second step" onSubmit={send}>
      <InputField key={way} name="code" label={label} autoComplete="one-time-code" required />
      <div className="form-end">
        <button type="submit" className="button button--primary">
          Go on
        </button>
        <FormOutcome answer={answer} />
      </div>
      <button
        type="button"
        className="button button--tertiary button--sm"
        onClick={() => setWay(way === 'totp' ? 'backup' : 'totp')}
      >
        {other}
      </button>
    </form>
  );
}
