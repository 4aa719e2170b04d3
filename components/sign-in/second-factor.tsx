'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { FormOutcome } from '#components/ui/fetch-form.tsx';
import { InputField } from '#components/ui/fields.tsx';
import { toFormBody } from '#components/ui/form-body.ts';
import { type Answer, sendJson } from '#components/ui/send-json.ts';
import { QrCode } from './qr-code.tsx';
import { RecoveryCodes } from './recovery-codes.tsx';

interface SecondFactorProps {
  isOn: boolean;
  /** Whoever has a password gives it before anything changes. */
  asksPassword: boolean;
}

/** Turns codes of an app on and off, and shows recovery codes once. */
export function SecondFactor({ isOn, asksPassword }: SecondFactorProps) {
  const t = useTranslations('signInForms');
  const router = useRouter();
  const [answer, setAnswer] = useState<Answer>();
  const [uri, setUri] = useState<string>();
  const [codes, setCodes] = useState<string[]>([]);

  const send =
    (address: string, then: (body: Record<string, unknown>) => void) =>
    async (event: FormEvent<HTMLFormElement>) => {
      event.preventDefault();
      const came = await sendJson(address, 'POST', toFormBody(event.currentTarget));
      setAnswer(came);
      if (came.ok) then(came.body);
    };
  const showCodes = (body: Record<string, unknown>) =>
    setCodes((body.backupCodes as string[] | undefined) ?? []);
  const begin = send('/api/auth/two-factor/enable', (body) => {
    setUri(String(body.totpURI));
    showCodes(body);
  });
  const finish = send('/api/auth/two-factor/verify-totp', () => {
    setUri(undefined);
    router.refresh();
  });
  const end = send('/api/auth/two-factor/disable', () => {
    setCodes([]);
    router.refresh();
  });
  const renew = send('/api/auth/two-factor/generate-backup-codes', showCodes);

  const password = asksPassword ? (
    <InputField
      name="password"
      label={t('yourPassword')}
      type="password"
      autoComplete="current-password"
      required
    />
  ) : null;

  if (uri) {
    return (
      <form method="post" className="form form-narrow" aria-label={t('confirmApp')} onSubmit={finish}>
        <p>{t('scan')}</p>
        <QrCode text={uri} label={t('keyForApp')} />
        <p className="quiet">
          {t.rich('key', {
            key: () => <code className="anywhere">{new URL(uri).searchParams.get('secret')}</code>,
          })}
        </p>
        <InputField
          name="code"
          label={t('codeOfApp')}
          inputMode="numeric"
          autoComplete="one-time-code"
          required
        />
        <RecoveryCodes codes={codes} />
        <div className="form-end">
          <button type="submit" className="button button--primary button--sm">
            {t('turnCodesOn')}
          </button>
          <FormOutcome answer={answer} />
        </div>
      </form>
    );
  }
  return (
    <div className="stack form-narrow">
      <p>{isOn ? t('codesAreOn') : t('codesAreOff')}</p>
      <form
        method="post"
        className="form"
        aria-label={isOn ? t('recoveryCodes') : t('codesOfApp')}
        onSubmit={isOn ? renew : begin}
      >
        {password}
        <div className="form-end">
          <button type="submit" className="button button--tertiary button--sm">
            {isOn ? t('newRecoveryCodes') : t('setUpApp')}
          </button>
          <FormOutcome answer={answer} />
        </div>
      </form>
      <RecoveryCodes codes={codes} />
      {isOn ? (
        <details>
          <summary>{t('turnCodesOff')}</summary>
          <form method="post" className="form" aria-label={t('turnCodesOff')} onSubmit={end}>
            {password}
            <div className="form-end">
              <button type="submit" className="button button--tertiary button--sm">
                {t('turnCodesOff')}
              </button>
            </div>
          </form>
        </details>
      ) : null}
    </div>
  );
}
