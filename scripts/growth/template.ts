import type { Spellings } from './spellings.ts';

/** A text in which names stand that every copy has others of. */
export class Template {
  /** Text, then the slot behind it, by turns. */
  readonly #texts: readonly string[];
  readonly #slots: readonly number[];

  constructor(text: string, { told }: Spellings) {
    const parts = text.split(toPattern(told));
    this.#texts = parts.filter((_, index) => index % 2 === 0);
    this.#slots = parts.filter((_, index) => index % 2 === 1).map((name) => told.indexOf(name));
  }

  /** Whether it reads the same in every copy. */
  get isFixed(): boolean {
    return this.#slots.length === 0;
  }

  /** @param names what stands in the slots. */
  fill(names: readonly string[]): string {
    let text = this.#texts[0] ?? '';
    for (const [index, slot] of this.#slots.entries()) text += `${names[slot]}${this.#texts[index + 1]}`;
    return text;
  }
}

/** Plain data in which names stand. What no name stands in is shared by all copies: folds change nothing they are given. */
export type DataTemplate = (names: readonly string[]) => unknown;

export function toDataTemplate(data: unknown, spellings: Spellings): DataTemplate {
  return toFill(data, spellings) ?? (() => data);
}

/** `undefined` where no name stands. */
function toFill(data: unknown, spellings: Spellings): DataTemplate | undefined {
  if (typeof data === 'string') {
    const template = new Template(data, spellings);
    return template.isFixed ? undefined : (names) => template.fill(names);
  }
  if (data === null || typeof data !== 'object') return undefined;
  const fills = Object.entries(data).flatMap(([key, value]) => {
    const fill = toFill(value, spellings);
    return fill ? [{ key, fill }] : [];
  });
  if (fills.length === 0) return undefined;
  return (names) => {
    const copy = (Array.isArray(data) ? [...data] : { ...data }) as Record<string, unknown>;
    for (const { key, fill } of fills) copy[key] = fill(names);
    return copy;
  };
}

const patterns = new WeakMap<readonly string[], RegExp>();

function toPattern(told: readonly string[]): RegExp {
  const known = patterns.get(told);
  if (known) return known;
  const pattern = new RegExp(`(${told.map((name) => RegExp.escape(name)).join('|')})`);
  patterns.set(told, pattern);
  return pattern;
}
