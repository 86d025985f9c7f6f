/**
 * For bundles: the bundler's helper that makes a module's names is a file of its own, and the map would wait for it, alone,
 * after its own file had come. It is one line: here it stands in each chunk that needs nothing else of that file.
 */
import type { Plugin } from 'vite';

const IMPORT = /import\{(\w+) as (\w+)\}from"\.\/rolldown-runtime-[\w-]+\.js";/;
const HELPER = '=(o)=>{let m={};for(let k in o)Object.defineProperty(m,k,{get:o[k],enumerable:!0});return m};';

export const inlineRuntime = (): Plugin => ({
  name: 'inline-runtime',
  generateBundle(_options, bundle) {
    const chunks = Object.values(bundle).filter((output) => output.type === 'chunk');
    const runtime = chunks.find(({ fileName }) => fileName.includes('rolldown-runtime'));
    // `export{s as n,…}`: the helper's own name, and under which it is exported.
    const [, helper] = /,(\w+)=\(\w+,\w+\)=>\{let \w+=\{\};for\(var/.exec(runtime?.code ?? '') ?? [];
    const [, exported] = new RegExp(`\\b${helper ?? ''} as (\\w+)`).exec(runtime?.code ?? '') ?? [];
    if (runtime === undefined || helper === undefined || exported === undefined) {
      this.error('Got no helper for names of modules where the bundler used to have one: is this still needed?');
    }
    for (const chunk of chunks) {
      chunk.code = chunk.code.replace(IMPORT, (found, name: string, local: string) => {
        if (name !== exported) return found;
        chunk.imports = chunk.imports.filter((path) => path !== runtime.fileName);
        return `const ${local}${HELPER}`;
      });
    }
  },
});
