import { z } from 'zod';
import { ReplayFilter } from '#lib/webhook-events/replay-filter.ts';

/** What is asked of a replay by filter. */
export const ReplayRequest = z.strictObject({
  filter: ReplayFilter.default({}).meta({ description: 'Fields of the list of webhook events.' }),
  cursor: z.string().optional().meta({ description: '`nextCursor` of the call before.' }),
});
