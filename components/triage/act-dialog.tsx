'use client';

import { useTranslations } from 'next-intl';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import type { Act } from './act.ts';
import { type ActAnswer, countOf, sendAct, type TriageTarget, toLeft, toRefusal } from './send-act.ts';
import { SnoozeFields } from './snooze-fields.tsx';
import { toActFields } from './to-act-fields.ts';

interface ActDialogProps {
  act: Act;
  target: TriageTarget;
  members: readonly string[];
  self: string;
  onClose: () => void;
  onDone: (answer: ActAnswer) => void;
  /** Some of it is done; what was written is kept for the rest. */
  onPartlyDone: (answer: ActAnswer) => void;
}

/** Asks what an act needs. Where somebody was faster it says who, keeps what was written, and lets it be done again. */
export function ActDialog({
  act,
  target: asked,
  members,
  self,
  onClose,
  onDone,
  onPartlyDone,
}: ActDialogProps) {
  const t = useTranslations('triage');
  const toControl = useTranslations('controls');
  const dialog = useRef<HTMLDialogElement>(null);
  const [target, setTarget] = useState(asked);
  const [problem, setProblem] = useState<{ text: string; isConflict: boolean } | null>(null);
  const [isSending, setSending] = useState(false);
  const label = t(`acts.${act}.label`);

  useEffect(() => dialog.current?.showModal(), []);

  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setSending(true);
    const answer = await sendAct(target, act, toActFields(act, new FormData(event.currentTarget)));
    setSending(false);
    if (answer.kind === 'done') {
      const [first] = answer.refused;
      if (!first) return onDone(answer);
      if (answer.done.length > 0) onPartlyDone(answer);
      setTarget(toLeft(target, answer.refused));
      setProblem({ text: first.reason, isConflict: true });
      return;
    }
    setProblem({ text: toRefusal(answer, toControl), isConflict: answer.kind === 'conflict' });
    if (answer.kind === 'conflict') setTarget({ ...target, versions: answer.versions });
  };

  return (
    <dialog ref={dialog} className="act-dialog" aria-labelledby="act-title" onClose={onClose}>
      <form method="dialog" className="form" onSubmit={send}>
        <h2 id="act-title">
          {target.ids.length === 1 ? label : t('actOnMany', { act: label, count: countOf(target) })}
        </h2>
        <p className="quiet act-dialog-what">{target.label}</p>
        {act === 'assign' ? <AssignField members={members} self={self} /> : null}
        {act === 'snooze' ? <SnoozeFields /> : null}
        {act === 'resolve' ? (
          <label className="form-field">
            <span className="form-label">{t('reason')}</span>
            <input className="input" name="reason" required maxLength={4000} autoComplete="off" />
          </label>
        ) : null}
        <label className="form-field">
          <span className="form-label">{act === 'note' ? t('note') : t('noteIfAny')}</span>
          <textarea className="input" name="note" rows={3} maxLength={4000} required={act === 'note'} />
          <span className="field-label">{t('speaksTo')}</span>
        </label>
        {problem ? (
          <p role="alert" className="form-problem">
            {problem.isConflict ? t('conflict', { problem: problem.text }) : problem.text}
          </p>
        ) : null}
        <div className="form-end">
          <button type="submit" className="button button--primary button--sm" disabled={isSending}>
            {problem?.isConflict ? t('allTheSame', { act: label }) : label}
          </button>
          <button
            type="button"
            className="button button--secondary button--sm"
            onClick={() => dialog.current?.close()}
          >
            {t('close')}
          </button>
        </div>
      </form>
    </dialog>
  );
}

function AssignField({ members, self }: { members: readonly string[]; self: string }) {
  const t = useTranslations('triage');
  const [name, setName] = useState('');
  return (
    <div className="form-field">
      <label className="form-label" htmlFor="act-assignee">
        {t('toWhom')}
      </label>
      <input
        id="act-assignee"
        className="input"
        name="assignee"
        list="act-members"
        value={name}
        onChange={(event) => setName(event.target.value)}
        maxLength={200}
        autoComplete="off"
        placeholder={t('nobody')}
      />
      <datalist id="act-members">
        {members.map((member) => (
          <option key={member} value={member} />
        ))}
      </datalist>
      <button type="button" className="act act--self" onClick={() => setName(self)}>
        {t('toMe')}
      </button>
    </div>
  );
}
