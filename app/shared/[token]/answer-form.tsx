import { useTranslations } from 'next-intl';
import type { HoldListLine } from '#lib/broker-links/read-hold-list.ts';

const LONGEST = 1_000;

/** A plain form: it works without scripts, and what was answered last stands in it. */
export function AnswerForm({ line: { billNumber, answer }, token }: { line: HoldListLine; token: string }) {
  const t = useTranslations('shared');
  return (
    <form
      method="post"
      action={`/api/shared/${token}`}
      className="form"
      aria-label={t('answerAbout', { bill: billNumber })}
      autoComplete="off"
    >
      <input type="hidden" name="bill" value={billNumber} />
      <label className="check-field">
        <input type="checkbox" name="seen" defaultChecked={answer?.seen ?? false} /> {t('seen')}
      </label>
      <div className="form-fields">
        <label className="form-field">
          <span className="form-label">{t('documents')}</span>
          <input
            className="input"
            name="documentsNeeded"
            maxLength={LONGEST}
            defaultValue={answer?.documentsNeeded ?? ''}
          />
        </label>
        <label className="form-field">
          <span className="form-label">{t('expected')}</span>
          <input
            className="input"
            type="date"
            name="expectedReleaseOn"
            min="2000-01-01"
            max="2099-12-31"
            defaultValue={answer?.expectedReleaseOn ?? ''}
          />
        </label>
      </div>
      <label className="form-field form-narrow">
        <span className="form-label">{t('comment')}</span>
        <textarea
          className="input"
          name="comment"
          rows={2}
          maxLength={LONGEST}
          defaultValue={answer?.comment ?? ''}
        />
      </label>
      <div className="form-end">
        <button type="submit" className="button button--primary button--sm">
          {t('answer')}
        </button>
      </div>
    </form>
  );
}
