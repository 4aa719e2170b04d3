'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { lazy, Suspense, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { sendJson } from '#components/ui/send-json.ts';
import type { Translate } from '#lib/words/translate.ts';
import { ACT_LOOKS, type Act, isAct } from './act.ts';
import { ChooseAll } from './choose-all.tsx';
import { takeEarlyPresses } from './early-presses.ts';
import { findTarget, findTargets, unchooseAll } from './page-targets.ts';
import { type ActAnswer, countOf, type Matching, sendAct, type TriageTarget, toRefusal } from './send-act.ts';

// What is asked before an act comes with the first act.
const ActDialog = lazy(() => import('./act-dialog.tsx').then((module) => ({ default: module.ActDialog })));

const UNDO_MS = 10_000;

interface TriageDeskProps {
  /** Names to assign to. */
  members: readonly string[];
  /** Whoever looks. */
  self: string;
  /** All of the list that the page shows some of; only where they can be chosen together. */
  matching?: Matching | undefined;
}

interface Said {
  text: string;
  /** What can be taken back. */
  undo: TriageTarget | null;
}

/**
 * Listens once for a whole board or table: buttons, check boxes and keys of everything marked with `toTriageAttributes`.
 * How the keys move between rows and tick them is the matter of `PageKeys`.
 * Rows therefore carry no client code of their own.
 */
export function TriageDesk({ members, self, matching }: TriageDeskProps) {
  const t = useTranslations('triage');
  const toControl = useTranslations('controls');
  const router = useRouter();
  const [asked, setAsked] = useState<{ act: Act; target: TriageTarget } | null>(null);
  const [ticked, setTicked] = useState<TriageTarget | null>(null);
  /** The filter whose every match is chosen: under another one nobody has chosen them. */
  const [chosenFilter, setChosenFilter] = useState<string | null>(null);
  const [said, setSaid] = useState<Said | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const everything = useMemo(
    () =>
      matching && matching.filter === chosenFilter
        ? { ids: [], versions: [], label: t('allMatching', { count: matching.count }), matching }
        : null,
    [matching, chosenFilter, t],
  );
  const chosen = everything ?? ticked;

  const choose = useCallback((target: TriageTarget | null) => {
    setTicked(target);
    setChosenFilter(null);
  }, []);
  const unchoose = useCallback(() => {
    unchooseAll();
    choose(null);
  }, [choose]);

  const say = useCallback((text: string, undo: TriageTarget | null = null) => {
    clearTimeout(timer.current);
    setSaid({ text, undo });
    timer.current = setTimeout(() => setSaid(null), UNDO_MS);
  }, []);

  const tell = useCallback(
    (act: Act | 'undo', target: TriageTarget, answer: ActAnswer) => {
      if (answer.kind === 'done') {
        say(
          toSentence(act, target, answer, t),
          act === 'undo' || answer.changed.length === 0
            ? null
            : { ids: answer.changed, versions: [], label: target.label },
        );
        unchoose();
      } else say(toRefusal(answer, toControl));
      router.refresh();
    },
    [router, say, t, toControl, unchoose],
  );

  const start = useCallback(
    async (act: Act, target: TriageTarget) => {
      const isPlain = ACT_LOOKS[act].isPlain && target.ids.length === 1;
      if (isPlain) tell(act, target, await sendAct(target, act, {}));
      else setAsked({ act, target });
    },
    [tell],
  );

  const watch = useCallback(
    async ({ container = '', watching }: DOMStringMap) => {
      const wanted = watching !== 'true';
      const answer = await sendJson(`/api/v1/containers/${encodeURIComponent(container)}/watch`, 'POST', {
        watching: wanted,
      });
      if (answer.ok) say(t(wanted ? 'watch.done' : 'watch.undone', { what: container }));
      else say(toRefusal({ kind: 'refused', detail: answer.detail ?? '', status: answer.status }, toControl));
      router.refresh();
    },
    [router, say, t, toControl],
  );

  useEffect(() => {
    const take = (button: HTMLElement) => {
      const { act } = button.dataset;
      if (act === 'watch') void watch(button.dataset);
      const target = findTarget(button);
      if (isAct(act) && target) void start(act, target);
    };
    const press = (event: MouseEvent) => {
      const button = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-act]') : null;
      if (button) take(button);
      if (matching && event.target instanceof Element && event.target.closest('[data-choose-all]')) {
        setChosenFilter(matching.filter);
      }
    };
    const tick = (event: Event) => {
      if (event.target instanceof Element && event.target.matches('[data-choose]')) choose(findTargets());
    };
    const type = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      if (document.documentElement.dataset.keys === 'off') return;
      const focused =
        event.target instanceof Element ? event.target.closest<HTMLElement>('[data-triage]') : null;
      const act = Object.entries(ACT_LOOKS).find(([, { key }]) => key === event.key)?.[0];
      const target = everything ?? findTargets() ?? (focused && findTarget(focused));
      if (!isAct(act) || !target) return;
      event.preventDefault();
      void start(act, target);
    };
    document.addEventListener('click', press);
    document.addEventListener('change', tick);
    document.addEventListener('keydown', type);
    for (const button of takeEarlyPresses()) take(button);
    return () => {
      document.removeEventListener('click', press);
      document.removeEventListener('change', tick);
      document.removeEventListener('keydown', type);
    };
  }, [start, watch, choose, everything, matching]);

  // Boxes may be ticked before anybody listens, and a browser that comes back ticks them again.
  useEffect(() => setTicked(findTargets()), []);

  const undo = async (target: TriageTarget) => {
    setSaid(null);
    tell('undo', target, await sendAct(target, 'undo', {}));
  };

  return (
    <>
      {chosen ? (
        <section className="chosen-bar" aria-label={t('doToChosen')}>
          <strong>{t('chosen', { count: countOf(chosen) })}</strong>
          {(Object.keys(ACT_LOOKS) as Act[]).map((act) => (
            <button key={act} type="button" className="act" onClick={() => void start(act, chosen)}>
              {t(`acts.${act}.label`)}
            </button>
          ))}
          {matching && everything === null && matching.count > chosen.ids.length ? (
            <ChooseAll count={matching.count} />
          ) : null}
          <button type="button" className="act" onClick={unchoose}>
            {t('none')}
          </button>
        </section>
      ) : null}
      {asked ? (
        <Suspense>
          <ActDialog
            {...asked}
            members={members}
            self={self}
            onClose={() => setAsked(null)}
            onDone={(answer) => {
              setAsked(null);
              tell(asked.act, asked.target, answer);
            }}
            onPartlyDone={(answer) => tell(asked.act, asked.target, answer)}
          />
        </Suspense>
      ) : null}
      <output className="toast toast--act" data-shown={said !== null}>
        {said?.text}
        {said?.undo ? (
          <button type="button" className="toast-undo" onClick={() => said.undo && void undo(said.undo)}>
            {t('undo')}
          </button>
        ) : null}
      </output>
    </>
  );
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest('input:not([type=checkbox]), select, textarea, dialog, [contenteditable]') !== null
  );
}

function toSentence(
  act: Act | 'undo',
  target: TriageTarget,
  answer: ActAnswer & { kind: 'done' },
  t: Translate<'triage'>,
): string {
  const done = act === 'undo' ? t('takenBack') : t(`acts.${act}.done`);
  const { label, ids, matching } = target;
  const all = matching ? answer.done.length + answer.refused.length : ids.length;
  const what = ids.length === 1 ? label : t('someOf', { done: answer.done.length, all });
  const [first] = answer.refused;
  return first ? t('doneNotAll', { done, what, reason: first.reason }) : t('done', { done, what });
}
