// `npm run keystrokes`: counts the keys that a task takes with Parley, with a plain Leaflet map with popups, and with the MapML
// viewer, for the same invented meetings, in the same browser and run. It writes the table in docs/accessibility.md; with
// --check it only compares. Every key counts, letters and Shift+Tab too. Each map is used by the shortest way that its keys
// offer.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { format, resolveConfig } from 'prettier';
import { createServer } from 'vite';
import { chromiumArgs, chromiumPath } from './chromium.mjs';
import { root, run } from './run.mjs';
import { serve } from './serve.mjs';

const DOCUMENT = join(root, 'docs/accessibility.md');
const MARKS = ['<!-- keystrokes: written by `npm run keystrokes` -->', '<!-- /keystrokes -->'];
const MAX_KEYS = 60;
const require = createRequire(import.meta.url);

const TASKS = {
  T1: 'From the top of the page to a first place',
  T2: 'Tab stops from the link before to the link after',
  T3: 'Tokyo has focus',
  T4: 'Its first meeting has focus',
  T5: 'The fourth person of its second meeting has focus',
  T6: 'Then Escape: focus is on',
  T7: 'From Singapore to the nearest place north of it',
  T8: 'From a place to that of the next meeting by date',
};

/** Presses keys on a page on which nothing has focus yet, and counts them. */
class Walk {
  keys = 0;
  constructor(page) {
    this.page = page;
  }

  async press(...keys) {
    for (const key of keys) {
      this.keys += 1;
      await this.page.keyboard.press(key);
      await this.page.waitForTimeout(60);
    }
  }

  /** Presses a key until the name of the focused element matches. @returns false if it never does. */
  async until(key, pattern) {
    for (let time = 0; time < MAX_KEYS; time += 1) {
      if (pattern.test(await this.focused())) return true;
      await this.press(key);
    }
    return false;
  }

  focused() {
    return this.page.evaluate(() => {
      let active = document.activeElement;
      while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
      if (active === null || active === document.body) return '';
      const name = active.getAttribute('aria-label') ?? active.getAttribute('alt') ?? active.textContent ?? '';
      return `${name.trim().replace(/\s+/g, ' ').slice(0, 80)} <${active.localName} class="${active.getAttribute('class') ?? ''}">`;
    });
  }
}

const escaped = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const startsWith = (text) => new RegExp(`^${escaped(text)}`);

/** The meetings of each place by date, with the names of the people present. */
function placesOf(text) {
  const file = JSON.parse(text);
  const names = new Map(file.parley.people.map(({ id, name }) => [id, name]));
  return file.features.map(({ id, properties, geometry }) => ({
    id,
    name: properties.name,
    at: geometry.coordinates,
    meetings: file.parley.meetings
      .filter(({ places }) => places[0].place === id)
      .sort((one, other) => (one.when < other.when ? -1 : 1))
      .map(({ title, when, attendance }) => ({
        title,
        when,
        people: attendance.map(({ person }) => names.get(person)),
      })),
  }));
}

/** The popup of a place on the other two maps: meetings that open, people as links. */
const popupOf = ({ name, meetings }) =>
  `<h3>${name}</h3>${meetings
    .map(
      ({ title, when, people }) =>
        `<details><summary>${when}: ${title}</summary><ul>${people.map((person) => `<li><a href="#${person}">${person}</a></li>`).join('')}</ul></details>`,
    )
    .join('')}`;

const pageOf = (head, map) => `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>World</title>${head}
  <style>.map { display: block; width: 900px; height: 600px }</style></head>
  <body><p><a href="#before">before</a></p>${map}<p><a href="#after">after</a></p></body></html>`;

const LEAFLET = (places) =>
  pageOf(
    '<link rel="stylesheet" href="leaflet.css"><script src="leaflet.js"></script>',
    `<div class="map" id="map"></div><script>
      const map = L.map('map').setView([20, 20], 1);
      for (const { name, at, popup } of ${JSON.stringify(places.map((place) => ({ ...place, popup: popupOf(place) })))})
        L.marker([at[1], at[0]], { alt: name, title: name }).addTo(map).bindPopup(popup);
    </script>`,
  );

