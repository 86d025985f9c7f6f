/** Keys work only while focus is inside, and keys with Ctrl, Alt or Meta are never taken. */
import { expect } from 'chai';
import { worldAtlas } from '../keyboard/world-atlas.js';
import { focused, mountAtlas, unmountAll, type AtlasDriver, until } from './driver.js';

const KEYS = [
  'ArrowUp',
  'ArrowDown',
  'ArrowLeft',
  'ArrowRight',
  'Home',
  'End',
  'PageUp',
  'PageDown',
  'Enter',
  ' ',
  'Escape',
  '+',
  '-',
  '=',
  '0',
  '1',
  '6',
  '?',
  'a',
  's',
  'T',
  'ㅅ',
  'Tab',
  'F1',
  'F6',
  'Insert',
  'CapsLock',
];
const NEVER_OURS = ['1', '6', 'Tab', 'F1', 'F6', 'Insert', 'CapsLock'];
const MODIFIERS = [{ ctrlKey: true }, { altKey: true }, { metaKey: true }, { ctrlKey: true, shiftKey: true }];

/** Presses a key without the browser's own doing. @returns whether it was taken. */
function taken(target: Element, key: string, modifiers: KeyboardEventInit = {}): boolean {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true, ...modifiers });
  target.dispatchEvent(event);
  return event.defaultPrevented;
}

/** Everything that a key may have changed. */
const stateOf = ({ atlas }: AtlasDriver): unknown => {
  const view = atlas.renderRoot.querySelector('parley-map')?.view;
  return JSON.stringify([atlas.store.state.selection, atlas.store.state.listView, view]);
};

const stopsOf = (page: AtlasDriver): Element[] => [
  page.marker('Tokyo'),
  page.one('parley-map', '.map-view'),
  page.control('Zoom in'),
  page.tab('Meetings'),
  page.rows[0] as Element,
  page.one('parley-details', '#heading'),
  page.closeButton,
];

/** A name ends when no letter is typed for this time: see place-walk.ts. */
const TYPING_MS = 1000;

/** Types letters. @returns the longest time between two of them, in milliseconds. */
async function longestPause(page: AtlasDriver, letters: string): Promise<number> {
  const times: number[] = [];
  const note = (event: KeyboardEvent): unknown => times.push(event.timeStamp);
  addEventListener('keydown', note, true);
  await page.type(letters);
  removeEventListener('keydown', note, true);
  return Math.max(...times.slice(1).map((time, index) => time - (times[index] ?? 0)));
}

describe('keys', () => {
  afterEach(unmountAll);

  it('do nothing while focus is outside', async () => {
    const page = await mountAtlas({ text: worldAtlas() });
    const before = stateOf(page);
    for (const target of [page.after, document.body]) {
      for (const key of KEYS) expect(taken(target, key), key).to.equal(false);
    }
    await page.settled();
    expect(stateOf(page)).to.equal(before);
    expect(page.helpIsOpen).to.equal(false);
  });

  it('with Ctrl, Alt or Meta are the browser’s and the screen reader’s, wherever focus is', async () => {
    const page = await mountAtlas({ text: worldAtlas() });
    page.atlas.select({ kind: 'place', id: 'tokyo' });
    await page.settled();
    for (const stop of stopsOf(page)) {
      (stop as HTMLElement).focus();
      await page.settled();
      // A marker that takes focus is brought into view whole.
      const before = stateOf(page);
      for (const key of KEYS) {
        for (const modifiers of MODIFIERS) {
          expect(taken(stop, key, modifiers), `${JSON.stringify(modifiers)} ${key} on ${stop.className}`).to.equal(
            false,
          );
        }
      }
      await page.settled();
      expect(stateOf(page)).to.equal(before);
    }
    expect(page.helpIsOpen).to.equal(false);
  });

  it('that belong to screen readers and browsers are never taken', async () => {
    const page = await mountAtlas({ text: worldAtlas() });
    page.atlas.select({ kind: 'place', id: 'tokyo' });
    await page.settled();
    for (const stop of stopsOf(page)) {
      for (const key of NEVER_OURS) expect(taken(stop, key), `${key} on ${stop.className}`).to.equal(false);
    }
  });

  it('that scroll are left to the page in the panel and in the lists', async () => {
    const page = await mountAtlas({ text: worldAtlas() });
    page.atlas.select({ kind: 'place', id: 'tokyo' });
    await page.settled();
    for (const key of ['PageUp', 'PageDown', ' ', 'ArrowDown', 'ArrowUp', 'Home', 'End']) {
      expect(taken(page.one('parley-details', '#heading'), key), key).to.equal(false);
    }
    for (const key of ['PageUp', 'PageDown', ' ']) expect(taken(page.rows[0] as Element, key), key).to.equal(false);
  });

  it('are left to an input method that composes, and to a handler that prevented their default', async () => {
    const page = await mountAtlas({ text: worldAtlas() });
    const marker = page.marker('Tokyo');
    marker.focus();
    expect(taken(marker, 'ArrowLeft', { isComposing: true })).to.equal(false);
    expect(taken(marker, 's', { isComposing: true })).to.equal(false);
    marker.addEventListener('keydown', (event) => event.preventDefault(), { once: true });
    taken(marker, 'ArrowLeft');
    expect(focused() === marker).to.equal(true);
  });

  it('of a name are taken while it is typed, and only then', async () => {
    let page: AtlasDriver;
    let pause: number;
    let tries = 0;
    // A busy machine may need several tries until the letters come without a pause.
    do {
      await unmountAll();
      page = await mountAtlas({ text: worldAtlas() });
      page.marker('Lagos').focus();
      pause = await longestPause(page, 'new y');
      tries += 1;
    } while (pause >= TYPING_MS && tries < 5);
    expect(focused()?.dataset['key']).to.equal('place:new-york');
    expect(page.pageTitle, 'the space was part of the name').to.equal('');
    await page.press('Home');
    await page.press(' ');
    expect(page.pageTitle, 'this one opens').to.not.equal('');
  });

  it('of Hangul find names by their letters', async () => {
    const page = await mountAtlas({ attributes: { lang: 'ko' } });
    page.marker('판문점').focus();
    for (const [key, name] of [
      ['ㅅ', '싱가포르'],
      ['ㅅ', '서울'],
    ] as const) {
      expect(taken(focused() as Element, key)).to.equal(true);
      await until(() => focused()?.getAttribute('aria-label')?.startsWith(name) === true, `${name} is found`);
    }
  });
});
