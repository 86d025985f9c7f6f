/**
 * The lists of docs/adding.md, checked on one present member of each kind: the files that a step names exist, the registries
 * name the member, and no other source names it. So the lists are complete, and the registries are the only lists.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

/** How sources outside its own files would name the example of each list. */
const NAMES: Readonly<Record<string, RegExp>> = {
  'A format': /story-?map/i,
  'A language': /languages\/ko\/|'\.\/ko\//,
  'A page kind': /(kind === |case )'series'|kinds\/series|pages\/series|seriesPage/,
  'An element': /parley-timeline|ParleyTimeline|elements\/timeline/,
  'A map layer': /layers\/names\/|namesStyles|createNamesLayer/,
};

interface Guide {
  readonly heading: string;
  readonly example: string;
  /** Files and folders that the steps create, with the example in place of `<name>`. */
  readonly own: readonly string[];
  /** Files to which the steps add one line. */
  readonly registries: readonly string[];
  /** Other files that may name the example, each with a reason. */
  readonly exceptions: readonly string[];
}

const guides: readonly Guide[] = read('docs/adding.md')
  .split(/^## /m)
  .slice(1)
  .map((section) => {
    const [heading = ''] = section.split('\n');
    const [, example = ''] = /^Example: `([^`]+)`/m.exec(section) ?? [];
    const steps = section.match(/^\d+\. (?!Optional).*(?:\n {3}.*)*/gm) ?? [];
    const pathsIn = (text: string): string[] =>
      [...text.matchAll(/`([\w.-]+\/[^`\s]*)`/g)].map(([, path = '']) => path.replaceAll('<name>', example));
    return {
      heading,
      example,
      own: steps.filter((step) => step.includes('<name>')).flatMap(pathsIn),
      registries: steps.filter((step) => /^\d+\. Add one line/.test(step)).flatMap(pathsIn),
      exceptions: [...section.matchAll(/^- `([^`]+)`: \S/gm)].map(([, path = '']) => path),
    };
  });

const sources: readonly string[] = ['src', 'tools', 'public']
  .flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((path) => join(folder, path)),
  )
  .concat(readdirSync(root).filter((path) => path.endsWith('.html')))
  .filter((path) => /\.(ts|js|mjs|html)$/.test(path));

/** `src/elements/timeline/timeline.ts` belongs to `src/elements/timeline`, the folder that has the name of the example. */
function isOwn({ own, example }: Guide, path: string): boolean {
  const folders = own.filter((one) => one.includes(`/${example}/`)).map((one) => one.split(`/${example}/`)[0]);
  return own.includes(path) || folders.some((folder) => path.startsWith(`${folder}/${example}/`));
}

describe('docs/adding.md', () => {
  it('has a list for each kind of thing', () => {
    expect(guides.map(({ heading }) => heading)).toEqual(Object.keys(NAMES));
  });

  describe.each(guides)('$heading ($example)', (guide) => {
    const names = NAMES[guide.heading] ?? /$^/;

    it('names files that exist', () => {
      expect(guide.own.length).toBeGreaterThan(0);
      expect([...guide.own, ...guide.registries].filter((path) => !existsSync(join(root, path)))).toEqual([]);
    });

    it('names a registry that has one line for it', () => {
      expect(guide.registries.length).toBeGreaterThan(0);
      for (const path of guide.registries) expect(read(path), path).toMatch(new RegExp(`\\b${guide.example}\\b`));
    });

    it('is named by no other source', () => {
      const others = sources.filter((path) => !isOwn(guide, path) && !guide.registries.includes(path));
      const naming = others.filter((path) => names.test(read(path)));
      expect(naming.sort()).toEqual([...guide.exceptions].sort());
    });
  });
});
