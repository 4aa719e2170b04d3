import { toCheckDigit } from '#lib/domain/identifiers/to-check-digit.ts';

/** A number or reference of a story, which every copy of the story has another one of. */
export interface Name {
  /** As the story tells it. */
  readonly told: string;
  /** As the copy of that number has it: no two copies have the same. */
  inCopy: (copy: Copy) => string;
}

/** Which copy of which story. */
export interface Copy {
  /** From 0 over all stories. */
  readonly number: number;
  /** How often every story has been told before; below 0 the numbers are given out from the other end. */
  readonly round: number;
}

/** A number of fixed length behind a prefix. */
export class NumberedName implements Name {
  readonly told: string;
  readonly #prefix: string;
  readonly #digits: number;
  readonly #isChecked: boolean;

  /** `isChecked`: the last digit is a check digit, as that of an MRN. */
  constructor(told: string, prefix: string, digits: number, isChecked = false) {
    this.told = told;
    this.#prefix = prefix;
    this.#digits = digits;
    this.#isChecked = isChecked;
  }

  inCopy({ number }: Copy): string {
    const text = `${this.#prefix}${String(number).padStart(this.#digits, '0')}`;
    if (!this.#isChecked) return text;
    const letter = this.told.at(-2) ?? '';
    return `${text}${letter}${toCheckDigit(`${text}${letter}`)}`;
  }
}

const CONTAINERS_A_PREFIX = 1_000_000;

/**
 * A container number with a right check digit. There are only a million of one prefix, so they are given out one after
 * the other: first to the containers of the stories, then to those of the next round.
 */
export class ContainerName implements Name {
  readonly told: string;
  readonly #prefix: string;
  readonly #ordinal: number;
  readonly #told: ReadonlyMap<string, number>;

  /** `told`: how many containers of a prefix the stories have; it is counted up. */
  constructor(number: string, told: Map<string, number>) {
    this.told = number;
    this.#prefix = number.slice(0, 4);
    this.#ordinal = told.get(this.#prefix) ?? 0;
    this.#told = told;
    told.set(this.#prefix, this.#ordinal + 1);
  }

  inCopy({ round }: Copy): string {
    const first = round < 0 ? CONTAINERS_A_PREFIX : 0;
    const serial = first + round * (this.#told.get(this.#prefix) ?? 0) + this.#ordinal;
    if (serial < 0 || serial >= CONTAINERS_A_PREFIX)
      throw new Error(`There are no more containers ${this.#prefix}.`);
    const characters = `${this.#prefix}${String(serial).padStart(6, '0')}`;
    return `${characters}${toCheckDigit(characters)}`;
  }
}
