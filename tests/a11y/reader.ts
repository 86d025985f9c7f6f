/**
 * The built site as it is met with assistive technology: always the same language, time zone and size, so that what is
 * seen and spoken can be compared with reviewed files. Beside the site it has a page with the fixture atlas.
 */
import { readFileSync } from 'node:fs';
import { Site } from '../site/site.js';

/** An invented atlas: reviewed files depend on its content alone, not on that of the first atlas. */
export const FIXTURE_ATLAS = readFileSync(new URL('fixture-atlas.geojson', import.meta.url), 'utf8');

export const FIXTURE_PAGE = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Fixture</title>
  <meta name="color-scheme" content="light dark"><meta name="viewport" content="width=device-width">
  <link rel="stylesheet" href="./site.css"><link rel="icon" href="./favicon.svg"><script type="module" src="./parley.js"></script></head>
  <body><main><h1>Fixture</h1><parley-atlas src="./fixture.geojson"></parley-atlas></main></body></html>`;

export const openReader = (): Promise<Site> =>
  Site.open({
    context: { locale: 'en-US', timezoneId: 'UTC', reducedMotion: 'reduce' },
    files: { 'fixture.html': FIXTURE_PAGE, 'fixture.geojson': FIXTURE_ATLAS },
  });
