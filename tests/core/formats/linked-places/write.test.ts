import { describe, expect, it } from 'vitest';
import { writeLinkedPlaces } from '../../../../src/core/formats/linked-places/write.js';
import { readAtlas } from '../../../../src/core/formats/read.js';
import { firstAtlas, lost, textOf } from '../../samples/writable.js';

describe('writeLinkedPlaces', () => {
  it('writes places with their first and last date, and lists meetings and people as lost', async () => {
    const written = writeLinkedPlaces(firstAtlas);
    const { losses } = written;
    const text = textOf(written);
    const { value } = await readAtlas(text);
    expect(value.places.map(({ id, coordinates }) => [id, coordinates])).toEqual(
      firstAtlas.places.map(({ id, coordinates }) => [id, coordinates]),
    );
    expect(lost(losses)).toEqual(expect.arrayContaining(['meetings', 'people', 'places.parts']));
    expect(losses.find(({ path }) => path === 'meetings')?.found).toBe(String(firstAtlas.meetings.length));
    const { features } = JSON.parse(text) as { readonly features: readonly Record<string, unknown>[] };
    expect(features[0]?.['when']).toEqual({ timespans: [{ start: { in: '2018-05-27' }, end: { in: '2018-06-06' } }] });
  });
});
