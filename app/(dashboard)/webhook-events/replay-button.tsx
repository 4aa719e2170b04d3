'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Icon } from '#components/ui/icon.tsx';
import type { Translate } from '#lib/words/translate.ts';

interface ReplayButtonProps {
  label: string;
  /** Below /api/v1. */
  path: string;
  /** Fields of the list, where more than one message is meant. */
  filter?: Readonly<Record<string, string | undefined>>;
}

interface Report {
  replayed: number;
  changed: Record<string, number>;
  left: number;
  nextCursor: string | null;
}

/** Reads messages again by today's rules, call by call until none is left, and says what came of it. */
export function ReplayButton({ label, path, filter }: ReplayButtonProps) {
  const router = useRouter();
  const t = useTranslations('replay');
  const [isBusy, setIsBusy] = useState(false);
  const [said, setSaid] = useState('');

  const replay = async () => {
    setIsBusy(true);
    setSaid('');
    try {
      setSaid(await replayAll(path, filter, setSaid, t));
    } catch (error) {
      setSaid((error instanceof Refused && error.message) || t('failed'));
    }
    setIsBusy(false);
    router.refresh();
  };

  return (
    <div className="replay">
      <button
        type="button"
        className="button button--sm button--outline"
        onClick={() => void replay()}
        disabled={isBusy}
      >
        <Icon name="repeat" />
        {label}
      </button>
      <output>{said}</output>
    </div>
  );
}

async function replayAll(
  path: string,
  filter: ReplayButtonProps['filter'],
  tell: (text: string) => void,
  t: Translate<'replay'>,
): Promise<string> {
  const changed: Record<string, number> = {};
  let replayed = 0;
  let cursor: string | undefined;
  for (;;) {
    const report = await post(path, filter && { filter, cursor });
    replayed += report.replayed;
    for (const [state, count] of Object.entries(report.changed))
      changed[state] = (changed[state] ?? 0) + count;
    if (report.nextCursor === null) return toSentence(replayed, changed, t);
    cursor = report.nextCursor;
    tell(t('progress', { read: replayed, left: report.left }));
  }
}

async function post(path: string, body: object | undefined): Promise<Report> {
  const response = await fetch(`/api/v1${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body ?? {}),
  });
  if (response.ok) return response.json();
  const problem: { detail?: string } = await response.json().catch(() => ({}));
  throw new Refused(problem.detail);
}

/** With what the server says to it, where it says something. */
class Refused extends Error {}

function toSentence(
  replayed: number,
  changed: Readonly<Record<string, number>>,
  t: Translate<'replay'>,
): string {
  const states = Object.entries(changed).map(([state, count]) => t('changed', { count, state }));
  const changes = states.length === 0 ? t('nothingChanged') : states.join(', ');
  return t('readAgain', { read: replayed, changes });
}
