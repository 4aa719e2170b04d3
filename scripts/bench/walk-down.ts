import type { Page } from '#lib/database/page.ts';
import type { Program } from '../servers/program.ts';
import { API_KEY } from './secrets.ts';

const ROWS_A_STEP = 200;

/** Pages through a list of the API for a while. Answers where it got to, and how many rows lie before. */
export async function walkDown(
  { port }: Program,
  path: string,
  seconds: number,
): Promise<{ cursor: string | null; rows: number }> {
  const end = performance.now() + seconds * 1_000;
  const join = path.includes('?') ? '&' : '?';
  let cursor: string | null = null;
  let rows = 0;
  while (performance.now() < end) {
    const after: string = cursor === null ? '' : `&cursor=${cursor}`;
    const response: Response = await fetch(
      `http://127.0.0.1:${port}${path}${join}limit=${ROWS_A_STEP}${after}`,
      {
        headers: { authorization: `Bearer ${API_KEY}` },
      },
    );
    if (!response.ok) throw new Error(`${path} answered ${response.status}: ${await response.text()}`);
    const { items, nextCursor } = (await response.json()) as Page<unknown>;
    // The last page holds fewer rows and would be no fair comparison.
    if (nextCursor === null) break;
    rows += items.length;
    cursor = nextCursor;
  }
  return { cursor, rows };
}
