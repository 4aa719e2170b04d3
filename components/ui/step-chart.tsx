import { useLocale, useTranslations } from 'next-intl';
import { type Instant, millisecondsBetween, toCalendarDay } from '#lib/domain/instant.ts';
import { toDayText } from './day-text.ts';

/** A value that holds from one instant until the next. Drawn only: what is read out stands in the table behind. */
export interface Step {
  at: Instant;
  value: number;
}

interface StepChartProps {
  label: string;
  series: { name: string; steps: Step[] }[];
  end: Instant;
}

const WIDTH = 320;
const HEIGHT = 72;

/** Values over time as steps, small enough to stand beside text. */
export function StepChart({ label, series, end }: StepChartProps) {
  const t = useTranslations('ui');
  const language = useLocale();
  const drawn = series.filter(({ steps }) => steps.length > 0);
  const starts = drawn.flatMap(({ steps }) => steps.map((step) => step.at)).sort();
  const start = starts[0];
  const most = Math.max(0, ...drawn.flatMap(({ steps }) => steps.map((step) => step.value)));
  if (start === undefined || most === 0) return null;
  const today = toCalendarDay(end, 'UTC');
  const span = Math.max(1, millisecondsBetween(start, end));
  const x = (at: Instant) => Math.round((WIDTH * millisecondsBetween(start, at)) / span);
  const y = (value: number) => Math.round((HEIGHT - 4) * (1 - value / most)) + 2;
  return (
    <figure className="step-chart">
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={t('atMost', { label, most })}>
        <line x1={0} x2={WIDTH} y1={HEIGHT - 1} y2={HEIGHT - 1} className="axis-line" />
        {drawn.map(({ name, steps }, index) => (
          <path key={name} d={toPath(steps, x, y)} className={`step-line step-line--${index}`} />
        ))}
      </svg>
      <figcaption>
        <span className="step-chart-ends">
          <span>{toDayText(toCalendarDay(start, 'UTC'), { today, language })}</span>
          <span>{toDayText(today, { today, language })}</span>
        </span>
        {t('atMost', { label, most })}:{' '}
        {drawn.map(({ name }, index) => (
          <span key={name} className="step-chart-key">
            <svg width="18" height="8" aria-hidden="true">
              <path d="M0 4H18" className={`step-line step-line--${index}`} />
            </svg>
            {name}
          </span>
        ))}
      </figcaption>
    </figure>
  );
}

function toPath(steps: Step[], x: (at: Instant) => number, y: (value: number) => number): string {
  const moves = steps.map((step, index) =>
    index === 0 ? `M${x(step.at)} ${y(step.value)}` : `H${x(step.at)}V${y(step.value)}`,
  );
  return `${moves.join('')}H${WIDTH}`;
}
