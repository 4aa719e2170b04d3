import { Icon } from '#components/ui/icon.tsx';
import type { ContainerException } from '#lib/domain/exceptions/container-exception.ts';
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
  return (
    <label className="act act--choose" title="Choose for several at once (x)">
      <input type="checkbox" data-choose aria-label={`Choose ${label}`} />
    </label>
  );
}

/** What a person can do to some exceptions: plain buttons, without client code of their own. */
export function ActButtons({ exceptions, label }: { exceptions: readonly Actable[]; label: string }) {
  const offered = ACTS.filter((act) => exceptions.some(({ state }) => ACT_LOOKS[act].isOffered(state)));
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields; these are buttons
    <div className="acts" role="group" aria-label={`Do to ${label}`}>
      {offered.map((act) => (
        <button key={act} type="button" className="act" data-act={act} title={toTitle(act)}>
          <Icon name={ACT_LOOKS[act].icon} />
          <span>{ACT_LOOKS[act].label}</span>
        </button>
      ))}
    </div>
  );
}

function toTitle(act: (typeof ACTS)[number]): string {
  const { label, key } = ACT_LOOKS[act];
  return key ? `${label} (${key})` : label;
}
