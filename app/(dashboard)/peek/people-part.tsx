import { Age } from '#components/ui/moment.tsx';
import type { Reader } from '#components/ui/reader.ts';
import type { OwnTriage } from '#lib/domain/triage/triage.ts';
import { PeekPart } from './peek-aside.tsx';

const SHOWN = 3;

/** Who has it, and what people wrote last. */
export function PeoplePart({ triage, reader }: { triage: OwnTriage; reader: Reader }) {
  return (
    <PeekPart title="People">
      <p>{triage.assignee ? `${triage.assignee} has it.` : 'Nobody has it.'}</p>
      <ul className="plain-list">
        {triage.history
          .slice(-SHOWN)
          .toReversed()
          .map((item) => (
            <li key={item.actId}>
              {item.text}{' '}
              <span className="quiet nowrap">
                {item.person}, <Age at={item.at} reader={reader} />
              </span>
            </li>
          ))}
      </ul>
    </PeekPart>
  );
}
