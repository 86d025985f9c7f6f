/** Sizes, reflow, larger text and motion: what low vision, touch and vestibular disorders need (A18, A19, A21, A29, A15). */
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { worldAtlas } from '../keyboard/world-atlas.js';
import type { Site } from '../site/site.js';
import { openReader } from './reader.js';
import { drawn, focusedName, marker, openState, stateNamed, STATES } from './states.js';
import { openWorld } from './world-page.js';

let reader: Site;
beforeAll(async () => {
  reader = await openReader();
});
afterEach(() => reader.leave());
afterAll(() => reader.close());

interface Target {
  readonly name: string;
  readonly kind: 'marker' | 'control' | 'inline' | 'other';
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Everything that can be pressed now. A link in a line of text is an exception of WCAG 2.5.8. */
const targetsOf = (page: Page): Promise<readonly Target[]> =>
  page.evaluate(() => {
    const all = (root: ParentNode): Element[] =>
      [...root.querySelectorAll('*')].flatMap((one) => [one, ...(one.shadowRoot ? all(one.shadowRoot) : [])]);
    const atlas = document.querySelector('parley-atlas')?.shadowRoot;
    if (!atlas) return [];
    return all(atlas)
      .filter(
        (one) =>
          one.matches('a[href], button, summary, select, input') && one.checkVisibility({ visibilityProperty: true }),
      )
      .filter((one) => !one.matches('.skip'))
      .map((one) => {
        const { left, top, width, height } = one.getBoundingClientRect();
        const kind = one.matches('.marker')
          ? 'marker'
          : one.matches('.controls button, .close, [role="tab"]')
            ? 'control'
            : getComputedStyle(one).display === 'inline'
              ? 'inline'
              : 'other';
        const name = `${one.localName}.${one.className} ${(one.getAttribute('aria-label') ?? one.textContent ?? '').trim().slice(0, 30)}`;
        return { name, kind, left, top, width, height } as const;
      });
  });

/** Whether the 24 px circles about the middles of two targets meet (WCAG 2.5.8, spacing). */
const crowd = (one: Target, other: Target): boolean =>
  Math.hypot(
    one.left + one.width / 2 - other.left - other.width / 2,
    one.top + one.height / 2 - other.top - other.height / 2,
  ) < 24;

describe('targets', () => {
  const small = (targets: readonly Target[]): readonly string[] => [
    ...targets
      .filter(
        ({ kind, width, height }) =>
          kind !== 'inline' && Math.min(width, height) < (kind === 'control' ? 43.99 : 23.99),
      )
      .map(({ name, width, height }) => `${name}: ${width.toFixed(0)} × ${height.toFixed(0)}`),
    ...targets.flatMap((one, index) =>
      targets
        .slice(index + 1)
        .flatMap((other) =>
          one.kind === 'marker' && other.kind === 'marker' && crowd(one, other)
            ? [`${one.name} meets ${other.name}`]
            : [],
        ),
    ),
  ];

  for (const width of [1280, 320]) {
    it(`are 24 px, controls 44 px, and markers stand apart at ${width} px`, async () => {
      const page = await reader.page({ viewport: { width, height: 900 } });
      for (const state of STATES.filter(({ name }) =>
        ['overview', 'place', 'meeting', 'person', 'places-from-vienna'].includes(name),
      )) {
        await openState(page, reader.url, state);
        const targets = await targetsOf(page);
        expect(targets.length).toBeGreaterThan(10);
        expect(small(targets), state.name).toEqual([]);
        await page.goto('about:blank');
      }
      await openWorld(page, reader.url, worldAtlas());
      expect(small(await targetsOf(page)), 'the world').toEqual([]);
    });
  }
});

/**
 * What reaches beyond the window or is cut off by what it stands in; labels on the map may be cut by the map's own edge. A table
 * of people and meetings scrolls in its own frame (WCAG 1.4.10 lets tables need two dimensions), and its headings may be cut:
 * the test below reads each in full under the table.
 */
const cutOff = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const found: string[] = [];
    const visit = (root: ParentNode): void => {
      for (const one of root.querySelectorAll<HTMLElement>('*')) {
        if (one.shadowRoot) visit(one.shadowRoot);
        if (one.closest('.map-root, .visually-hidden, svg, option, [hidden], .tip, .skip') || !one.checkVisibility())
          continue;
        if (one.closest('[role="grid"] .cut, [role="grid"] .cut *')) continue;
        const text = [...one.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim());
        if (!text && !one.matches('button, select, input')) continue;
        const { left, right, width, height } = one.getBoundingClientRect();
        if (width < 2 || height < 2) continue;
        const says = `${one.localName}.${one.className}: ${one.textContent.trim().slice(0, 40)}`;
        const isInFrame = one.closest('.scroller') !== null;
        if (!isInFrame && (left < -1 || right > document.documentElement.clientWidth + 1))
          found.push(`${says} reaches out`);
        const { overflowX, overflowY } = getComputedStyle(one);
        if (/hidden|clip/.test(overflowX) && one.scrollWidth > one.clientWidth + 1)
          found.push(`${says} is cut at its side`);
        if (/hidden|clip/.test(overflowY) && one.scrollHeight > one.clientHeight + 1)
          found.push(`${says} is cut below`);
      }
    };
    visit(document);
    const root = document.documentElement;
    if (root.scrollWidth > root.clientWidth) found.push(`the page is ${root.scrollWidth} px wide`);
    return found;
  });

