// `npm run docs`: writes what docs/data.md says of columns and of the schema, after either was edited.
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
