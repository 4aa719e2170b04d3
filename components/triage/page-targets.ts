import type { TriageTarget } from './send-act.ts';

/** What an element of the page stands for. */
export function findTarget(element: Element): TriageTarget | null {
  const marked = element.closest<HTMLElement>('[data-triage]');
  return marked && toTarget(marked);
}

/** Everything that is chosen, as one; `null` when nothing is. */
export function findTargets(): TriageTarget | null {
  const chosen = listMarked().filter(
    (marked) => marked.querySelector<HTMLInputElement>('[data-choose]')?.checked,
  );
  const targets = chosen.map(toTarget);
  if (targets.length === 0) return null;
  return {
    ids: targets.flatMap(({ ids }) => ids),
    versions: targets.flatMap(({ versions }) => versions),
    label: targets.map(({ label }) => label).join(', '),
  };
}

export function unchooseAll(): void {
  for (const box of document.querySelectorAll<HTMLInputElement>('[data-choose]')) box.checked = false;
}

function listMarked(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('[data-triage]')];
}

function toTarget({ dataset }: HTMLElement): TriageTarget {
  return {
    ids: (dataset.triage ?? '').split(' '),
    versions: (dataset.versions ?? '').split(' '),
    label: dataset.label ?? '',
  };
}