describe('reflow', () => {
  for (const [what, viewport] of [
    ['320 px', { width: 320, height: 640 }],
    ['1280 × 1024 at 400 %', { width: 320, height: 256 }],
  ] as const) {
    it(`at ${what} nothing is cut off and nothing scrolls sideways, in every state`, async () => {
      const page = await reader.page({ viewport });
      for (const state of STATES) {
        await openState(page, reader.url, state);
        expect(await cutOff(page), state.name).toEqual([]);
        await page.goto('about:blank');
      }
    });
  }

  it('at 320 px every heading of a large table that has focus stands in full under the table', async () => {
    const page = await reader.page({ viewport: { width: 320, height: 640 } });
    await openState(page, reader.url, stateNamed('attendance'));
    const table = page.locator('parley-attendance');
    const frame = await table.locator('.scroller').boundingBox();
    expect(frame?.x).toBeGreaterThanOrEqual(0);
    expect((frame?.x ?? 0) + (frame?.width ?? Infinity)).toBeLessThanOrEqual(320);
    await table.locator('thead th').first().focus();
    const headings = await table.locator('thead a.head').count();
    expect(headings).toBe(6);
    for (let index = 0; index < headings; index += 1) {
      await page.keyboard.press('ArrowRight');
      const words = await table.locator('thead a.head:focus .cut').allTextContents();
      expect(words.length).toBeGreaterThan(0);
      const told = (await table.locator('.told').innerText()).replaceAll(/\s+/g, ' ');
      // The text below also says the year.
      for (const word of words.join(' ').match(/[^\s,]+/g) ?? []) expect(told).toContain(word);
    }
  });

  it('leaves the way to the fourth person of a meeting what it is: 13 keys', async () => {
    const page = await reader.page({ viewport: { width: 320, height: 640 } });
    await openWorld(page, reader.url, worldAtlas());
    const press = (key: string): Promise<void> => page.keyboard.press(key);
    for (const key of ['Tab', 'Tab', 'Tab']) await press(key);
    // No slower than a typist, however busy the machine is.
    await Promise.all(['t', 'o'].map(press));
    for (const key of ['Enter', 'Tab', 'Tab', 'Enter', 'Tab', 'Tab', 'Tab', 'Tab']) await press(key);
    const people = await page.locator('parley-details .table a').allTextContents();
    expect(people).toHaveLength(4);
    expect(await focusedName(page)).toBe(people[3]);
  });
});

describe('larger text', () => {
  const inEveryRoot = (page: Page, css: string): Promise<void> =>
    page.evaluate((text) => {
      const visit = (root: Document | ShadowRoot): void => {
        const style = document.createElement('style');
        style.textContent = text;
        (root === document ? document.head : root).append(style);
        for (const one of root.querySelectorAll('*')) if (one.shadowRoot) visit(one.shadowRoot);
      };
      visit(document);
    }, css);

  for (const width of [1280, 320]) {
    it(`${width === 1280 ? 'of 200 %, and ' : ''}spacing as in WCAG 1.4.12, cut off nothing at ${width} px`, async () => {
      const page = await reader.page({ viewport: { width, height: 900 } });
      for (const state of STATES.filter(({ name }) =>
        ['overview', 'place', 'meeting', 'person', 'search'].includes(name),
      )) {
        await openState(page, reader.url, state);
        // 320 px is what 1280 px are at 400 %: no guideline asks for twice that size.
        if (width === 1280) {
          await inEveryRoot(page, ':root { font-size: 200% }');
          await drawn(page);
          expect(await cutOff(page), `${state.name} at 200 %`).toEqual([]);
        }
        await inEveryRoot(
          page,
          ':root { font-size: 100% !important } * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }',
        );
        await drawn(page);
        expect(await cutOff(page), `${state.name} with text spacing`).toEqual([]);
        await page.goto('about:blank');
      }
    });
  }
});

