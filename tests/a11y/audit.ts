/**
 * Two rule engines over a page: axe-core, and IBM's equal-access engine (the one inside accessibility-checker, without
 * the browsers that package downloads). Both look into open shadow roots. What they are sure of are failures; what they
 * cannot decide is not passed over: each such finding needs a written reason in explained.ts.
 *
 * axe takes SVG by its unclipped boxes, so a basemap that reaches beyond its frame "overlaps" the whole page and no
 * contrast is measured at all. It is drawing only, so in-page.js takes it away while axe looks; contrast on the map is
 * measured by pixels (seen.test.ts).
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

export interface Finding {
  readonly engine: 'axe' | 'equal-access';
  readonly rule: string;
  /** Sure, or for a person to decide. */
  readonly kind: 'failure' | 'undecided';
  /** The nearest shadow host, or `page`, and the element: `parley-map button.marker`. */
  readonly where: string;
  readonly says: string;
}

/** The rules of axe-core that depend on where things are drawn, for a second look at another width. */
export const DRAWN_RULES: readonly string[] = ['color-contrast', 'target-size'];
/** AAA contrast (7:1) is no promise of this project; `prefers-contrast: more` is there for those who need it. */
const NOT_RUN: readonly string[] = ['color-contrast-enhanced'];
const POLICIES: readonly string[] = ['WCAG_2_2', 'IBM_Accessibility'];

const require = createRequire(import.meta.url);
const read = (file: string): string => readFileSync(file, 'utf8');
const AXE = read(require.resolve('axe-core/axe.min.js'));
const EQUAL_ACCESS = read(require.resolve('accessibility-checker-engine/ace-window.js'));
const IN_PAGE = read(new URL('./in-page.js', import.meta.url).pathname);

interface InPage {
  readonly axe: { getRules(): readonly { readonly ruleId: string }[] };
  readonly parleyAudit: {
    runAxe(only: readonly string[]): Promise<readonly Finding[]>;
    runEqualAccess(policies: readonly string[]): Promise<readonly Finding[]>;
  };
}

/** @param only ids of rules; without it every rule axe-core has, experimental ones and `target-size` included. */
export async function axeFindings(page: Page, only?: readonly string[]): Promise<readonly Finding[]> {
  await page.evaluate(AXE);
  await page.evaluate(IN_PAGE);
  const all = await page.evaluate(() => (globalThis as unknown as InPage).axe.getRules().map(({ ruleId }) => ruleId));
  const wanted = (only ?? all).filter((rule) => !NOT_RUN.includes(rule));
  return page.evaluate((rules) => (globalThis as unknown as InPage).parleyAudit.runAxe(rules), wanted);
}

export async function equalAccessFindings(page: Page): Promise<readonly Finding[]> {
  await page.evaluate(EQUAL_ACCESS);
  await page.evaluate(IN_PAGE);
  return page.evaluate((policies) => (globalThis as unknown as InPage).parleyAudit.runEqualAccess(policies), POLICIES);
}
