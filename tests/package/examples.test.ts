/** The examples in React, Vue and Svelte as the site has them, compiled from the sources. */
import { readFileSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { FRAMEWORKS } from '../../tools/framework-examples.js';
import { licenceOf } from '../embed/licences.js';
import { seeExampleWork } from '../site/framework-example.js';
import { fullyLoaded, Site } from '../site/site.js';

let site: Site;
beforeAll(async () => {
  site = await Site.open({ base: '/museum/parley/', strict: true });
});
afterEach(() => site.leave());
afterAll(() => site.close());

it.each(FRAMEWORKS)('the example in %s works', async (framework) => {
  const { page, complaints } = await site.visit(`examples/${framework}/`);
  await seeExampleWork(page);
  await fullyLoaded(page);
  expect(complaints).toEqual([]);
  await page.getByRole('link', { name: 'Home' }).click();
  expect(page.url()).toBe(site.url);
});

it('the examples have the notices of all packages that are in them', () => {
  const file = new URL('../../dist/site/examples/assets/NOTICES.txt', import.meta.url);
  const notices = readFileSync(file, 'utf8');
  for (const name of ['react', 'react-dom', '@vue/runtime-dom', 'svelte', 'lit-html', 'leaflet', 'world-atlas']) {
    expect(notices).toContain(`${name} `);
    expect(notices, name).toContain(licenceOf(name));
  }
});
