'use client';

import { useState } from 'react';

const MS_PER_HOUR = 3_600_000;
const NEXT_MORNING_HOUR = 8;

const ENDS = [
  ['change', 'until the next change'],
  ['time', 'until a time'],
  ['days', 'until days before the last free day'],
] as const;

/** Until when it sleeps. Whatever is chosen, it wakes when it gets worse. */
export function SnoozeFields() {
  const [end, setEnd] = useState<(typeof ENDS)[number][0]>('change');
  return (
    <>
      <fieldset className="act-choices">
        <legend className="form-label">Until when</legend>
        {ENDS.map(([value, label]) => (
          <label key={value}>
            <input
              type="radio"
              name="end"
              value={value}
              checked={end === value}
              onChange={() => setEnd(value)}
            />{' '}
            {label}
          </label>
        ))}
      </fieldset>
      {end === 'time' ? (
        <label className="form-field">
          <span className="form-label">Time, by your clock</span>
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
          <span className="form-label">Days before</span>
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
