import { useTranslations } from 'next-intl';
import { BillNumber } from '#components/customs/container-number.tsx';
import { ExceptionBoardCard } from '#components/customs/exception-card.tsx';
import { toLaneAttributes } from '#components/triage/lanes.ts';
import { type Address, toHref } from '#components/ui/address.ts';
import { toCountText } from '#components/ui/count-text.ts';
import { Icon } from '#components/ui/icon.tsx';
import type { IconName } from '#components/ui/icons.ts';
import type { Reader } from '#components/ui/reader.ts';
import type { ContainerExceptionState } from '#lib/domain/exceptions/container-exception.ts';
import type {
  ExceptionCard,
  ExceptionLane,
  ExceptionLaneOfCards,
} from '#lib/domain/exceptions/exception-card.ts';

const LOOKS: Record<ExceptionLane, { icon: IconName; state: ContainerExceptionState }> = {
  new: { icon: 'warning', state: 'open' },
  acknowledged: { icon: 'acknowledged', state: 'acknowledged' },
  waiting: { icon: 'snoozed', state: 'snoozed' },
  resolved: { icon: 'cleared', state: 'resolved' },
};

interface ExceptionLanesProps {
  lanes: ExceptionLaneOfCards[];
  address: Address;
  reader: Reader;
  canAct: boolean;
  /** Containers that whoever looks watches. */
  watched: ReadonlySet<string>;
}

/** The board: a lane a state, the most urgent box on top. */
export function ExceptionLanes({ lanes, address, reader, canAct, watched }: ExceptionLanesProps) {
  const t = useTranslations();
  return (
    <div className={toBoardClass(lanes)}>
      {lanes.map(({ lane, total, cards }) => (
        <section
          key={lane}
          className={toLaneClass(lane, cards.length)}
          aria-labelledby={`lane-${lane}`}
          {...toLaneAttributes(lane)}
        >
          <h2 id={`lane-${lane}`} className="lane-title">
            <Icon name={LOOKS[lane].icon} />
            {t(`exceptions.lane.${lane}.label`)}
            <span className="panel-count">{toCountText(total, t)}</span>
          </h2>
          {cards.length === 0 ? (
            <p className="quiet lane-empty">{t(`exceptions.lane.${lane}.nothing`)}</p>
          ) : null}
          <div className="lane-cards">
            {toGroups(cards).map((group) =>
              group.cards.length === 1 ? (
                group.cards.map((card) => (
                  <ExceptionBoardCard
                    key={card.containerNumber}
                    card={card}
                    reader={reader}
                    canAct={canAct}
                    watching={watched.has(card.containerNumber)}
                  />
                ))
              ) : (
                <section
                  key={group.billNumber}
                  className="lane-bill"
                  aria-label={t('exceptions.ofBill', { number: group.billNumber ?? '' })}
                >
                  <h3 className="lane-bill-title">
                    <BillNumber number={group.billNumber} />{' '}
                    <span className="quiet">{t('exceptions.boxes', { count: group.cards.length })}</span>
                  </h3>
                  {group.cards.map((card) => (
                    <ExceptionBoardCard
                      key={card.containerNumber}
                      card={card}
                      reader={reader}
                      canAct={canAct}
                      watching={watched.has(card.containerNumber)}
                    />
                  ))}
                </section>
              ),
            )}
          </div>
          {total.isMore || total.count > cards.length ? (
            <a className="more-link" href={toHref(address, { form: 'table', state: LOOKS[lane].state })}>
              {total.isMore
                ? t('exceptions.manyMoreInTable')
                : t('exceptions.moreInTable', { count: total.count - cards.length })}
            </a>
          ) : null}
        </section>
      ))}
    </div>
  );
}

const CROWD = 4;

function isCrowded(lane: ExceptionLane, cards: number): boolean {
  return cards > CROWD && lane !== 'resolved';
}

function toLaneClass(lane: ExceptionLane, cards: number): string {
  return isCrowded(lane, cards) ? 'lane lane--crowded' : 'lane';
}

/** Which lanes are wider, said ahead of them all. */
function toBoardClass(lanes: readonly ExceptionLaneOfCards[]): string {
  const crowded = lanes.filter(({ lane, cards }) => isCrowded(lane, cards.length));
  return ['lanes', ...crowded.map(({ lane }) => `lanes--${lane}`)].join(' ');
}

/** Boxes of one bill stand together, where the most urgent of them would stand alone. */
function toGroups(cards: readonly ExceptionCard[]): { billNumber: string | null; cards: ExceptionCard[] }[] {
  const groups: { billNumber: string | null; cards: ExceptionCard[] }[] = [];
  for (const card of cards) {
    const siblings = groups.find(({ billNumber }) => billNumber !== null && billNumber === card.billNumber);
    if (siblings) siblings.cards.push(card);
    else groups.push({ billNumber: card.billNumber, cards: [card] });
  }
  return groups;
}
