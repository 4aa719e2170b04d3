import { useLocale, useTranslations } from 'next-intl';
import { useSay } from '#components/customs/use-say.ts';
import { Icon } from '#components/ui/icon.tsx';
import { Panel } from '#components/ui/panel.tsx';
import type { LookupLine } from '#lib/lookup/lookup.ts';

/** Numbers that nothing is known under, each with what is wrong with it and what may have been meant. */
export function UnknownNumbers({ lines, list }: { lines: LookupLine[]; list: string }) {
  const t = useTranslations('lookup');
  const say = useSay();
  const or = new Intl.ListFormat(useLocale(), { type: 'disjunction' });
  return (
    <Panel title={t('notKnown')} count={lines.length}>
      <ul className="plain-list">
        {lines.map(({ text, hint, likely }, place) => (
          <li key={`${place} ${text}`}>
            <span className="identifier">{text}</span>
            {hint ? (
              <span className="check-digit">
                <Icon name="warning" />
                {say(hint)}
              </span>
            ) : null}
            {likely.length > 0 ? (
              <span>
                {' '}
                {t.rich('didYouMean', {
                  numbers: () =>
                    or.formatToParts(likely).map(({ type, value }) =>
                      type === 'literal' ? (
                        value
                      ) : (
                        <a
                          key={value}
                          href={`/lookup?${new URLSearchParams({ list: list.replace(text, value) })}`}
                        >
                          {value}
                        </a>
                      ),
                    ),
                })}
              </span>
            ) : null}
          </li>
        ))}
      </ul>
      <p className="quiet">{t('perhaps')}</p>
    </Panel>
  );
}
