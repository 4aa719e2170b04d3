'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { KEYS_COOKIE } from './keys-setting.ts';

const A_YEAR_IN_SECONDS = 31_536_000;

/** Switches single keys off and on, for this browser. */
export function KeysSwitch({ isOn }: { isOn: boolean }) {
  const router = useRouter();
  const t = useTranslations('goTo');
  const change = (wanted: boolean) => {
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every browser we serve
    document.cookie = `${KEYS_COOKIE}=${wanted ? 'on' : 'off'}; path=/; max-age=${A_YEAR_IN_SECONDS}; samesite=lax`;
    router.refresh();
  };
  return (
    <label className="keys-switch">
      <input type="checkbox" defaultChecked={isOn} onChange={(event) => change(event.target.checked)} />
      {t('switch')}
    </label>
  );
}
