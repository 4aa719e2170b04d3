import type { DropReport } from './drop-old-messages.ts';

/** A report as lines a person reads. */
export function describeDrop({ cutOff, repeats, partitions }: DropReport, dryRun: boolean): string[] {
  const go = dryRun ? 'would go' : 'went';
  return [
    `Messages received before ${cutOff.toISOString()} are old.`,
    ...partitions.map(
      ({ name, messages, facts }) =>
        `${name}: ${messages} messages ${go}; ${facts} facts that came from them stay.`,
    ),
    `${repeats} repeats ${go} whose first delivery stays.`,
  ];
}
