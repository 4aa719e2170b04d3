import { toDurationWords } from '#components/ui/duration.ts';
import { Icon } from '#components/ui/icon.tsx';
import { Moment } from '#components/ui/moment.tsx';
import type { Reader } from '#components/ui/reader.ts';
import { describeStatus } from '#lib/domain/declarations/describe-status.ts';
import { isSlow, type PathStep, type SideBranch } from './declaration-path.ts';

const STATE_WORDS: Record<PathStep['state'], string> = {
  done: 'done',
  current: 'now',
  skipped: 'passed over',
  ahead: 'not yet',
};

/** The main path with the real time of every step; what led off it stands below. */
export function DeclarationStepper({
  steps,
  branches,
  reader,
}: {
  steps: PathStep[];
  branches: SideBranch[];
  reader: Reader;
}) {
  return (
    <>
      <ol className="stepper" aria-label="Main path">
        {steps.map((step) => (
          <li
            key={step.status}
            className={`step step--${step.state}`}
            aria-current={step.state === 'current' ? 'step' : undefined}
          >
            <span className="step-dot">{step.state === 'done' ? <Icon name="check" /> : null}</span>
            <span className="step-label">{describeStatus(step.status).label}</span>
            <span className="step-time">
              {step.at === null ? STATE_WORDS[step.state] : <Moment at={step.at} reader={reader} />}
            </span>
            {step.lasted === null ? null : (
              <span className="step-time step-time--own">
                {step.state === 'current' ? 'for ' : 'took '}
                {toDurationWords(step.lasted)}
              </span>
            )}
            <Usual stay={step} />
          </li>
        ))}
      </ol>
      {branches.length > 0 ? (
        <ul className="branches" aria-label="Off the main path">
          {branches.map((branch) => (
            <li
              key={`${branch.status}-${branch.at}`}
              className={`branch tone-${branch.current ? 'held' : 'quiet'}`}
            >
              <Icon name={branch.current ? 'warning' : 'split'} />
              <strong>{describeStatus(branch.status).label}</strong>
              <span>
                <Moment at={branch.at} reader={reader} absent="at a time not said" />
                {branch.lasted === null
                  ? null
                  : `, ${branch.current ? 'for' : 'took'} ${toDurationWords(branch.lasted)}`}
              </span>
              <Usual stay={branch} />
            </li>
          ))}
        </ul>
      ) : null}
    </>
  );
}

/** How long others stayed there: half of them, and nine in ten. */
function Usual({ stay }: { stay: Pick<PathStep, 'lasted' | 'usual'> }) {
  const { usual } = stay;
  if (usual === null) return null;
  const half = toDurationWords(usual.halfSeconds * 1000);
  const most = toDurationWords(usual.mostSeconds * 1000);
  return (
    <>
      {isSlow(stay) ? (
        <span className="step-slow">
          <Icon name="clock" />
          longer than usual
        </span>
      ) : null}
      <span
        className="step-time"
        title={`Of ${usual.stays} declarations: half within ${half}, nine in ten within ${most}`}
      >
        usually {half}; 9 in 10 within {most}
      </span>
    </>
  );
}
