'use client';

import { useTranslations } from 'next-intl';
import { useCallback, useEffect, useState } from 'react';
import { CodeBlock } from '#components/ui/code-block.tsx';
import { FormOutcome } from '#components/ui/fetch-form.tsx';
import { Icon } from '#components/ui/icon.tsx';
import { type Answer, sendJson } from '#components/ui/send-json.ts';
import type { TestMessage } from '#lib/domain/feeds/feed.ts';
import { Arrival } from './arrival.tsx';

interface TryOutProps {
  feedId: string;
  /** What is known already; else it is asked for. */
  test?: TestMessage;
  /** Whether it is asked for at once, and not when somebody wants it. */
  asks?: boolean;
}

/** A command that sends a message to the feed, and whether it came. */
export function TryOut({ feedId, test: known, asks = false }: TryOutProps) {
  const t = useTranslations('tryOut');
  const [test, setTest] = useState(known);
  const [answer, setAnswer] = useState<Answer>();

  const ask = useCallback(async () => {
    const came = await sendJson(`/api/v1/feeds/${feedId}/test`, 'GET');
    setAnswer(came);
    if (came.ok) setTest(came.body as TestMessage);
  }, [feedId]);
  useEffect(() => {
    if (asks) void ask();
  }, [asks, ask]);

  if (!test)
    return (
      <div className={asks ? 'form-end form-end--asks' : 'form-end'}>
        <button type="button" className="button button--outline button--sm" onClick={ask}>
          {t('tryOut')}
        </button>
        <FormOutcome answer={answer} />
      </div>
    );
  return (
    <div className="form" data-testing={feedId}>
      <p className="field-label">
        {t.rich('run', { list: () => <a href={toList(test.page)}>{toList(test.page)}</a> })}
        {test.secretFrom ? (
          <> {t.rich('readsSecret', { variable: () => <code>{test.secretFrom}</code> })}</>
        ) : null}
      </p>
      <CodeBlock label={t('command')} text={test.curl} />
      <div className="form-end">
        <button type="button" className="button button--tertiary button--sm" data-copy={test.curl}>
          <Icon name="copy" />
          {t('copyCommand')}
        </button>
        <Arrival feedId={feedId} page={test.page} />
      </div>
    </div>
  );
}

/** The list that a page of one thing belongs to. */
function toList(page: string): string {
  return page.slice(0, page.lastIndexOf('/'));
}
