// `npm run docs`: writes docs/formats and the generated parts of docs/data.md and try.html. Run it after a change of columns, schema or formats.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { createServer } from 'vite';
import { root } from './run.mjs';

const server = await createServer({
  root,
  configFile: false,
  logLevel: 'error',
  appType: 'custom',
  server: { middlewareMode: true, ws: false, watch: null },
  optimizeDeps: { noDiscovery: true },
});
// The readers of the formats are loaded while the examples are read, so the server stays open until the end.
const module = await server.ssrLoadModule('/tools/data-docs.ts');
await write(module.DOCUMENT, 'markdown', module.withGenerated);
await write(module.TRY_PAGE, 'html', module.withFormats);
mkdirSync(module.PAGES, { recursive: true });
for (const [name, text] of await module.formatDocuments()) await write(module.PAGES + name, 'markdown', () => text);
await server.close();

async function write(path, parser, generate) {
  const present = existsSync(path) ? readFileSync(path, 'utf8') : '';
  const wanted = await format(generate(present), { ...(await resolveConfig(path)), parser });
  if (wanted !== present) writeFileSync(path, wanted);
  console.log(`${path.slice(root.length)} ${wanted === present ? 'is up to date' : 'written'}.`);
}
