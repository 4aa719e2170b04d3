'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState } from 'react';
import type { Translate } from '#lib/words/translate.ts';
import { FURTHER_PLACES, MAIN_PLACES } from '../places.ts';
import { listPageKeys, type PageKey } from './list-page-keys.ts';

/** Which keys this page knows. */
export function KeysHelp({ onClose }: { onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [ofPage] = useState(readTitles);
  const t = useTranslations();
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} className="act-dialog keys-help" aria-labelledby="keys-title" onClose={onClose}>
      <h2 id="keys-title">{t('goTo.keys')}</h2>
      <Keys label={t('goTo.onThisPage')} keys={listKeysOf(ofPage, t)} />
      <Keys label={t('goTo.everywhere')} keys={listEverywhere(t)} />
      <p className="quiet">
        {t.rich('goTo.whileTyping', { link: (words) => <a href="/settings/profile">{words}</a> })}
      </p>
      <form method="dialog">
        <button type="submit" className="button button--secondary button--sm">
          {t('goTo.close')}
        </button>
      </form>
    </dialog>
  );
}

function listEverywhere(t: Translate): PageKey[] {
  return [
    { key: 'Ctrl K', does: t('goTo.anyPage') },
    { key: '/', does: t('goTo.search') },
    ...[...MAIN_PLACES, ...FURTHER_PLACES].flatMap(({ key, name }) =>
      key ? [{ key: `g ${key}`, does: t(`places.${name}`) }] : [],
    ),
    { key: '?', does: t('goTo.thisList') },
  ];
}

interface PageTitles {
  hasRows: boolean;
  titles: string[];
}

function readTitles(): PageTitles {
  const hasRows = document.querySelector('[data-row]') !== null;
  return {
    hasRows,
    titles: [...document.querySelectorAll<HTMLElement>('main [title]')].map(({ title }) => title),
  };
}

function listKeysOf({ hasRows, titles }: PageTitles, t: Translate): PageKey[] {
  return [
    ...(hasRows
      ? [
          { key: 'j', does: t('goTo.nextRow') },
          { key: 'k', does: t('goTo.rowBefore') },
          { key: 'Enter', does: t('goTo.openRow') },
        ]
      : []),
    ...listPageKeys(titles),
  ];
}

function Keys({ label, keys }: { label: string; keys: readonly PageKey[] }) {
  if (keys.length === 0) return null;
  return (
    <section aria-label={label}>
      <h3>{label}</h3>
      <dl>
        {keys.map(({ key, does }) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
