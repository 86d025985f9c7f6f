/** The answers that README.md and docs/answers.md show are those of the queries, and their addresses open those pages. */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readAtlas } from '../src/core/formats/read.js';
import { titleOf } from '../src/core/kinds/registry.js';
import { buildAtlas } from '../src/core/model/build-atlas.js';
import { parseAddress } from '../src/core/navigation/addresses.js';
import { attendanceTable } from '../src/core/queries/attendance-table.js';
import { metBy } from '../src/core/queries/encounters.js';
import { paths } from '../src/core/queries/paths.js';
import { together } from '../src/core/queries/together.js';
import { pathsParts } from '../src/pages/sentences/chain-sentences.js';
import { metParts } from '../src/pages/sentences/met-sentences.js';
import { tableSentence } from '../src/pages/sentences/table-sentences.js';
import { togetherParts } from '../src/pages/sentences/together-sentences.js';

const read = (path: string): string => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');
const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ');
const { value } = await readAtlas(read('geo/us-dprk-2018.geojson'));
const atlas = buildAtlas(value);

const ANSWERS = {
  together: togetherParts(together(atlas, ['sung-kim', 'choe-son-hui']), 'en').lead,
  path: pathsParts(paths(atlas, 'mike-pompeo', 'sung-kim'), 'en').lead,
  met: metParts(metBy(atlas, 'kim-yong-chol'), 'en').lead,
  attendance: tableSentence(attendanceTable(atlas), 'en'),
};

describe.each(['README.md', 'docs/answers.md'])('%s', (path) => {
  it.each(Object.entries(ANSWERS))('gives the answer of the query: %s', (_name, answer) => {
    expect(answer).not.toBe('');
    expect(oneLine(read(path))).toContain(answer);
  });

  it('shows pictures that exist', () => {
    const pictures = [...read(path).matchAll(/!\[[^\]]{30,}\]\(([^)]*answer-[^)]*)\)/g)].map(([, file = '']) => file);
    expect(pictures).toHaveLength(4);
    for (const file of pictures) {
      expect(existsSync(new URL(file, new URL(`../${path}`, import.meta.url))), file).toBe(true);
    }
  });
});

it('docs/answers.md names addresses that open pages of the first atlas', () => {
  const addresses = [...read('docs/answers.md').matchAll(/`(#parley:[^`…]*)`/g)].map(([, address = '']) => address);
  expect(addresses.length).toBeGreaterThan(5);
  for (const address of addresses) {
    const opened = parseAddress(address, 'parley');
    expect(opened, address).toBeDefined();
    const page = opened?.page;
    if (page !== undefined && 'kind' in page) expect(titleOf(atlas, page), address).toBeDefined();
    if (page !== undefined && 'people' in page)
      for (const id of page.people) expect(atlas.personById.has(id), address).toBe(true);
  }
});
