import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CITATION_FORMATS, citationIn, type CitedPage } from '../../../src/core/navigation/citation.js';

const page: CitedPage = {
  title: 'Geneva: 100% & more_{draft}',
  atlas: 'Two summits',
  url: 'https://example.org/a#parley:place/geneva',
  asOf: '2018-06-12',
  accessed: '2026-11-28',
  lang: 'en',
};
const anyPage: fc.Arbitrary<CitedPage> = fc.record({
  title: fc.string({ unit: 'binary' }),
  atlas: fc.string({ unit: 'binary' }),
  url: fc.option(fc.webUrl({ withFragments: true }), { nil: undefined }),
  asOf: fc.constantFrom(undefined, '2018', '2018-06', '2018-06-12'),
  accessed: fc.constant('2026-11-28'),
  lang: fc.constantFrom('en', 'ko'),
});

describe('a citation', () => {
  it('in CSL-JSON is one item of type webpage', () => {
    expect(JSON.parse(citationIn('csl-json', page))).toEqual([
      {
        id: 'geneva-100-more-2026',
        type: 'webpage',
        title: page.title,
        'container-title': 'Two summits',
        URL: page.url,
        issued: { 'date-parts': [[2018, 6, 12]] },
        accessed: { 'date-parts': [[2026, 11, 28]] },
        language: 'en',
      },
    ]);
  });

  it('in RIS has one tag a line, from TY to ER', () => {
    expect(citationIn('ris', page)).toBe(
      `TY  - ELEC
TI  - Geneva: 100% & more_{draft}
T2  - Two summits
DA  - 2018/06/12
PY  - 2018
UR  - https://example.org/a#parley:place/geneva
Y2  - 2026/11/28
LA  - en
ER  -${' '}
`,
    );
  });

  it('in BibTeX writes special characters as commands, and the address as it is', () => {
    expect(citationIn('bibtex', page)).toBe(
      `@misc{geneva-100-more-2026,
  title = {Geneva: 100\\% \\& more\\_\\{draft\\}},
  howpublished = {Two summits},
  year = {2018},
  url = {https://example.org/a#parley:place/geneva},
  urldate = {2026-11-28},
  language = {en}
}
`,
    );
  });

  it('leaves out what is not known', () => {
    for (const format of CITATION_FORMATS) {
      const text = citationIn(format, { ...page, atlas: '', url: undefined, asOf: undefined });
      expect(text).toContain('2026');
      expect(text).not.toMatch(/undefined|null|https|2018|Two summits/);
    }
  });

  it('keeps its form whatever the titles hold', () => {
    fc.assert(
      fc.property(anyPage, (any) => {
        const [item] = JSON.parse(citationIn('csl-json', any)) as [{ title: string }];
        expect(item.title).toBe(any.title);
        const ris = citationIn('ris', any).trimEnd().split('\n');
        expect(ris.every((line) => /^[A-Z][A-Z0-9] {2}-/.test(line))).toBe(true);
        const bibtex = citationIn('bibtex', any).replace(/\\[{}]/g, '');
        expect(bibtex.split('{').length).toBe(bibtex.split('}').length);
        expect(bibtex).toMatch(/^@misc\{[a-z0-9-]+,\n/);
      }),
    );
  });
});
