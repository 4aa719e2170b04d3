import { useTranslations } from 'next-intl';
import { BillNumber, ContainerNumber } from '#components/customs/container-number.tsx';
import type { LinkedCargoNumber } from '#lib/links/with-linked-cargo.ts';

/** More of them make a row too high; the declaration's page has them all. */
const MOST_SHOWN = 2;

/** The bills and containers of a declaration within its row: confirmed ones first, those that are only suggested with that word. */
export function LinkedCargoInRow({ linked }: { linked: readonly LinkedCargoNumber[] }) {
  const t = useTranslations();
  if (linked.length === 0) return <span className="quiet">–</span>;
  const more = linked.length - MOST_SHOWN;
  return (
    <span className="linked-cargo">
      {linked.slice(0, MOST_SHOWN).map(({ kind, id, state }) => (
        <span key={`${kind} ${id}`}>
          {kind === 'bill' ? <BillNumber number={id} /> : <ContainerNumber number={id} />}
          {state === 'suggested' ? (
            <span className="quiet" title={t('declarations.suggestedMeans')}>
              {' '}
              {t('codes.link.suggested.word')}
            </span>
          ) : null}
        </span>
      ))}
      {more > 0 ? <span className="quiet">{t('declarations.moreLinked', { count: more })}</span> : null}
    </span>
  );
}
