import { Icon } from '#components/ui/icon.tsx';
import { Age } from '#components/ui/moment.tsx';
import type { Reader } from '#components/ui/reader.ts';
import type { Ready, ReadyGate } from '#lib/domain/containers/container.ts';

const GATE_WORDS: Record<ReadyGate['gate'], string> = {
  customs: 'Customs cleared',
  holds: 'No active hold',
  available: 'Available',
  'free-time': 'Free time not past',
  conflict: 'No conflict',
};

/** The five gates between a box and the road, each with what it rests on and how old that is. */
export function ReadyGates({ ready, reader }: { ready: Ready; reader: Reader }) {
  return (
    <ul className="gates">
      {ready.gates.map((gate) => (
        <li key={gate.gate} className={`gate tone-${toGateLook(gate.ok).tone}`}>
          <Icon name={toGateLook(gate.ok).icon} />
          <div>
            <p className="gate-title">
              {GATE_WORDS[gate.gate]} <span className="gate-answer">{toGateLook(gate.ok).word}</span>
            </p>
            <p className="quiet">{gate.source}</p>
            {gate.at === null ? null : (
              <p className="quiet">
                said <Age at={gate.at} reader={reader} />
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
