/**
 * For bundles: the copyright notices of what is inside, which minifying strips and nearly every licence asks to keep:
 * parley/NOTICES.txt. Vite lists the packages whose modules were bundled (`build.license`); added are Parley itself and the
 * data that the basemap was made from. One text that several packages share stands there once.
 */
import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';
import { version } from '../src/version.ts';

/** Beside the parts, so that it goes along with them; relative to the folder of parley.js. */
export const NOTICES = 'parley/NOTICES.txt';

/** The first line of parley.js: comments in the code are gone, so this says where they went. */
export const BANNER = `/*! Parley ${version}, MIT; notices of others: ${NOTICES} */`;

const LIST = 'licenses.json';
const RULE = '-'.repeat(80);

/** As Vite writes it. */
interface Bundled {
  readonly name: string;
  readonly version: string;
  readonly identifier?: string;
  readonly text?: string;
}

/** What no import leads to: the data that geo/basemap/ is made from. */
const DATA: readonly { readonly module: RegExp; readonly made: string; readonly from: string }[] = [
  {
    module: /\/geo\/basemap\/land-/,
    made: 'The basemap, from Natural Earth (public domain, naturalearthdata.com) by way of',
    from: 'world-atlas',
  },
];

/** @param fileName where they go, relative to the folder that is built into. */
export const notices = (fileName = NOTICES): Plugin => ({
  name: 'notices',
  config: () => ({ build: { license: { fileName: LIST } } }),
  generateBundle: {
    order: 'post',
    handler(_options, bundle) {
      const list = bundle[LIST];
      if (list?.type !== 'asset') return this.error(`Got no ${LIST} of Vite's \`build.license\`.`);
      delete bundle[LIST];
      const modules = Object.values(bundle).flatMap((output) => (output.type === 'chunk' ? output.moduleIds : []));
      const packages = JSON.parse(list.source.toString()) as readonly Bundled[];
      const data = DATA.filter(({ module }) => modules.some((id) => module.test(id))).map(({ made, from }) => {
        const { title, text } = noticeOf(installed(from));
        return { title: `${made} ${title}`, text };
      });
      const source = written([...packages.map(noticeOf), ...data]);
      this.emitFile({ type: 'asset', fileName, source });
    },
  },
});

interface Notice {
  readonly title: string;
  readonly text: string;
}

/** Whoever bundles a package without a licence text must find that text, not ship without it. */
function noticeOf({ name, version: its, identifier = '', text = '' }: Bundled): Notice {
  if (text.trim() === '') throw new Error(`Got no licence text in the package ${name} ${its}.`);
  return { title: `${name} ${its} (${identifier || 'see below'})`, text: text.trim() };
}

function installed(name: string): Bundled {
  const read = (file: string): string =>
    readFileSync(new URL(`../node_modules/${name}/${file}`, import.meta.url), 'utf8');
  const { version: its, license } = JSON.parse(read('package.json')) as { version: string; license: string };
  return { name, version: its, identifier: license, text: read('LICENSE') };
}

function written(all: readonly Notice[]): string {
  const titles = new Map<string, string[]>();
  for (const { title, text } of all) titles.set(text, [...(titles.get(text) ?? []), title]);
  const own = readFileSync(new URL('../LICENSE', import.meta.url), 'utf8').trim();
  const head = `Parley ${version}\n\n${own}\n\nThe scripts here also hold, whole or in part, what follows.`;
  const others = [...titles].map(([text, same]) => `${same.join('\n')}\n\n${text}`);
  return `${[head, ...others].join(`\n\n${RULE}\n`)}\n`;
}
