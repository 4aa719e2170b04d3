import { useTranslations } from 'next-intl';
import { AskBroker } from '../customs/ask-broker.tsx';

interface CollidingBillsProps {
  billNumbers: string[];
  /** Whether further boxes collide, whose bills are not named. */
  isMore: boolean;
  mayAsk: boolean;
}

/** What can be done about the boxes that collide: of their bills, all of them and no others. */
export function CollidingBills({ billNumbers, isMore, mayAsk }: CollidingBillsProps) {
  const t = useTranslations('briefing.collisions');
  const count = billNumbers.length;
  const list = new URLSearchParams({ bucket: 'all', bills: billNumbers.join(',') });
  return (
    <>
      {mayAsk ? (
        <AskBroker
          filter={{ bills: billNumbers }}
          what={t(isMore ? 'soonestBills' : 'theirBills', { count })}
        />
      ) : null}
      <a href={`/customs?${list}`}>{t('asBills', { count })}</a>
    </>
  );
}
