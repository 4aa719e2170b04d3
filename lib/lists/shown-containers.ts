import { z } from 'zod';
import { normaliseContainerNumber } from '#lib/domain/identifiers/normalise-container-number.ts';

/** Containers that an open page shows: its news is also about those that no longer belong to it. */
export const ShownContainers = z
  .string()
  .max(10_000)
  .transform((text) => text.replaceAll('\0', '').split(',').map(normaliseContainerNumber))
  .optional()
  .meta({
    description:
      'Container numbers that are shown, with commas: they count also where they no longer belong.',
  });
