// `npm run docs`: writes the generated parts of docs/data.md. Run it after a change of the columns or the schema.
import { readFileSync, writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { runnerImport } from 'vite';
import { root } from './run.mjs';

const { module } = await runnerImport('/tools/data-docs.ts', { root, configFile: false, logLevel: 'error' });
const document = readFileSync(module.DOCUMENT, 'utf8');
const options = { ...(await resolveConfig(module.DOCUMENT)), parser: 'markdown' };
const wanted = await format(module.withGenerated(document), options);
if (wanted === document) console.log('docs/data.md is up to date.');
else {
  writeFileSync(module.DOCUMENT, wanted);
  console.log('docs/data.md written.');
}
