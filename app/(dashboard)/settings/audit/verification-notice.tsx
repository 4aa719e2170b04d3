import { Notice } from '#components/ui/notice.tsx';
import type { AuditVerification } from '#lib/domain/audit/audit-entry.ts';

/** What a verification found: that all is as it was written, or every row where it is not. */
export function VerificationNotice({ verification }: { verification: AuditVerification }) {
  const { intact, entries, anchors, sealed, flaws, unchecked } = verification;
  const isKnown = intact && unchecked.length === 0;
  const checked = `${entries.toLocaleString('en')} rows, ${anchors} anchors outside the database, seals ${sealed ? 'checked' : 'not checked'}.`;
  return (
    <Notice tone={isKnown ? 'cleared' : intact ? 'urgent' : 'held'} icon={isKnown ? 'cleared' : 'warning'}>
      <strong>{toVerdict(verification)}</strong> {checked}
      {unchecked.length > 0 ? (
        <p>
          Sealed under an APP_SECRET that is not set here: rows{' '}
          {unchecked.map(({ from, to }) => (from === to ? String(from) : `${from} to ${to}`)).join(', ')}. Set
          it as APP_SECRET_PREVIOUS to check them too.
        </p>
      ) : null}
      {flaws.length > 0 ? (
        <ul>
          {flaws.map((flaw) => (
            <li key={`${flaw.seq}-${flaw.kind}`}>
              Row {flaw.seq}, {flaw.kind}: {flaw.text}
            </li>
          ))}
        </ul>
      ) : null}
    </Notice>
  );
}

function toVerdict({ intact, unchecked }: AuditVerification): string {
  if (!intact) return 'The log is not as it was written.';
  return unchecked.length === 0
    ? 'The log is as it was written.'
    : 'The log hangs together, and not all of it could be checked.';
}
