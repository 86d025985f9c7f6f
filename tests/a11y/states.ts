/**
 * The eight states of the first atlas that everything about assistive technology is held against: how a reader gets
 * there, by address, keys and clicks, and how it is known that they have arrived.
 */
import { expect } from 'vitest';
import type { Locator, Page } from 'playwright-core';

export interface CanonicalState {
  readonly name: string;
  /** The address to open, relative to the site. */
  readonly path: string;
  /** What the reader does then; settles when the state is there. */
  readonly reach: (page: Page) => Promise<void>;
}

export const marker = (page: Page, name: string): Locator =>
  page.locator('parley-map').getByRole('button', { name: new RegExp(`^${name}`) });
const heading = (page: Page): Locator => page.locator('parley-details').getByRole('heading').first();
const opened = async (page: Page): Promise<void> => heading(page).waitFor();

export const STATES: readonly CanonicalState[] = [
  { name: 'overview', path: '', reach: () => Promise.resolve() },
  { name: 'place', path: '#parley:place/panmunjeom', reach: opened },
  { name: 'meeting', path: '#parley:meeting/panmunjeom-5', reach: opened },
  { name: 'person', path: '#parley:person/kim-yong-chol', reach: opened },
  {
    name: 'places-from-singapore',
    path: '',
    async reach(page) {
      const list = page.locator('parley-list');
      await list.getByRole('tab', { name: /^Places/ }).click();
      await list.getByRole('combobox').selectOption({ label: 'Singapore' });
      await list
        .getByText(/of Singapore/)
        .first()
        .waitFor();
    },
  },
  {
    name: 'search',
    path: '',
    async reach(page) {
      await page.locator('parley-map').getByRole('button', { name: 'Search' }).click();
      await page.locator('parley-search input:focus').waitFor();
      await page.keyboard.type('kim');
      await page.locator('parley-search').getByRole('option').first().waitFor();
      await page.keyboard.press('ArrowDown');
      await page.locator('parley-search [role="option"][aria-selected="true"]').waitFor();
    },
  },
  {
    name: 'help',
    path: '',
    async reach(page) {
      await page.locator('parley-map').getByRole('button', { name: /help/i }).click();
      await page.locator('parley-help dialog[open]').waitFor();
    },
  },
  {
    name: 'zoomed',
    path: '',
    async reach(page) {
      await marker(page, 'Panmunjeom').focus();
      await page.keyboard.press('+');
      await page.keyboard.press('+');
      await page.getByText(/^Zoomed in/).waitFor();
      await page.keyboard.press('PageDown');
      await expect.poll(() => focusedName(page)).toMatch(/^Singapore/);
    },
  },
];

/** Opens a state and waits until nothing moves or speaks any more. */
export async function openState(page: Page, base: string, state: CanonicalState): Promise<void> {
  await page.goto(new URL(state.path, base).href);
  await marker(page, 'Panmunjeom').waitFor();
  await page.waitForLoadState('networkidle');
  await state.reach(page);
  await silence(page);
}

/** The live region is emptied a while after it spoke: until then the state is not the same for all. */
export async function silence(page: Page): Promise<void> {
  const status = page.locator('parley-atlas').locator('.status').first();
  await expect.poll(() => status.textContent(), { timeout: 10_000, interval: 100 }).toBe('');
}

/** Two frames: what was resized has been laid out and drawn. */
export const drawn = (page: Page): Promise<unknown> =>
  page.evaluate(() => new Promise((next) => requestAnimationFrame(() => requestAnimationFrame(next))));

/** The accessible name, as far as attributes and text tell, of what has focus inside all shadow roots. */
export function focusedName(page: Page): Promise<string> {
  return page.evaluate(() => {
    let active = document.activeElement;
    while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
    return active?.getAttribute('aria-label') ?? active?.textContent?.trim() ?? '';
  });
}
