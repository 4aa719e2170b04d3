import { normaliseReference } from '#lib/domain/links/normalise-reference.ts';
import type { Copy, Name } from './name.ts';

/** How a name may stand in a message or in what is kept of it. */
const SPELLINGS: readonly ((name: string) => string)[] = [
  (name) => name,
  (name) => name.toUpperCase(),
  (name) => name.toLowerCase(),
  (name) => normaliseReference(name),
];

/** Every spelling of every name of a story: what a template has slots for. */
export class Spellings {
  /** Longer ones first: a number may be part of another. */
  readonly told: readonly string[];
  readonly #slots: { name: Name; spell: (name: string) => string }[];

  constructor(names: readonly Name[]) {
    const slots = new Map<string, { name: Name; spell: (name: string) => string }>();
    for (const name of names)
      for (const spell of SPELLINGS)
        if (!slots.has(spell(name.told))) slots.set(spell(name.told), { name, spell });
    this.told = [...slots.keys()].sort((a, b) => b.length - a.length);
    this.#slots = this.told.flatMap((told) => slots.get(told) ?? []);
  }

  /** What stands in the slots in a copy, in the order of `told`. */
  inCopy(copy: Copy): string[] {
    const names = new Map<Name, string>();
    return this.#slots.map(({ name, spell }) => {
      const known = names.get(name) ?? name.inCopy(copy);
      names.set(name, known);
      return spell(known);
    });
  }
}
