import { useTranslations } from 'next-intl';
import { Icon } from '#components/ui/icon.tsx';
import type { ContainerException } from '#lib/domain/exceptions/container-exception.ts';
import type { Translate } from '#lib/words/translate.ts';
import { ACT_LOOKS, ACTS } from './act.ts';

type Actable = Pick<ContainerException, 'id' | 'version' | 'state' | 'containerNumber' | 'title'>;

/** Marks an element as something that acts can be done to; one `TriageDesk` on the page listens. */
export function toTriageAttributes(exceptions: readonly Actable[], label: string) {
  return {
    'data-triage': exceptions.map(({ id }) => id).join(' '),
    'data-versions': exceptions.map(({ version }) => version).join(' '),
    'data-label': label,
    tabIndex: -1,
  };
}

/** Chooses it for an act on several at once. */
export function ChooseBox({ label }: { label: string }) {
  const t = useTranslations('triage');
  return (
    <label className="act act--choose" title={t('chooseSeveral')}>
      <input type="checkbox" data-choose aria-label={t('choose', { what: label })} />
    </label>
  );
}

/** What a person can do to some exceptions: plain buttons, without client code of their own. */
export function ActButtons({
  exceptions,
  label,
  watching,
}: {
  exceptions: readonly Actable[];
  label: string;
  /** Whether whoever looks watches the container; it is offered only where that is said. */
  watching?: boolean;
}) {
  const t = useTranslations('triage');
  const [first] = exceptions;
  const offered = ACTS.filter((act) => exceptions.some(({ state }) => ACT_LOOKS[act].isOffered(state)));
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields; these are buttons
    <div className="acts" role="group" aria-label={t('doTo', { what: label })}>
      {offered.map((act) => (
        <button key={act} type="button" className="act" data-act={act} title={toTitle(act, t)}>
          <Icon name={ACT_LOOKS[act].icon} />
          <span>{t(`acts.${act}.label`)}</span>
        </button>
      ))}
      {watching === undefined || first === undefined ? null : (
        <button
          type="button"
          className="act"
          data-act="watch"
          data-watching={watching}
          data-container={first.containerNumber}
          title={t(watching ? 'watch.noLonger' : 'watch.label')}
        >
          <Icon name="bell" />
          <span>{t(watching ? 'watch.noLonger' : 'watch.label')}</span>
        </button>
      )}
    </div>
  );
}

function toTitle(act: (typeof ACTS)[number], t: Translate<'triage'>): string {
  const { key } = ACT_LOOKS[act];
  const label = t(`acts.${act}.label`);
  return key ? `${label} (${key})` : label;
}
