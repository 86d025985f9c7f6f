// What is measured, each by a page of its own in a new context (no cache, no compiled code from before). Times are the
// page's own clock from navigation on; script is what the engine says it spent in JavaScript.

/** In the page: the time of the first frame after there are markers, by the same rule for both. */
const WATCH = `(() => {
  const bench = (globalThis.bench = { shifts: 0, tasks: [], interactions: [] });
  const look = () => {
    const atlas = document.querySelector('parley-atlas');
    const map = atlas?.shadowRoot?.querySelector('parley-map')?.shadowRoot;
    const all = [...(map ?? document).querySelectorAll('.marker, .leaflet-marker-icon')];
    if (!all.some((marker) => marker.getClientRects().length > 0)) return requestAnimationFrame(look);
    requestAnimationFrame(() => {
      bench.usable = performance.now();
      console.debug('usable');
    });
  };
  requestAnimationFrame(look);
  new PerformanceObserver((list) => { for (const { value } of list.getEntries()) bench.shifts += value; })
    .observe({ type: 'layout-shift', buffered: true });
  new PerformanceObserver((list) => { for (const { duration } of list.getEntries()) bench.tasks.push(duration); })
    .observe({ type: 'longtask', buffered: true });
  new PerformanceObserver((list) => { for (const { interactionId, duration } of list.getEntries()) if (interactionId) bench.interactions.push(duration); })
    .observe({ type: 'event', durationThreshold: 16, buffered: true });
})()`;

export const median = (list) => quantile(list, 0.5);
export function quantile(list, share) {
  const sorted = [...list].sort((a, b) => a - b);
  const at = (sorted.length - 1) * share;
  const low = sorted[Math.floor(at)] ?? NaN;
  return low + ((sorted[Math.ceil(at)] ?? NaN) - low) * (at - Math.floor(at));
}

export class Bench {
  #browser;
  #url;

  /** @param url where the pages are (pages.mjs). */
  constructor(browser, url) {
    this.#browser = browser;
    this.#url = url;
  }

