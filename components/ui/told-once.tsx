'use client';

import { Icon } from './icon.tsx';

/** A secret that is shown now and never again. An address of ours is completed with where the reader found us. */
export function ToldOnce({ label, text }: { label: string; text: string }) {
  const whole = text.startsWith('/') ? `${window.location.origin}${text}` : text;
  return (
    <div className="told-once" role="status">
      <p className="field-label">{label}. It is not shown again.</p>
      <p className="told-once-text">
        <code className="anywhere">{whole}</code>
        <button type="button" className="button button--tertiary button--sm" data-copy={whole}>
          <Icon name="copy" />
          Copy
        </button>
      </p>
    </div>
  );
}
