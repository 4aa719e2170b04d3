import type { z } from 'zod';

/** One address of the API: what it can be asked, and what it answers. Every route has an entry here. */
export interface Endpoint {
  /** `GET` when not said. */
  method?: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** Below /api/v1, with `{…}` for what varies. */
  path: string;
  summary: string;
  query?: z.ZodObject;
  /** JSON. */
  body?: z.ZodType;
  /** Takes `If-Match` with the version that was seen; a stale one is 409 with what is current. */
  versioned?: boolean;
  answer: z.ZodType;
  /** `page`: `answer` is one item of a list; `file`: one line of it, as CSV or JSON; `sheet`: a
   *  table, as CSV or XLSX. */
  shape?: 'page' | 'event-stream' | 'file' | 'sheet';
}
