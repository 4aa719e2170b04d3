'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';

const MS_PER_HOUR = 3_600_000;
const NEXT_MORNING_HOUR = 8;

const ENDS = ['change', 'time', 'days'] as const;

/** Until when it sleeps. Whatever is chosen, it wakes when it gets worse. */
export function SnoozeFields() {
  const t = useTranslations('triage');
  const [end, setEnd] = useState<(typeof ENDS)[number]>('change');
  return (
    <>
      <fieldset className="act-choices">
        <legend className="form-label">{t('untilWhen')}</legend>
        {ENDS.map((value) => (
          <label key={value}>
            <input
              type="radio"
              name="end"
              value={value}
              checked={end === value}
              onChange={() => setEnd(value)}
            />{' '}
            {t(`snoozeEnds.${value}`)}
          </label>
        ))}
      </fieldset>
      {end === 'time' ? (
        <label className="form-field">
          <span className="form-label">{t('timeByClock')}</span>
          <input
            className="input"
            type="datetime-local"
            name="until"
            required
            defaultValue={toNextMorning()}
          />
        </label>
      ) : null}
      {end === 'days' ? (
        <label className="form-field">
          <span className="form-label">{t('daysBefore')}</span>
          <input className="input" type="number" name="days" required min={0} max={60} defaultValue={1} />
        </label>
      ) : null}
    </>
  );
}

/** Tomorrow at eight by the browser's clock, as the field wants it. */
function toNextMorning(): string {
  const tomorrow = new Date(Date.now() + 24 * MS_PER_HOUR);
  const two = (number: number) => String(number).padStart(2, '0');
  return `${tomorrow.getFullYear()}-${two(tomorrow.getMonth() + 1)}-${two(tomorrow.getDate())}T${two(NEXT_MORNING_HOUR)}:00`;
}
