/**
 * The states of the fixture atlas in which accessibility is tested: how a user reaches each by address, keys and clicks, and
 * how a test knows that it is reached.
 */
import { expect } from 'vitest';
import type { Locator, Page } from 'playwright-core';
import { fullyLoaded } from '../site/site.js';

export interface CanonicalState {
  readonly name: string;
  /** The address to open, relative to the site. */
  readonly path: string;
  /** Its page is as wide as the atlas and hides the map, so that no marker can be waited for. */
  readonly coversMap?: true;
  /** What the reader does then; settles when the state is there. */
  readonly reach: (page: Page) => Promise<void>;
}

export const marker = (page: Page, name: string): Locator =>
  page.locator('parley-map').getByRole('button', { name: new RegExp(`^${name}`) });
const heading = (page: Page): Locator => page.locator('parley-details').getByRole('heading').first();
const opened = async (page: Page): Promise<void> => heading(page).waitFor();

export const STATES: readonly CanonicalState[] = [
  { name: 'overview', path: 'fixture.html', reach: () => Promise.resolve() },
  { name: 'place', path: 'fixture.html#parley:place/geneva', reach: opened },
  { name: 'meeting', path: 'fixture.html#parley:meeting/second-session', reach: opened },
  { name: 'person', path: 'fixture.html#parley:person/anna-berg', reach: opened },
  { name: 'together', path: 'fixture.html#parley:together/anna-berg/elisa-mar', reach: opened },
  { name: 'path', path: 'fixture.html#parley:path/bruno-falk/filipe-sol', reach: opened },
  { name: 'attendance', path: 'fixture.html#parley:attendance', coversMap: true, reach: opened },
  { name: 'matrix', path: 'fixture.html#parley:matrix', coversMap: true, reach: opened },
  { name: 'topic', path: 'fixture.html#parley:topic/water-levels', reach: opened },
  { name: 'series', path: 'fixture.html#parley:series/working-sessions', reach: opened },
  { name: 'side', path: 'fixture.html#parley:side/upstream', reach: opened },
  { name: 'source', path: 'fixture.html#parley:source/gazette', reach: opened },
  {
    name: 'places-from-vienna',
    path: 'fixture.html',
    async reach(page) {
      const list = page.locator('parley-list');
      await list.getByRole('tab', { name: /^Places/ }).click();
      await list.getByRole('combobox').selectOption({ label: 'Vienna' });
      await list
        .getByText(/of Vienna/)
        .first()
        .waitFor();
    },
  },
  {
    name: 'search',
    path: 'fixture.html',
    async reach(page) {
      await page.locator('parley-map').getByRole('button', { name: 'Search' }).click();
      await page.locator('parley-search input:focus').waitFor();
      await page.keyboard.type('se');
      await page.locator('parley-search').getByRole('option').first().waitFor();
      await page.keyboard.press('ArrowDown');
      await page.locator('parley-search [role="option"][aria-selected="true"]').waitFor();
    },
  },
  {
    name: 'filter',
    path: 'fixture.html#parley:?people=anna-berg',
    async reach(page) {
      await page
        .locator('parley-filter[show=chips]')
        .getByText(/^Showing/)
        .waitFor();
      await page.locator('parley-map').getByRole('button', { name: 'Filter' }).click();
      await page.locator('parley-filter[show=choices] #title:focus').waitFor();
    },
  },
  {
    name: 'help',
    path: 'fixture.html',
    async reach(page) {
      await page.locator('parley-map').getByRole('button', { name: 'More' }).click();
      await page.locator('parley-map').getByRole('button', { name: /help/i }).click();
      await page.locator('parley-help dialog[open]').waitFor();
    },
  },
  {
    name: 'zoomed',
    path: 'fixture.html',
    async reach(page) {
      await marker(page, 'Vienna').focus();
      await page.keyboard.press('+');
      await page.keyboard.press('+');
      await page.getByText(/^Zoomed in/).waitFor();
      await page.keyboard.press('ArrowLeft');
      await expect.poll(() => focusedName(page)).toMatch(/^Geneva/);
    },
  },
];

/** @throws Error if there is no state of that name. */
export function stateNamed(name: string): CanonicalState {
  const state = STATES.find((one) => one.name === name);
  if (state === undefined) throw new Error(`Got ${name} when expected the name of a state.`);
  return state;
}

/** Opens a state and waits until nothing moves or speaks any more. */
export async function openState(page: Page, base: string, state: CanonicalState): Promise<void> {
  await page.goto(new URL(state.path, base).href);
  if (state.coversMap !== true) await marker(page, 'Geneva').waitFor();
  await fullyLoaded(page);
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
