/**
 * The built site with three more pages: the cities of the keyboard tests and the bundled atlas, each between two links, and the fixture
 * atlas.
 */
import { fileURLToPath } from 'node:url';
import { serve } from '../../tools/serve.mjs';
import { FIXTURE_ATLAS, FIXTURE_PAGE } from '../a11y/reader.js';
import { worldAtlas } from '../keyboard/world-atlas.js';

const WORLD_PAGE = `<!doctype html>
<html lang="en">
  <head><meta charset="utf-8"><title>World</title><script type="module" src="./parley.js"></script></head>
  <body>
    <main>
      <h1>World</h1>
      <p><a href="#before">before</a></p>
      <parley-atlas src="./world.geojson"></parley-atlas>
      <p><a href="#after">after</a></p>
    </main>
  </body>
</html>
`;

const QUESTION_PAGE = WORLD_PAGE.replaceAll('World', 'Question').replace(' src="./world.geojson"', '');

/** @returns its address, with a slash at its end; `world.html`, `fixture.html` and `question.html` (the bundled atlas) are the pages. */
export const serveWorld = (): ReturnType<typeof serve> =>
  serve(fileURLToPath(new URL('../../dist/site', import.meta.url)), {
    files: new Map([
      ['world.html', WORLD_PAGE],
      ['world.geojson', worldAtlas()],
      ['question.html', QUESTION_PAGE],
      ['fixture.html', FIXTURE_PAGE],
      ['fixture.geojson', FIXTURE_ATLAS],
    ]),
  });
