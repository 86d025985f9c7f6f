import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readAtlas } from '../../../../src/core/formats/read.js';

const kml = (name: string): Uint8Array =>
  strToU8(
    `<kml><Placemark><name>${name}</name><Point><coordinates>10.75,59.91</coordinates></Point></Placemark></kml>`,
  );

describe('a KMZ archive', () => {
  it('is read like the KML file in it, and names the others', async () => {
    const { value, issues } = await readAtlas(
      zipSync({ 'images/a.png': strToU8('x'), 'more.kml': kml('Bern'), 'doc.kml': kml('Oslo') }),
    );
    expect(value.places.map(({ name, coordinates }) => [name, coordinates])).toEqual([['Oslo', [10.75, 59.91]]]);
    expect(issues).toMatchObject([{ code: 'left-out', found: 'more.kml' }]);
  });

  it('is refused with a path that leads out of it, or if it is damaged', async () => {
    const codesOf = async (bytes: Uint8Array) => (await readAtlas(bytes)).issues.map(({ code }) => code);
    expect(await codesOf(zipSync({ 'doc.kml': kml('Oslo'), '../x': strToU8('x') }))).toEqual(['archive-unsafe']);
    const bytes = zipSync({ 'doc.kml': kml('Oslo') });
    bytes.fill(0xff, 40, 60);
    expect(await codesOf(bytes)).toContain('archive-damaged');
  });
});
