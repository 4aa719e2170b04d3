import { sentence } from '../sentences/sentence.ts';
import { KnownExceptionName } from './container-exception.ts';
import type { Roll } from './roll.ts';

const KNOWN: ReadonlySet<string> = new Set(KnownExceptionName.options);

/** An exception's name in words; one we have not met reads as it is spelt: `customsExamDelay` is "Customs exam delay". */
export function describeException(name: string, roll: Roll | null): string {
  if (roll?.direction === 'rolled') return sentence('exceptionTitle.rolled');
  if (roll?.direction === 'advanced') return sentence('exceptionTitle.advanced');
  if (isKnown(name)) return sentence(`exceptionTitle.${name}`);
  const words = name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/[\s_-]+/g, ' ')
    .trim()
    .toLowerCase();
  return words ? words.charAt(0).toUpperCase() + words.slice(1) : sentence('exceptionTitle.unnamed');
}

function isKnown(name: string): name is KnownExceptionName {
  return KNOWN.has(name);
}
