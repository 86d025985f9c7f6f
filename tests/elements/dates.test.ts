/** Page Down and Page Up: through every meeting in order of date, wherever it was held. */
import { expect } from 'chai';
import { pick } from '../../src/core/model/text.js';
import { worldAtlas } from '../keyboard/world-atlas.js';
import { focused, inFull, mountAtlas, unmountAll, until, type AtlasDriver } from './driver.js';
import { firstAtlas } from './first-atlas.js';

interface MeetingOf {
  readonly title: string;
  readonly place: string;
}

/** By date; the fixture has one place and a day of its own for each. */
const inOrder = (text: string): MeetingOf[] => {
  const file = JSON.parse(text) as {
    parley: { meetings: { title: string; when: string; places: { place: string }[] }[] };
  };
  return file.parley.meetings
    .sort((one, other) => (one.when < other.when ? -1 : 1))
    .map(({ title, places }) => ({ title, place: places[0]?.place ?? '' }));
};

const here = (): string | undefined => focused()?.dataset['key'];
/** What was said of the last step: with focus where that moved, else in the live region. */
async function told(page: AtlasDriver, key: string): Promise<string> {
  const [before, spoken] = [here(), page.spoken.length];
  await page.press(key);
  // What walks is loaded with the first focus, so the first key may take a while.
  const isSaid = (): boolean => page.spoken.length > spoken;
  await until(() => isSaid() || (here() !== before && page.description !== ''), 'the way is told');
  return here() === before ? (page.spoken[spoken] ?? '') : page.description;
}

describe('Page Down and Page Up', () => {
  afterEach(unmountAll);

  it('visit all meetings in order of date, and say where they end', async () => {
    const text = worldAtlas({ places: inFull(24, 4) });
    const page = await mountAtlas({ text });
    const meetings = inOrder(text);
    await page.tabToPlaces();
    await page.press('Home');
    expect(here()).to.equal(`place:${meetings[0]?.place ?? ''}`);
    for (const [index, { title, place }] of meetings.entries()) {
      if (index === 0) continue;
      const said = await told(page, 'PageDown');
      expect(here(), `${index}`).to.equal(`place:${place}`);
      expect(said).to.match(new RegExp(`^Next meeting: ${title}, `));
    }
    const last = page.hears();
    await page.press('PageDown');
    expect(await last).to.equal('Last meeting.');
    expect(here()).to.equal(`place:${meetings.at(-1)?.place ?? ''}`);
    for (const { title, place } of meetings.slice(0, -1).reverse()) {
      const said = await told(page, 'PageUp');
      expect(here()).to.equal(`place:${place}`);
      expect(said).to.match(new RegExp(`^Previous meeting: ${title}, `));
    }
    const first = page.hears();
    await page.press('PageUp');
    expect(await first).to.equal('First meeting.');
  });

  it('go to a capital for a call, and pass over what was held nowhere', async () => {
    const page = await mountAtlas({ text: firstAtlas });
    const { meetings, remoteMeetingsByPlace: remoteMeetingsByPlace } = page.atlas.store.state.atlas;
    const capitals = new Set([...remoteMeetingsByPlace.values()].flat().map(({ id }) => id));
    const walkable = meetings.filter(({ id, places }) => places.length > 0 || capitals.has(id));
    expect(walkable.length, 'calls are among them').to.be.greaterThan(
      meetings.filter(({ places }) => places.length > 0).length,
    );
    await page.tabToPlaces();
    await page.press('Home');
    const titles: string[] = [];
    for (let press = 0; press < walkable.length - 1; press += 1) {
      titles.push(/^Next meeting: (.*), [^,]*\./.exec(await told(page, 'PageDown'))?.[1] ?? '');
    }
    const last = page.hears();
    await page.press('PageDown');
    expect(await last).to.equal('Last meeting.');
    expect(titles.length).to.equal(walkable.length - 1);
    expect(titles.every((title) => title !== '')).to.equal(true);
    await page.click(page.tab('Meetings'));
    expect(page.rows.length, 'the list has them all').to.equal(meetings.length);
  });

  it('go on from the meeting whose page is open', async () => {
    const page = await mountAtlas({ text: worldAtlas() });
    // One whose place has had others before it, and whose next is elsewhere.
    const { meetings } = page.atlas.store.state.atlas;
    const index = meetings.findIndex(
      ({ id, places }, at) => id.endsWith('-2') && at > 30 && meetings[at + 1]?.places[0]?.place !== places[0]?.place,
    );
    const [open, next] = [meetings[index], meetings[index + 1]];
    page.atlas.select({ kind: 'meeting', id: open?.id ?? '' });
    await page.settled();
    const { place = '' } = open?.places[0] ?? {};
    page.markers.find((marker) => marker.dataset['key'] === `place:${place}`)?.focus();
    expect(await told(page, 'PageDown')).to.contain(`Next meeting: ${pick(next?.title, 'en')},`);
  });
});

describe('the clocks on the page of a meeting', () => {
  const known = Object.getOwnPropertyDescriptor(Intl.DateTimeFormat.prototype, 'resolvedOptions') ?? {};
  const inZone = (timeZone: string | undefined): void => {
    Intl.DateTimeFormat.prototype.resolvedOptions = function () {
      return { locale: 'en', calendar: 'gregory', numberingSystem: 'latn', timeZone: timeZone as string };
    };
  };
  afterEach(() => Object.defineProperty(Intl.DateTimeFormat.prototype, 'resolvedOptions', known));
  afterEach(unmountAll);

  it('leave the reader’s own out where the system names an unknown zone', async () => {
    const page = await mountAtlas({ text: firstAtlas });
    const clocksOf = async (id: string): Promise<number> => {
      page.atlas.select({ kind: 'meeting', id });
      await page.settled();
      return page.all('parley-details', '.clocks span').length;
    };
    const timed = page.atlas.store.state.atlas.meetings.filter(({ when }) => when?.start?.precision === 'minute');
    const [first, ...others] = timed.map(({ id }) => id);
    inZone('Asia/Seoul');
    const all = await clocksOf(first ?? '');
    expect(all).to.be.greaterThan(0);
    for (const zone of ['GMT+03:00', 'Etc/Unknown', undefined]) {
      inZone(zone);
      await clocksOf(others[0] ?? '');
      expect(await clocksOf(first ?? ''), zone).to.equal(all - 1);
    }
  });
});
