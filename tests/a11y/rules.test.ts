/** Two rule engines over all states, light and dark, wide and narrow: nothing found, nothing left undecided. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { axeFindings, DRAWN_RULES, equalAccessFindings, type Finding } from './audit.js';
import { EXPLAINED, explanationOf, type Explanation } from './explained.js';
import type { Site } from '../site/site.js';
import { openReader } from './reader.js';
import { drawn, openState, stateNamed, STATES } from './states.js';

let reader: Site;
beforeAll(async () => {
  reader = await openReader();
});
afterEach(() => reader.leave());
afterAll(() => reader.close());

const used = new Set<Explanation>();

/** @returns one line for each finding without an explanation. */
function unexplained(findings: readonly Finding[], layout: 'wide' | 'narrow', scheme: string): readonly string[] {
  const lines = findings.flatMap((finding) => {
    const explanation = explanationOf(finding, layout);
    if (explanation === undefined) {
      return [`${scheme} ${layout}, ${finding.engine} ${finding.rule}: ${finding.where}: ${finding.says}`];
    }
    used.add(explanation);
    return [];
  });
  return [...new Set(lines)];
}

describe.each(STATES)('$name', (state) => {
  it('has no finding of axe-core or equal-access that is not explained', async () => {
    const page = await reader.page({ colorScheme: 'light' });
    await openState(page, reader.url, state);
    const lines = [
      ...unexplained(await axeFindings(page), 'wide', 'light'),
      ...unexplained(await equalAccessFindings(page), 'wide', 'light'),
    ];
    await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
    lines.push(...unexplained(await axeFindings(page, DRAWN_RULES), 'wide', 'dark'));
    // So high that nothing is scrolled out of the panel.
    await page.setViewportSize({ width: 640, height: 6400 });
    await page.evaluate(() => document.querySelector('parley-atlas')?.style.setProperty('--parley-height', '6000px'));
    await drawn(page);
    lines.push(...unexplained(await axeFindings(page, DRAWN_RULES), 'narrow', 'dark'));
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
    lines.push(...unexplained(await axeFindings(page, DRAWN_RULES), 'narrow', 'light'));
    expect(lines).toEqual([]);
  });
});

describe('the engines', () => {
  it('find what is wrong, inside shadow roots too', async () => {
    const page = await reader.page();
    await openState(page, reader.url, stateNamed('overview'));
    await page.evaluate(() => {
      const map = document.querySelector('parley-atlas')?.shadowRoot?.querySelector('parley-map')?.shadowRoot;
      const button = map?.querySelector('.controls [data-action="zoom-in"]');
      button?.removeAttribute('aria-label');
    });
    const isNameless = ({ kind, where }: Finding): boolean => kind === 'failure' && where === 'parley-map button';
    expect((await axeFindings(page)).filter(isNameless).map(({ rule }) => rule)).toContain('button-name');
    expect((await equalAccessFindings(page)).some(isNameless)).toBe(true);
  });

  it('leave no explanation without a finding', () => {
    const stale = EXPLAINED.filter((explanation) => !used.has(explanation));
    expect(stale.map(({ rule, where }) => `${rule} ${String(where)}`)).toEqual([]);
  });
});
