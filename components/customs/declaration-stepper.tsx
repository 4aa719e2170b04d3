import { useTranslations } from 'next-intl';
import { toDurationWords } from '#components/ui/duration.ts';
import { Icon } from '#components/ui/icon.tsx';
import { Moment } from '#components/ui/moment.tsx';
import type { Reader } from '#components/ui/reader.ts';
import { toDeclarationStatusWords } from './code-words.ts';
import { isSlow, type PathStep, type SideBranch } from './declaration-path.ts';

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
  const t = useTranslations();
  return (
    <>
      <ol className="stepper" aria-label={t('declaration.path.main')}>
        {steps.map((step) => (
          <li
            key={step.status}
            className={`step step--${step.state}`}
            aria-current={step.state === 'current' ? 'step' : undefined}
          >
            <span className="step-dot">{step.state === 'done' ? <Icon name="check" /> : null}</span>
            <span className="step-label">{toDeclarationStatusWords(step.status, t).label}</span>
            <span className="step-time">
              {step.at === null ? (
                t(`declaration.path.state.${step.state}`)
              ) : (
                <Moment at={step.at} reader={reader} />
              )}
            </span>
            {step.lasted === null ? null : (
              <span className="step-time step-time--own">
                {t(`declaration.path.${step.state === 'current' ? 'lasts' : 'took'}`, {
                  length: toDurationWords(step.lasted, t),
                })}
              </span>
            )}
            <Usual stay={step} />
          </li>
        ))}
      </ol>
      {branches.length > 0 ? (
        <ul className="branches" aria-label={t('declaration.path.offMain')}>
          {branches.map((branch) => (
            <li
              key={`${branch.status}-${branch.at}`}
              className={`branch tone-${branch.current ? 'held' : 'quiet'}`}
            >
              <Icon name={branch.current ? 'warning' : 'split'} />
              <strong>{toDeclarationStatusWords(branch.status, t).label}</strong>
              <span>
                <BranchTime branch={branch} reader={reader} />
              </span>
              <Usual stay={branch} />
            </li>
          ))}
        </ul>
      ) : null}
    </>
  );
}

function BranchTime({ branch, reader }: { branch: SideBranch; reader: Reader }) {
  const t = useTranslations();
  const at = () => <Moment at={branch.at} reader={reader} absent={t('cargo.absent.atATimeNotSaid')} />;
  if (branch.lasted === null) return at();
  return t.rich(`declaration.path.${branch.current ? 'branchLasts' : 'branchTook'}`, {
    at,
    length: toDurationWords(branch.lasted, t),
  });
}

/** How long others stayed there: half of them, and nine in ten. */
function Usual({ stay }: { stay: Pick<PathStep, 'lasted' | 'usual'> }) {
  const t = useTranslations();
  const { usual } = stay;
  if (usual === null) return null;
  const half = toDurationWords(usual.halfSeconds * 1000, t);
  const most = toDurationWords(usual.mostSeconds * 1000, t);
  return (
    <>
      {isSlow(stay) ? (
        <span className="step-slow">
          <Icon name="clock" />
          {t('declaration.path.slow')}
        </span>
      ) : null}
      <span className="step-time" title={t('declaration.path.usualOf', { count: usual.stays, half, most })}>
        {t('declaration.path.usually', { half, most })}
      </span>
    </>
  );
}
