import { useTranslations } from 'next-intl';
import { Icon } from '#components/ui/icon.tsx';
import type { Remark } from '#lib/domain/remark.ts';
import { useSay } from './use-say.ts';

/** What a person should be told about a change; it never changed a status by itself. */
export function Remarks({ remarks }: { remarks: Remark[] }) {
  const t = useTranslations('cargo');
  const say = useSay();
  if (remarks.length === 0) return null;
  return (
    <ul className="remarks" aria-label={t('remarks')}>
      {remarks.map((remark) => (
        <li key={`${remark.code}-${remark.text}`}>
          <Icon name="info" />
          <span>{say(remark.text)}</span>
        </li>
      ))}
    </ul>
  );
}
