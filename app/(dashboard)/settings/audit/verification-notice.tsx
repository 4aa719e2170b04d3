import { Notice } from '#components/ui/notice.tsx';
import type { AuditVerification } from '#lib/domain/audit/audit-entry.ts';

/** What a verification found: that all is as it was written, or every row where it is not. */
export function VerificationNotice({ verification }: { verification: AuditVerification }) {
  const { intact, entries, anchors, sealed, flaws } = verification;
  const checked = `${entries.toLocaleString('en')} rows, ${anchors} anchors outside the database, seals ${sealed ? 'checked' : 'not checked'}.`;
  return (
    <Notice tone={intact ? 'cleared' : 'held'} icon={intact ? 'cleared' : 'warning'}>
      <strong>{intact ? 'The log is as it was written.' : 'The log is not as it was written.'}</strong>{' '}
      {checked}
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
