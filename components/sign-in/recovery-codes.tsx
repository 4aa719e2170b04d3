'use client';

/** Codes that each let the person in once, without the app. Shown when they are made, and never again. */
export function RecoveryCodes({ codes }: { codes: readonly string[] }) {
  if (codes.length === 0) return null;
  return (
    <div className="told-once">
      <p className="field-label">
        Recovery codes: each lets you in once when the app is lost. They are not shown again.
      </p>
      <ul className="recovery-codes" aria-label="Recovery codes">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <p>
        <button type="button" className="button button--tertiary button--sm" data-copy={codes.join('\n')}>
          Copy all
        </button>
      </p>
    </div>
  );
}
