/**
 * For bundles: writes parley/NOTICES.txt with the copyright notices of everything in them. Minifying removes notices, and nearly
 * every licence requires them. Vite lists the packages whose modules are bundled (`build.license`); this adds Parley and the
 * source of the basemap. A text that several packages share is written once.
 */
import { existsSync, readFileSync } from 'node:fs';
import type { Plugin } from 'vite';
import { version } from '../src/version.ts';

/** In the folder of the chunks, so that it is copied with them. Relative to the folder of parley.js. */
export const NOTICES = 'parley/NOTICES.txt';

/** The first line of parley.js. It says where the notices are, since the code has no comments. */
export const BANNER = `/*! Parley ${version}, MIT; notices of others: ${NOTICES} */`;

const LIST = 'licenses.json';
const RULE = '-'.repeat(80);

/** One entry of the list that Vite writes. */
interface Bundled {
  readonly name: string;
  readonly version: string;
  readonly identifier?: string;
  readonly text?: string;
}

/** The data that geo/basemap/ is made from, which no import leads to. */
const DATA: readonly { readonly module: RegExp; readonly title: string; readonly from: string }[] = [
  {
    module: /\/geo\/basemap\/land-/,
    title: 'The basemap, from Natural Earth (public domain, naturalearthdata.com) through',
    from: 'world-atlas',
  },
];

/** @param fileName the file to write, relative to the output folder. */
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
      const data = DATA.filter(({ module }) => modules.some((id) => module.test(id))).map(({ title, from }) => {
        const notice = noticeOf(installed(from));
        return { title: `${title} ${notice.title}`, text: notice.text };
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

/** @throws Error for a package without a licence text, unless tools/licences/ has the text of its repository. */
function noticeOf({ name, version: its, identifier = '', text = '' }: Bundled): Notice {
  const stored = new URL(`./licences/${name}.txt`, import.meta.url);
  const found = text.trim() || (existsSync(stored) ? readFileSync(stored, 'utf8').trim() : '');
  if (found === '') throw new Error(`Got no licence text in the package ${name} ${its}.`);
  return { title: `${name} ${its} (${identifier || 'see below'})`, text: found };
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
  const head = `Parley ${version}\n\n${own}\n\nThe scripts here also contain, in whole or in part, the following.`;
  const others = [...titles].map(([text, same]) => `${same.join('\n')}\n\n${text}`);
  return `${[head, ...others].join(`\n\n${RULE}\n`)}\n`;
}
