'use client';

import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { FormOutcome } from '#components/ui/fetch-form.tsx';
import { InputField } from '#components/ui/fields.tsx';
import { toFormBody } from '#components/ui/form-body.ts';
import { type Answer, sendJson } from '#components/ui/send-json.ts';

const WAYS = {
  totp: {
    address: '/api/auth/two-factor/verify-totp',
  },
  backup: {
    address: '/api/auth/two-factor/verify-backup-code',
  },
} as const;

/** The second step: a code of the app, or one of the recovery codes. */
export function CodeForm({ next }: { next: string }) {
  const t = useTranslations('signInForms');
  const [way, setWay] = useState<keyof typeof WAYS>('totp');
  const [answer, setAnswer] = useState<Answer>();
  const { address } = WAYS[way];

  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const came = await sendJson(address, 'POST', toFormBody(event.currentTarget));
    setAnswer(came);
    if (came.ok) window.location.assign(next);
  };
  return (
    <form method="post" className="form" aria-label={t('secondStep')} onSubmit={send}>
      <InputField
        key={way}
        name="code"
        label={t(way === 'totp' ? 'codeOfYourApp' : 'recoveryCode')}
        autoComplete="one-time-code"
        required
      />
      <div className="form-end">
        <button type="submit" className="button button--primary">
          {t('goOn')}
        </button>
        <FormOutcome answer={answer} />
      </div>
      <button
        type="button"
        className="button button--tertiary button--sm"
        onClick={() => setWay(way === 'totp' ? 'backup' : 'totp')}
      >
        {t(way === 'totp' ? 'useRecoveryCode' : 'useApp')}
      </button>
    </form>
  );
}
