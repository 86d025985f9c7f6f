/** The built site with one page more: an atlas of made-up meetings between two links. */
import { mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { serve } from '../../tools/serve.mjs';
import { worldAtlas } from '../keyboard/world-atlas.js';

const SITE = process.env['SITE_FOLDER'] ?? fileURLToPath(new URL('../../dist/site', import.meta.url));
const PAGE = `<!doctype html>
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

/** @returns its address, with a slash at its end; `world.html` is the page. */
export async function serveWorld(): Promise<{ readonly url: string; close(): Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'parley-world-'));
  for (const name of readdirSync(SITE)) symlinkSync(join(SITE, name), join(folder, name));
  writeFileSync(join(folder, 'world.html'), PAGE);
  writeFileSync(join(folder, 'world.geojson'), worldAtlas());
  const server = await serve(folder);
  return {
    url: server.url,
    async close() {
      await server.close();
      rmSync(folder, { recursive: true });
    },
  };
}