  /** Opens a page, lets `act` do something on it, and closes it. */
  async on(path, act, { slowdown = 1 } = {}) {
    const context = await this.#browser.newContext({ viewport: { width: 1280, height: 900 } });
    context.setDefaultTimeout(180_000);
    const page = await context.newPage();
    await page.addInitScript(WATCH);
    const cdp = await context.newCDPSession(page);
    await cdp.send('Performance.enable');
    if (slowdown > 1) await cdp.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
    // The page tells by itself: to ask it meanwhile would take time from what is measured.
    const url = new URL(path, this.#url).href;
    const usable = page.waitForEvent('console', (message) => message.text() === 'usable');
    if (/none|empty/.test(path)) {
      usable.catch(() => undefined);
      await page.goto(url);
    } else {
      await page.goto(url, { waitUntil: 'commit' });
      await usable;
    }
    try {
      return await act(page, cdp);
    } finally {
      await context.close();
    }
  }

  /** Milliseconds until markers are there; layout shift; long tasks in milliseconds. */
  async load(path, options) {
    return this.on(
      path,
      async (page) => {
        await page.waitForLoadState('networkidle');
        const { usable, shifts, tasks } = await page.evaluate(() => globalThis.bench);
        return { usable, shifts, longest: Math.max(0, ...tasks), blocked: tasks.reduce((all, one) => all + one, 0) };
      },
      options,
    );
  }

  /** Interaction to next paint, in milliseconds, of each of `rounds` times select, back and zoom. */
  async interactions(path, rounds) {
    return this.on(path, async (page) => {
      await page.waitForLoadState('networkidle');
      const marker = page.getByRole('button', { name: /^Panmunjeom/ });
      const took = { select: [], back: [], zoom: [] };
      const timed = async (kind, act) => {
        await page.evaluate(() => (globalThis.bench.interactions.length = 0));
        await act();
        await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 60))));
        // Nothing is reported of what was painted within 16 ms.
        took[kind].push(Math.max(8, ...(await page.evaluate(() => globalThis.bench.interactions))));
      };
      for (let round = 0; round < rounds; round += 1) {
        await timed('select', () => marker.click());
        await page.locator('parley-details').getByRole('heading', { name: 'Panmunjeom' }).first().waitFor();
        await timed('back', () =>
          page
            .locator('parley-details')
            .getByRole('button')
            .or(page.locator('parley-details').getByRole('link'))
            .first()
            .click(),
        );
        await timed('zoom', () => page.getByRole('button', { name: 'Zoom in', exact: true }).click());
        await page.getByRole('button', { name: 'Show all places', exact: true }).click();
      }
      return took;
    });
  }

  /** Milliseconds between frames while the map is dragged about. */
  async drag(path) {
    return this.on(path, async (page) => {
      await page.waitForLoadState('networkidle');
      const box = await page.locator('parley-map').boundingBox();
      const [x, y] = [box.x + box.width / 2, box.y + box.height * 0.6];
      await page.mouse.move(x, y);
      await page.mouse.down();
      await page.evaluate(() => {
        const frames = (globalThis.bench.frames = []);
        const next = (at) => (frames.push(at), requestAnimationFrame(next));
        requestAnimationFrame(next);
      });
      for (let step = 1; step <= 90; step += 1)
        await page.mouse.move(x - 260 * Math.sin(step / 14), y + 60 * Math.cos(step / 9));
      const frames = await page.evaluate(() => globalThis.bench.frames);
      await page.mouse.up();
      return frames.slice(1).map((at, index) => at - frames[index]);
    });
  }

  /**
   * Milliseconds of script that each of some actions takes, up to the end of the second frame after it. Read from a trace: what
   * elements do in microtasks, which is most of it, the engine's own sum of script does not count.
   */
  async scripts(path, actions) {
    return this.on(path, async (page, cdp) => {
      await page.waitForLoadState('networkidle');
      // What filters is made in slices after the first view: that is not what the action takes.
      await page.evaluate(() => document.querySelector('parley-atlas').store.prepareFilters());
      const settle = (mark) =>
        page.evaluate(
          (name) =>
            new Promise((done) =>
              requestAnimationFrame(() =>
                requestAnimationFrame(() =>
                  setTimeout(() => {
                    performance.mark(name);
                    done();
                  }),
                ),
              ),
            ),
          mark,
        );
      const events = await traced(cdp, async () => {
        for (const [name, act] of Object.entries(actions)) {
          // The first two compile.
          for (let round = 0; round < 12; round += 1) {
            await settle(round > 1 ? `from ${name}` : 'compiled');
            await act(page, round);
            await settle(round > 1 ? `to ${name}` : 'compiled');
          }
        }
      });
      return Object.fromEntries(
        Object.keys(actions).map((name) => {
          const marks = (end) => events.filter((event) => event.name === `${end} ${name}`);
          return [name, marks('from').map((from, round) => scriptBetween(events, from, marks('to')[round]))];
        }),
      );
    });
  }

  /** What `mounts` atlases leave behind, each: bytes of heap; nodes and listeners in all. */
  async leftBehind(path, mounts) {
    return this.on(path, async (page, cdp) => {
      const count = async () => {
        for (let sweep = 0; sweep < 3; sweep += 1) await cdp.send('HeapProfiler.collectGarbage');
        const { metrics } = await cdp.send('Performance.getMetrics');
        const value = (wanted) => metrics.find(({ name }) => name === wanted).value;
        return { heap: value('JSHeapUsedSize'), nodes: value('Nodes'), listeners: value('JSEventListeners') };
      };
      const mount = (times) =>
        page.evaluate(async (rounds) => {
          for (let round = 0; round < rounds; round += 1) {
            const atlas = document.createElement('parley-atlas');
            const loaded = new Promise((resolve) => atlas.addEventListener('parley-load', resolve, { once: true }));
            document.querySelector('main').append(atlas);
            await loaded;
            atlas.select({ kind: 'place', id: 'singapore' });
            await atlas.updateComplete;
            atlas.remove();
          }
        }, times);
      // The engine's own books grow for some hundred rounds, and then no more.
      await mount(300);
      const before = await count();
      await mount(mounts);
      const after = await count();
      return {
        heap: (after.heap - before.heap) / mounts,
        nodes: after.nodes - before.nodes,
        listeners: after.listeners - before.listeners,
      };
    });
  }
}

/** Whatever runs script, also what the page is asked by this file. */
const SCRIPT = new Set([
  'EvaluateScript',
  'FunctionCall',
  'RunMicrotasks',
  'EventDispatch',
  'TimerFire',
  'FireAnimationFrame',
]);

/** The trace of what `act` causes. */
async function traced(cdp, act) {
  const events = [];
  cdp.on('Tracing.dataCollected', ({ value }) => events.push(...value));
  const categories = 'devtools.timeline,v8.execute,blink.user_timing';
  await cdp.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: categories.split(',') },
  });
  await act();
  const ended = new Promise((done) => cdp.once('Tracing.tracingComplete', done));
  await cdp.send('Tracing.end');
  await ended;
  return events;
}

/** Milliseconds of script on the page's own thread between two marks, each moment once however calls are nested. */
function scriptBetween(events, from, to) {
  const tasks = events
    .filter(({ name, ph, pid, tid }) => SCRIPT.has(name) && ph === 'X' && pid === from.pid && tid === from.tid)
    .filter(({ ts }) => ts >= from.ts && ts < to.ts)
    .sort((a, b) => a.ts - b.ts);
  let [sum, until] = [0, 0];
  for (const { ts, dur = 0 } of tasks) {
    const end = ts + dur;
    if (end > until) sum += end - Math.max(ts, until);
    until = Math.max(until, end);
  }
  return sum / 1000;
}
