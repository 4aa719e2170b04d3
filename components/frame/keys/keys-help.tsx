'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState } from 'react';
import type { Translate } from '#lib/words/translate.ts';
import { FURTHER_PLACES, MAIN_PLACES } from '../places.ts';
import { listPageKeys, type PageKey } from './list-page-keys.ts';

/** Which keys this page knows. */
export function KeysHelp({ onClose }: { onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [ofPage] = useState(readPage);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} className="act-dialog keys-help" aria-labelledby="keys-title" onClose={onClose}>
      <h2 id="keys-title">Keys</h2>
      <Keys label="On this page" keys={ofPage} />
      <Keys label="Everywhere" keys={listEverywhere(useTranslations('places'))} />
      <p className="quiet">
        They do nothing while you type. Switch them off in your <a href="/settings/profile">profile</a>.
      </p>
      <form method="dialog">
        <button type="submit" className="button button--secondary button--sm">
          Close
        </button>
      </form>
    </dialog>
  );
}

function listEverywhere(toPlace: Translate<'places'>): PageKey[] {
  return [
    { key: 'Ctrl K', does: 'Go to any page, view or number' },
    { key: '/', does: 'Search' },
    ...[...MAIN_PLACES, ...FURTHER_PLACES].flatMap(({ key, name }) =>
      key ? [{ key: `g ${key}`, does: toPlace(name) }] : [],
    ),
    { key: '?', does: 'This list' },
  ];
}

function readPage(): PageKey[] {
  const hasRows = document.querySelector('[data-row]') !== null;
  const titled = [...document.querySelectorAll<HTMLElement>('main [title]')].map(({ title }) => title);
  return [
    ...(hasRows
      ? [
          { key: 'j', does: 'Next row' },
          { key: 'k', does: 'Row before' },
          { key: 'Enter', does: 'Open the row' },
        ]
      : []),
    ...listPageKeys(titled),
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
