/** A page with an atlas of made-up meetings between two links, as the acceptance checks want it. */
import type { Page } from 'playwright-core';
import { fullyLoaded } from '../site/site.js';

/**
 * Opens it and settles when its markers are drawn.
 * @param base address of the site.
 * @param data the text of a native file.
 * @param attributes of the atlas, as they stand in HTML.
 */
export async function openWorld(page: Page, base: string, data: string, attributes = ''): Promise<void> {
  const html = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>World</title>
    <meta name="color-scheme" content="light dark"><meta name="viewport" content="width=device-width">
    <script type="module" src="./parley.js"></script></head>
    <body><main><h1>World</h1><p><a href="#before">before</a></p>
    <parley-atlas src="./world.geojson" ${attributes}></parley-atlas><p><a href="#after">after</a></p></main></body></html>`;
  await page.route('**/world.geojson', (route) => route.fulfill({ contentType: 'application/geo+json', body: data }));
  await page.route('**/world.html', (route) => route.fulfill({ contentType: 'text/html', body: html }));
  await page.goto(new URL('world.html', base).href);
  await page.locator('.marker').first().waitFor();
  await fullyLoaded(page);
}
