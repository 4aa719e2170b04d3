import { useTranslations } from 'next-intl';
import type { Demurrage } from '#lib/domain/containers/container.ts';

/** What is owed now, port and rail apart where both are. The senders name no currency. */
export function Owed({ demurrage: { owedAtPort, owedAtRail } }: { demurrage: Demurrage }) {
  const t = useTranslations('cargo');
  const amounts = [
    { place: 'port' as const, amount: owedAtPort },
    { place: 'rail' as const, amount: owedAtRail },
  ].filter(({ amount }) => amount !== null);
  if (amounts.length === 0) return <span className="quiet">–</span>;
  return amounts.map(({ place, amount }) => (
    <span key={place} className="figure owed-amount" title={t(`owedAt.${place}`)}>
      {amount} {amounts.length > 1 ? <span className="quiet">{t(`place.${place}`)}</span> : null}
    </span>
  ));
}
