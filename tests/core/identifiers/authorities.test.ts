import { describe, expect, it } from 'vitest';
import { identifierOf, identifierUrl } from '../../../src/core/identifiers/authorities.js';

describe('identifierUrl', () => {
  it.each([
    ['Q90', undefined, 'https://www.wikidata.org/entity/Q90'],
    ['wd:q90', undefined, 'https://www.wikidata.org/entity/Q90'],
    ['gn:2988507', undefined, 'https://sws.geonames.org/2988507/'],
    ['2988507', 'geonames', 'https://sws.geonames.org/2988507/'],
    ['viaf:102333412', undefined, 'https://viaf.org/viaf/102333412'],
    ['0000-0002-1825-0097', 'orcid', 'https://orcid.org/0000-0002-1825-0097'],
    ['118607626', 'gnd', 'https://d-nb.info/gnd/118607626'],
    ['https://example.org/a?b=c', undefined, 'https://example.org/a?b=c'],
    ['2988507', undefined, undefined],
    ['javascript:alert(1)', undefined, undefined],
    ['wd:<b>', undefined, undefined],
    ['', 'viaf', undefined],
    ['not known', 'wikidata', undefined],
  ])('%j of %s is %s', (text, authority, url) => {
    expect(identifierUrl(text, authority)).toBe(url);
  });

  it('answers at once for a very long text', () => {
    expect(identifierUrl('Q1'.repeat(50_000))).toBeUndefined();
  });
});

describe('identifierOf', () => {
  it.each([
    ['http://www.wikidata.org/entity/Q90', 'Wikidata', 'Q90'],
    ['https://www.wikidata.org/wiki/Q90', 'Wikidata', 'Q90'],
    ['https://sws.geonames.org/2988507/', 'GeoNames', '2988507'],
    ['https://en.wikipedia.org/wiki/Congress_of_Vienna', 'Wikipedia', 'Congress of Vienna'],
    ['https://example.org/a/', 'example.org', 'example.org/a'],
    ['https://en.wikipedia.org/wiki/100%', 'Wikipedia', '100%'],
  ])('names the authority of %s', (url, authority, id) => {
    expect(identifierOf(url)).toMatchObject({ url, authority, id });
  });
});
