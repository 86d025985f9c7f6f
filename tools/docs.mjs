// `npm run docs`: writes the generated parts of docs/data.md and try.html. Run it after a change of columns, schema or formats.
import { readFileSync, writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { runnerImport } from 'vite';
import { root } from './run.mjs';

const { module } = await runnerImport('/tools/data-docs.ts', { root, configFile: false, logLevel: 'error' });
await write(module.DOCUMENT, 'markdown', module.withGenerated);
await write(module.TRY_PAGE, 'html', module.withFormats);

async function write(path, parser, generate) {
  const present = readFileSync(path, 'utf8');
  const wanted = await format(generate(present), { ...(await resolveConfig(path)), parser });
  if (wanted !== present) writeFileSync(path, wanted);
  console.log(`${path.slice(root.length)} ${wanted === present ? 'is up to date' : 'written'}.`);
}
