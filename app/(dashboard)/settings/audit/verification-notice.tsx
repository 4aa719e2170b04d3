import { useTranslations } from 'next-intl';
import { Notice } from '#components/ui/notice.tsx';
import type { AuditVerification } from '#lib/domain/audit/audit-entry.ts';
import type { Translate } from '#lib/words/translate.ts';

/** What a verification found: that all is as it was written, or every row where it is not. */
export function VerificationNotice({ verification }: { verification: AuditVerification }) {
  const t = useTranslations('audit');
  const { intact, entries, anchors, sealed, flaws, unchecked } = verification;
  const isKnown = intact && unchecked.length === 0;
  const checked = t('checked', { entries, anchors, sealed: String(sealed) });
  const verdict = isKnown ? 'intact' : intact ? 'notAllChecked' : 'notIntact';
  return (
    <Notice tone={isKnown ? 'cleared' : intact ? 'urgent' : 'held'} icon={isKnown ? 'cleared' : 'warning'}>
      <strong>{t(verdict)}</strong> {checked}
      {unchecked.length > 0 ? <p>{t('unchecked', { rows: toRanges(unchecked, t) })}</p> : null}
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

function toRanges(ranges: AuditVerification['unchecked'], t: Translate<'audit'>): string {
  return ranges
    .map(({ from, to }) => (from === to ? String(from) : t('range', { from: String(from), to: String(to) })))
    .join(', ');
}
