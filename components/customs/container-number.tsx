import { useTranslations } from 'next-intl';
import { Copyable } from '#components/ui/copyable.tsx';
import { Icon } from '#components/ui/icon.tsx';

/** A container number with its page; a wrong check digit is said, never refused. */
export function ContainerNumber({
  number,
  valid = true,
  link = true,
}: {
  number: string;
  valid?: boolean;
  link?: boolean;
}) {
  const t = useTranslations('cargo');
  return (
    <span className="nowrap">
      <Copyable
        text={number}
        label={t('noun.container')}
        href={link ? `/containers/${encodeURIComponent(number)}` : undefined}
      />
      {valid ? null : (
        <span className="check-digit" title={t('wrongContainerDigit')}>
          <Icon name="warning" />
          {t('checkDigit')}
        </span>
      )}
    </span>
  );
}

/** A bill number with its page. */
export function BillNumber({ number }: { number: string | null }) {
  const t = useTranslations('cargo');
  if (number === null) return <span className="quiet">{t('absent.noBill')}</span>;
  return <Copyable text={number} label={t('noun.bill')} href={`/customs/${encodeURIComponent(number)}`} />;
}
