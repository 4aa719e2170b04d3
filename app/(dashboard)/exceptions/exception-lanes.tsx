import { ExceptionBoardCard } from '#components/customs/exception-card.tsx';
import { type Address, toHref } from '#components/ui/address.ts';
import { Icon } from '#components/ui/icon.tsx';
import type { IconName } from '#components/ui/icons.ts';
import type { Reader } from '#components/ui/reader.ts';
import { toCountInWords } from '#lib/domain/bounded-count.ts';
import type { ContainerExceptionState } from '#lib/domain/exceptions/container-exception.ts';
import type { ExceptionLane, ExceptionLaneOfCards } from '#lib/domain/exceptions/exception-card.ts';

const LOOKS: Record<
  ExceptionLane,
  { label: string; icon: IconName; nothing: string; state: ContainerExceptionState }
> = {
  new: { label: 'New', icon: 'warning', nothing: 'Nothing new.', state: 'open' },
  acknowledged: {
    label: 'Acknowledged',
    icon: 'acknowledged',
    nothing: 'Nothing in hand.',
    state: 'acknowledged',
  },
  waiting: { label: 'Waiting', icon: 'snoozed', nothing: 'Nothing waits.', state: 'snoozed' },
  resolved: {
    label: 'Resolved, 7 days',
    icon: 'cleared',
    nothing: 'Nothing resolved lately.',
    state: 'resolved',
  },
};

interface ExceptionLanesProps {
  lanes: ExceptionLaneOfCards[];
  address: Address;
  reader: Reader;
  canAct: boolean;
}

/** The board: a lane a state, the most urgent box on top. */
export function ExceptionLanes({ lanes, address, reader, canAct }: ExceptionLanesProps) {
  return (
    <div className="lanes">
      {lanes.map(({ lane, total, cards }) => (
        <section key={lane} className={toLaneClass(cards.length)} aria-labelledby={`lane-${lane}`}>
          <h2 id={`lane-${lane}`} className="lane-title">
            <Icon name={LOOKS[lane].icon} />
            {LOOKS[lane].label}
            <span className="panel-count">{toCountInWords(total)}</span>
          </h2>
          {cards.length === 0 ? <p className="quiet lane-empty">{LOOKS[lane].nothing}</p> : null}
          <div className="lane-cards">
            {cards.map((card) => (
              <ExceptionBoardCard key={card.containerNumber} card={card} reader={reader} canAct={canAct} />
            ))}
          </div>
          {total.isMore || total.count > cards.length ? (
            <a className="more-link" href={toHref(address, { form: 'table', state: LOOKS[lane].state })}>
              {total.isMore ? '' : `${(total.count - cards.length).toLocaleString('en')} `}more, in the table
            </a>
          ) : null}
        </section>
      ))}
    </div>
  );
}

const CROWD = 4;

function toLaneClass(cards: number): string {
  if (cards === 0) return 'lane lane--empty';
  return cards > CROWD ? 'lane lane--crowded' : 'lane';
}
