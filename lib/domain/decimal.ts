import { z } from 'zod';

/** A decimal number as text, exactly as it was sent (`275.50`): never a float. */
export const Decimal = z
  .string()
  .regex(/^-?\d+(\.\d+)?$/)
  .meta({ description: 'A decimal number as text, as sent.' });
export type Decimal = z.infer<typeof Decimal>;
