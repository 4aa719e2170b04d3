import lighthouse, { desktopConfig, type Result } from 'lighthouse';
import { CATEGORIES, type Category, type Finding, isGood } from './finding.ts';

export const FORMS = ['desktop', 'mobile'] as const;
export type Form = (typeof FORMS)[number];

/** A busy machine is slow now and then, a slow page is slow each time: what does not reach it is looked at again. */
const MOST_LOOKS = 3;
/** A page keeps a stream open, so that the line never falls silent for long. */
const MOST_LOAD_MILLISECONDS = 20_000;

/**
 * What Lighthouse says of a page in a browser that is open: the best of up to three looks.
 *
 * @param form `desktop` is a fast line and machine; `mobile` a slow line and a machine four times slower than this one.
 * @throws {Error} when the page cannot be examined.
 */
export async function examinePage(
  page: string,
  address: string,
  form: Form,
  debuggingPort: number,
): Promise<Finding> {
  let best: Finding | undefined;
  let failure: unknown;
  for (let look = 0; look < MOST_LOOKS && !(best && isGood(best)); look++)
    try {
      const finding = toFinding(page, form, await lookAt(address, form, debuggingPort));
      if (!best || finding.scores.performance > best.scores.performance) best = finding;
    } catch (error) {
      // On a busy machine a recording may come to nothing.
      failure = error;
    }
  if (!best) throw failure;
  return best;
}

async function lookAt(address: string, form: Form, port: number): Promise<Result> {
  const flags = {
    port,
    logLevel: 'error' as const,
    onlyCategories: [...CATEGORIES],
    // The session is kept from page to page.
    disableStorageReset: true,
    maxWaitForLoad: MOST_LOAD_MILLISECONDS,
  };
  const run = await lighthouse(address, flags, form === 'desktop' ? desktopConfig : undefined);
  if (!run || run.lhr.runtimeError)
    throw new Error(`${address} cannot be examined: ${run?.lhr.runtimeError?.message ?? 'no result'}`);
  if (run.lhr.finalDisplayedUrl !== address)
    throw new Error(`${address} led to ${run.lhr.finalDisplayedUrl}, another page.`);
  return run.lhr;
}

function toFinding(page: string, form: Form, { categories, audits }: Result): Finding {
  const score = (category: Category) => Math.round((categories[category]?.score ?? Number.NaN) * 100);
  const lost = CATEGORIES.flatMap((category) => categories[category]?.auditRefs ?? [])
    .filter(({ weight, id }) => weight > 0 && (audits[id]?.score ?? 1) < 0.9)
    .map(({ id }) => id);
  return {
    page,
    form,
    scores: {
      performance: score('performance'),
      accessibility: score('accessibility'),
      'best-practices': score('best-practices'),
    },
    largestPaint: audits['largest-contentful-paint']?.numericValue ?? Number.NaN,
    blocked: audits['total-blocking-time']?.numericValue ?? Number.NaN,
    shift: audits['cumulative-layout-shift']?.numericValue ?? Number.NaN,
    lost: [...new Set(lost)],
    moved: listMoved(audits['layout-shifts']),
  };
}

function listMoved(audit: Result['audits'][string] | undefined): string[] {
  if (audit?.details?.type !== 'table') return [];
  return audit.details.items.map(({ node, score }) => {
    const selector = typeof node === 'object' && 'selector' in node ? node.selector : 'something';
    return `${selector} (${Number(score).toFixed(3)})`;
  });
}
