import type { Source } from './source.ts';
import { eaze } from './sources/eaze/source.ts';
import { opentrack } from './sources/opentrack/source.ts';

/** Every sender we understand. A new one is a folder beside theirs and a line here. */
const SOURCES: readonly Source[] = [opentrack, eaze];

/** The source of that name, `undefined` when there is none. */
export function findSource(name: string): Source | undefined {
  return SOURCES.find((source) => source.name === name);
}

export function listSources(): readonly Source[] {
  return SOURCES;
}
