import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { frameUrl, frameSnippet, scriptSnippet, type Embedding } from '../../../src/core/navigation/embedding.js';
import { parseQuestion } from '../../../src/core/navigation/addresses.js';
import { refOf } from '../../../src/core/navigation/links.js';
import type { Ref } from '../../../src/core/kinds/registry.js';

const embedding: Embedding = {
  src: 'https://example.org/talks.csv',
  ownFile: undefined,
  title: 'Talks',
  lang: 'en',
  heading: undefined,
  fields: undefined,
  media: 'same-origin',
  basemap: 'natural-earth',
  tiles: undefined,
  tilesAttribution: undefined,
  page: undefined,
};
const PAGE = 'https://cdn.example/embed.html';
const elementIn = (html: string, tag: string): Element => {
  const element = parseHTML(html).document.querySelector(tag);
  if (element === null) throw new Error(`Got ${html} when expected <${tag}>.`);
  return element;
};
const atlasIn = (one: Embedding): Element => elementIn(scriptSnippet(one, 'parley.js'), 'parley-atlas');

const IDS = ['판문점', 'a b', 'a&b', '#1', 'why?', '1+1', '100%', '%20', 'a/b', '"quoted"', "l'Aquila", '<b>', 'جنيف'];
// A URL holds text that UTF-8 can encode, so a lone surrogate has no place in it.
const anyId = fc.oneof(fc.constantFrom(...IDS), fc.string({ unit: 'binary' }));
const anyRef: fc.Arbitrary<Ref> = fc.record({
  kind: fc.constantFrom('place', 'meeting', 'person', 'topic'),
  id: anyId,
});

describe('code for another page', () => {
  it('opens there the question that is open here, for every id', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...IDS), { minLength: 1, maxLength: 3 }), (people) => {
        const page = { question: 'together', people } as const;
        const here = { ...embedding, page };
        expect(parseQuestion(atlasIn(here).getAttribute('selected') ?? '')).toEqual(page);
        expect(parseQuestion(new URL(frameUrl(here, PAGE)).searchParams.get('select') ?? '')).toEqual(page);
      }),
    );
  });

  it('opens there what is open here, for every id', () => {
    fc.assert(
      fc.property(anyRef, (page) => {
        // Null characters and lone surrogates cannot stand in HTML.
        fc.pre(!/[\p{Cs}\0]/u.test(page.id));
        const here = { ...embedding, page };
        expect(refOf(atlasIn(here).getAttribute('selected') ?? '')).toEqual(page);
        expect(refOf(new URL(frameUrl(here, PAGE)).searchParams.get('select') ?? '')).toEqual(page);
        const source = elementIn(frameSnippet(here, PAGE, 'Talks'), 'iframe').getAttribute('src') ?? '';
        expect(refOf(new URL(source).searchParams.get('select') ?? '')).toEqual(page);
      }),
    );
  });

  it('names the file to upload where the data is only on this page, and never shows the bundled atlas instead', () => {
    const own = { ...embedding, src: undefined, ownFile: 'talks.geojson' };
    expect(atlasIn(own).getAttribute('src')).toBe('talks.geojson');
    expect(atlasIn(embedding).getAttribute('src')).toBe('https://example.org/talks.csv');
    expect(atlasIn({ ...embedding, src: undefined }).hasAttribute('src')).toBe(false);
  });

  it('has only the attributes that differ from the defaults', () => {
    expect(atlasIn({ ...embedding, src: undefined }).getAttributeNames()).toEqual(['lang']);
    const tiles = 'https://tiles.example/{z}/{x}/{y}.png';
    const all = { ...embedding, basemap: 'none', tiles, tilesAttribution: '© Tiles "R" Us' };
    const atlas = atlasIn(all);
    expect(atlas.getAttribute('tiles')).toBe(tiles);
    expect(atlas.getAttribute('tiles-attribution')).toBe('© Tiles "R" Us');
    expect(atlas.getAttribute('basemap')).toBe('none');
  });
});
