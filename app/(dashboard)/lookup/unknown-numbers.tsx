import { Icon } from '#components/ui/icon.tsx';
import { Panel } from '#components/ui/panel.tsx';
import type { LookupLine } from '#lib/lookup/lookup.ts';

/** Numbers that nothing is known under, each with what is wrong with it and what may have been meant. */
export function UnknownNumbers({ lines, list }: { lines: LookupLine[]; list: string }) {
  return (
    <Panel title="Not known" count={lines.length}>
      <ul className="plain-list">
        {lines.map(({ text, hint, likely }, place) => (
          <li key={`${place} ${text}`}>
            <span className="identifier">{text}</span>
            {hint ? (
              <span className="check-digit">
                <Icon name="warning" />
                {hint}
              </span>
            ) : null}
            {likely.length > 0 ? (
              <span>
                {' '}
                Did you mean{' '}
                {likely.map((number, index) => (
                  <span key={number}>
                    {index === 0 ? '' : ' or '}
                    <a href={`/lookup?${new URLSearchParams({ list: list.replace(text, number) })}`}>
                      {number}
                    </a>
                  </span>
                ))}
                ?
              </span>
            ) : null}
          </li>
        ))}
      </ul>
      <p className="quiet">
        Perhaps no message has named them yet, or only in part: the search above finds parts of numbers.
      </p>
    </Panel>
  );
}
