import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Icon } from '#components/ui/icon.tsx';
import { Age } from '#components/ui/moment.tsx';
import type { Reader } from '#components/ui/reader.ts';
import type { Ready, ReadyGate } from '#lib/domain/containers/container.ts';
import { useSay } from './use-say.ts';

interface ReadyGatesProps {
  ready: Ready;
  /** What is known of a gate beyond what it rests on. */
  further?: Partial<Record<ReadyGate['gate'], ReactNode>>;
  reader: Reader;
}

/** The five gates between a box and the road, each with what it rests on and how old that is. */
export function ReadyGates({ ready, further = {}, reader }: ReadyGatesProps) {
  const t = useTranslations('cargo');
  const say = useSay();
  return (
    <ul className="gates">
      {ready.gates.map((gate) => (
        <li key={gate.gate} className={`gate tone-${toGateLook(gate.ok).tone}`}>
          <Icon name={toGateLook(gate.ok).icon} />
          <div>
            <p className="gate-title">
              {t(`gate.${gate.gate}`)}{' '}
              <span className="gate-answer">{t(`gateAnswer.${toGateLook(gate.ok).word}`)}</span>
            </p>
            <p className="quiet">{say(gate.source)}</p>
            {further[gate.gate]}
            {gate.at === null ? null : (
              <p className="quiet">
                {t.rich('gateSaid', { age: () => <Age at={gate.at} reader={reader} /> })}
              </p>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}

function toGateLook(ok: boolean | null) {
  if (ok === null) return { tone: 'quiet', icon: 'unknown', word: 'unknown' } as const;
  return ok
    ? ({ tone: 'cleared', icon: 'cleared', word: 'yes' } as const)
    : ({ tone: 'held', icon: 'no', word: 'no' } as const);
}
