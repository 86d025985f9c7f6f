import type { Page } from 'playwright-core';

/** Records all layout shifts of a page that is opened later; `shiftsOf` returns them. */
export const watchShifts = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    const shifts: unknown[] = [];
    Object.assign(globalThis, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { value: number; sources: { node: Node }[] })[])
        shifts.push({ value: entry.value, moved: entry.sources.map(({ node }) => node?.nodeName).join(' ') });
    }).observe({ type: 'layout-shift', buffered: true });
  });

export const shiftsOf = (page: Page): Promise<unknown[]> =>
  page.evaluate(() => (globalThis as unknown as { shifts: unknown[] }).shifts);