const MAPML = (places) =>
  pageOf(
    '<script type="module" src="mapml/mapml.js"></script>',
    `<mapml-viewer class="map" projection="OSMTILE" zoom="1" lat="20" lon="20" controls>
      <map-layer label="Places" checked><map-meta name="projection" content="OSMTILE"></map-meta><map-meta name="cs" content="gcrs"></map-meta>
      ${places
        .map(
          (place) => `<map-feature><map-featurecaption>${place.name}</map-featurecaption>
            <map-geometry cs="gcrs"><map-point><map-coordinates>${place.at.join(' ')}</map-coordinates></map-point></map-geometry>
            <map-properties>${popupOf(place)}</map-properties></map-feature>`,
        )
        .join('')}</map-layer></mapml-viewer>`,
  );

const PARLEY = pageOf(
  '<script type="module" src="parley.js"></script>',
  '<parley-atlas src="world.geojson"></parley-atlas>',
);

/** For each map the keys by which a place is reached, opened and read. A map without such a key has no entry. */
const MAPS = {
  'Leaflet 1.9.4, popups': {
    file: 'leaflet.html',
    ready: '.leaflet-marker-icon',
    first: /leaflet-marker-icon/,
    toTokyo: [(walk) => walk.until('Tab', /^Tokyo .*marker/)],
    toMeeting: (walk, meeting) => walk.press('Enter').then(() => walk.until('Tab', meeting)),
    second: (walk, meeting) =>
      walk.until('Tab', meeting).then((found) => found && walk.press('Enter').then(() => true)),
  },
  'MapML viewer 0.18.0': {
    file: 'mapml.html',
    ready: 'mapml-viewer',
    first: /<(path|g|svg)/,
    toTokyo: [
      (walk) => walk.until('Tab', /<(path|g|svg)/).then(() => walk.until('ArrowRight', /^Tokyo/)),
      (walk) => walk.until('Tab', /<(path|g|svg)/).then(() => walk.until('ArrowLeft', /^Tokyo/)),
    ],
    toMeeting: (walk, meeting) =>
      walk
        .press('Enter')
        .then(() => walk.page.waitForTimeout(400))
        .then(() => walk.until('Tab', meeting)),
    second: (walk, meeting) =>
      walk.until('Tab', meeting).then((found) => found && walk.press('Enter').then(() => true)),
  },
  Parley: {
    file: 'parley.html',
    ready: '.marker',
    first: /class="marker"/,
    toTokyo: [(walk) => walk.until('Tab', /class="marker"/).then(() => walk.press('t', 'o'))],
    toMeeting: (walk, meeting) => walk.press('Enter').then(() => walk.until('Tab', meeting)),
    second: (walk, meeting) =>
      walk.until('Tab', meeting).then((found) => found && walk.press('Enter').then(() => true)),
    north: (walk) => walk.press('ArrowUp'),
    next: (walk) => walk.press('PageDown'),
  },
};

async function measure() {
  const vite = await createServer({ root, configFile: false, server: { middlewareMode: true }, appType: 'custom' });
  const { worldAtlas } = await vite.ssrLoadModule('/tests/keyboard/world-atlas.ts');
  await vite.close();
  const text = worldAtlas();
  const places = placesOf(text);
  const leaflet = join(require.resolve('leaflet/package.json'), '../dist');
  const mapml = join(installed('@maps4html/mapml@0.18.0'), 'dist');
  const server = await serve(join(root, 'dist/site'));
  const browser = await chromium.launch({ executablePath: await chromiumPath(), args: chromiumArgs });
  try {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce' });
    const html = { 'parley.html': PARLEY, 'leaflet.html': LEAFLET(places), 'mapml.html': MAPML(places) };
    for (const [name, body] of Object.entries(html))
      await context.route(`**/${name}`, (route) => route.fulfill({ contentType: 'text/html', body }));
    await context.route('**/world.geojson', (route) =>
      route.fulfill({ contentType: 'application/geo+json', body: text }),
    );
    for (const name of ['leaflet.js', 'leaflet.css', 'images/**'])
      await context.route(`${server.url}${name}`, (route) =>
        route.fulfill({ path: join(leaflet, new URL(route.request().url()).pathname) }),
      );
    await context.route('**/mapml/**', (route) =>
      route.fulfill({ path: join(mapml, new URL(route.request().url()).pathname.replace('/mapml/', '')) }),
    );
    const columns = {};
    for (const [name, map] of Object.entries(MAPS)) columns[name] = await measureMap(context, server.url, map, places);
    return { columns, version: browser.version() };
  } finally {
    await browser.close();
    await server.close();
  }
}

