import { useTranslations } from 'next-intl';
import { Notice } from '#components/ui/notice.tsx';
import type { AuditVerification } from '#lib/domain/audit/audit-entry.ts';

/** What a verification found: that all is as it was written, or every row where it is not. */
export function VerificationNotice({ verification }: { verification: AuditVerification }) {
  const t = useTranslations('audit');
  const { intact, entries, anchors, sealed, flaws } = verification;
  const checked = t('checked', { entries, anchors, sealed: String(sealed) });
  return (
    <Notice tone={intact ? 'cleared' : 'held'} icon={intact ? 'cleared' : 'warning'}>
      <strong>{intact ? t('intact') : t('notIntact')}</strong> {checked}
      {flaws.length > 0 ? (
        <ul>
          {flaws.map((flaw) => (
            <li key={`${flaw.seq}-${flaw.kind}`}>
              {t('flaw', { row: flaw.seq, kind: flaw.kind, text: flaw.text })}
            </li>
          ))}
        </ul>
      ) : null}
    </Notice>
  );
}
