import { useTranslations } from 'next-intl';
import { useSay } from '#components/customs/use-say.ts';
import { Age } from '#components/ui/moment.tsx';
import type { Reader } from '#components/ui/reader.ts';
import type { OwnTriage } from '#lib/domain/triage/triage.ts';
import { PeekPart } from './peek-aside.tsx';

const SHOWN = 3;

/** Who has it, and what people wrote last. */
export function PeoplePart({ triage, reader }: { triage: OwnTriage; reader: Reader }) {
  const t = useTranslations('listTools');
  const say = useSay();
  return (
    <PeekPart title={t('people')}>
      <p>{triage.assignee ? t('hasIt', { person: triage.assignee }) : t('nobodyHasIt')}</p>
      <ul className="plain-list">
        {triage.history
          .slice(-SHOWN)
          .toReversed()
          .map((item) => (
            <li key={item.actId}>
              {item.what === 'noted' ? item.text : say(item.text)}{' '}
              <span className="quiet nowrap">
                {item.person}, <Age at={item.at} reader={reader} />
              </span>
            </li>
          ))}
      </ul>
    </PeekPart>
  );
}