describe('with reduced motion', () => {
  it('nothing is animated, and a key has done all its moving when it returns', async () => {
    const page = await reader.page({ reducedMotion: 'reduce' });
    await openState(page, reader.url, stateNamed('overview'));
    const moving = await page.evaluate(() => {
      const all = (root: ParentNode): Element[] =>
        [...root.querySelectorAll('*')].flatMap((one) => [one, ...(one.shadowRoot ? all(one.shadowRoot) : [])]);
      const moves = ({ transitionDuration, animationDuration }: CSSStyleDeclaration): boolean =>
        [transitionDuration, animationDuration].some((time) => time.split(', ').some((one) => parseFloat(one) > 0));
      return all(document)
        .filter((one) => [undefined, '::before', '::after'].some((pseudo) => moves(getComputedStyle(one, pseudo))))
        .map((one) => `${one.localName}.${one.classList[0] ?? ''}`);
    });
    expect(moving).toEqual([]);
    const settled = await page.evaluate(async () => {
      const map = document.querySelector('parley-atlas')?.shadowRoot?.querySelector('parley-map')?.shadowRoot;
      const view = map?.querySelector<HTMLElement>('.map-view');
      const where = (): string =>
        [...(map?.querySelectorAll('.marker') ?? [])]
          .map((one) => Object.values(one.getBoundingClientRect().toJSON() as object).join())
          .join(' ');
      const steps: boolean[] = [];
      for (const key of ['ArrowRight', '+', 'ArrowUp', '-', '0']) {
        const before = where();
        view?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true }));
        const at = where();
        // An animation would have moved them by then.
        for (let frame = 0; frame < 3; frame += 1) await new Promise((next) => requestAnimationFrame(next));
        steps.push(at !== before && where() === at);
      }
      return steps;
    });
    expect(settled).toEqual([true, true, true, true, true]);
  });
});

describe('in a long page', () => {
  const long = async (page: Page): Promise<void> => {
    await openWorld(page, reader.url, worldAtlas());
    await page.evaluate(() => {
      document.body.style.paddingBlock = '200px 3000px';
      window.scrollTo(0, 0);
    });
  };
  const viewOf = (page: Page): Promise<string> =>
    page.locator('parley-map').evaluate((map) => JSON.stringify((map as HTMLElement & { view: unknown }).view));

  it('wheel and keys scroll the page and leave the map alone', async () => {
    const page = await reader.page();
    await long(page);
    const before = await viewOf(page);
    await marker(page, 'Tokyo').hover();
    await page.mouse.wheel(0, 300);
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(200);
    for (const key of ['Space', 'PageDown', 'ArrowDown']) {
      const at = await page.evaluate(() => scrollY);
      await page.keyboard.press(key);
      await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(at);
    }
    expect(await viewOf(page)).toBe(before);
  });

  it('one finger scrolls the page, two move the map, and buttons do all that by single presses', async () => {
    const page = await reader.page({ hasTouch: true, viewport: { width: 800, height: 900 } });
    await long(page);
    const before = await viewOf(page);
    const session = await page.context().newCDPSession(page);
    const box = await page.locator('#frame').boundingBox();
    if (box === null) throw new Error('Got no map; expected one.');
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    const drag = async (fingers: number): Promise<void> => {
      const points = (moved: number): { x: number; y: number; id: number }[] =>
        Array.from({ length: fingers }, (_, id) => ({ x: x + id * 80, y: y - moved, id }));
      await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: points(0) });
      for (let moved = 10; moved <= 120; moved += 10) {
        await session.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: points(moved) });
      }
      await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    };
    await drag(1);
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(50);
    expect(await viewOf(page)).toBe(before);
    await page.evaluate(() => window.scrollTo(0, 0));
    await drag(2);
    await expect.poll(() => viewOf(page)).not.toBe(before);
    const control = (name: string) => page.locator('parley-map').getByRole('button', { name, exact: true });
    for (const name of [
      'Zoom in',
      'Move west',
      'Move north',
      'Move south',
      'Move east',
      'Zoom out',
      'Show all places',
    ]) {
      const at = await viewOf(page);
      if (!(await control(name).isVisible())) await control('More').tap();
      await control(name).tap();
      await expect.poll(() => viewOf(page), { message: name }).not.toBe(at);
    }
  });
});