/** Installs a package that is only measured here. It is not a dependency, and its install script, which fetches browsers, does not run. */
function installed(spec) {
  const folder = join(root, 'node_modules/.cache/keystrokes');
  const name = spec.slice(0, spec.lastIndexOf('@'));
  if (!existsSync(join(folder, 'node_modules', name))) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'package.json'), '{ "private": true }');
    execFileSync('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund', spec], {
      cwd: folder,
      stdio: 'inherit',
    });
  }
  return join(folder, 'node_modules', name);
}

async function measureMap(context, base, map, places) {
  const fresh = async () => {
    const page = await context.newPage();
    await page.goto(base + map.file);
    await page.locator(map.ready).first().waitFor();
    await page.waitForTimeout(1500);
    return new Walk(page);
  };
  const results = {};
  const tokyo = places.find(({ name }) => name === 'Tokyo');
  const [first, second] = tokyo.meetings.map(({ title, when }) => new RegExp(`^(${when}: )?${escaped(title)}`));

  let walk = await fresh();
  results.T1 = (await walk.until('Tab', map.first)) ? walk.keys : 'never';
  walk = await fresh();
  await walk.until('Tab', startsWith('before'));
  walk.keys = 1;
  results.T2 = (await walk.until('Tab', startsWith('after'))) ? walk.keys : 'never';

  let best;
  for (const way of map.toTokyo) {
    walk = await fresh();
    if ((await way(walk)) === false) continue;
    const found = { T3: walk.keys };
    await map.toMeeting(walk, first);
    found.T4 = walk.keys;
    await map.second(walk, second);
    const person = tokyo.meetings[1].people[3];
    found.T5 = (await walk.until('Tab', startsWith(person))) ? walk.keys : 'never';
    await walk.press('Escape');
    await walk.page.waitForTimeout(400);
    found.T6 = await walk.focused();
    if (best === undefined || found.T3 < best.T3) best = found;
  }
  Object.assign(results, best);
  results.T6 = describeFocus(results.T6, tokyo.meetings[1].people[3]);

  for (const [task, act] of [
    ['T7', map.north],
    ['T8', map.next],
  ]) {
    if (act === undefined) {
      results[task] = 'no key';
      continue;
    }
    walk = await fresh();
    await walk.until('Tab', map.first);
    await walk.press('s', 'i');
    walk.keys = 0;
    await act(walk);
    const expected = task === 'T7' ? 'Bangkok' : nextAfter(places, 'Singapore');
    results[task] = startsWith(expected).test(await walk.focused()) ? walk.keys : 'elsewhere';
  }
  for (const page of context.pages()) await page.close();
  return results;
}

/** The place of the meeting that follows the first meeting at `name`. */
function nextAfter(places, name) {
  const all = places
    .flatMap((place) => place.meetings.map((meeting) => ({ place: place.name, ...meeting })))
    .sort((one, other) => (one.when < other.when ? -1 : 1));
  return all[all.findIndex(({ place }) => place === name) + 1].place;
}

function describeFocus(focused, person) {
  if (focused.startsWith('Tokyo')) return 'the marker';
  if (focused.startsWith(person)) return 'the link still';
  return focused === '' ? 'nothing' : 'something else';
}

function tableOf({ columns, version }) {
  const names = Object.keys(columns);
  return [
    `| Task | ${names.join(' | ')} |`,
    `|---|${names.map(() => '---|').join('')}`,
    ...Object.entries(TASKS).map(
      ([task, description]) => `| ${task}: ${description} | ${names.map((name) => columns[name][task]).join(' | ')} |`,
    ),
    '',
    `Measured with Chromium ${version.split('.')[0]}.`,
  ].join('\n');
}

if (!(await run('tools/build.mjs', ['site']))) process.exit(1);
const table = tableOf(await measure());
const document = readFileSync(DOCUMENT, 'utf8');
const [begin, end] = MARKS;
const written = await format(
  `${document.slice(0, document.indexOf(begin) + begin.length)}\n\n${table}\n\n${document.slice(document.indexOf(end))}`,
  { ...(await resolveConfig(DOCUMENT)), parser: 'markdown' },
);
if (!process.argv.includes('--check')) writeFileSync(DOCUMENT, written);
else if (written !== document) {
  console.error(`docs/accessibility.md differs from what was measured:\n${table}`);
  process.exit(1);
}
console.log(table);
