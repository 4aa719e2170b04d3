import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** What axe finds on a page as it is now: the rule and the markup of each finding. */
export async function findViolations(page: Page): Promise<string[]> {
  // What is laid out when it comes near is examined as if it were, and no colour on its way to another one.
  await page.evaluate(async () => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('* { content-visibility: visible !important; transition: none !important; }');
    document.adoptedStyleSheets = [sheet];
    await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
  });
  // No page has a frame, so nothing is lost, and no second page is opened for every look. Only what is found is told in full.
  const axe = new AxeBuilder({ page })
    .setLegacyMode()
    // Of WCAG 2.2, and left out unless it is asked for.
    .options({ resultTypes: ['violations'], rules: { 'target-size': { enabled: true } } });
  const { violations } = await axe.analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`);
}
