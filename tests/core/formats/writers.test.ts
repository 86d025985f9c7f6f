import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeJsonLd } from '../../../src/core/formats/json-ld/write.js';
import { writeLinkedPlaces } from '../../../src/core/formats/linked-places/write.js';
import { writeTables } from '../../../src/core/formats/linked-tables/write.js';
import { readAtlas } from '../../../src/core/formats/read.js';
import { anyAtlasData } from '../samples/any-atlas.js';
import { lost, textOf } from '../samples/writable.js';
import { readTables } from './reading.js';
import { runs } from '../../runs.js';

describe('all writers', () => {
  it('write any atlas, and the readers read it', async () => {
    await fc.assert(
      fc.asyncProperty(anyAtlasData, async (data) => {
        const { files } = writeTables(data);
        expect(readTables(files).value.meetings).toHaveLength(data.meetings.length);
        const events = await readAtlas(textOf(writeJsonLd(data)));
        expect(events.value.meetings.length).toBe(data.meetings.length);
        const gazetteer = writeLinkedPlaces(data);
        const places = (await readAtlas(textOf(gazetteer))).value.places.length;
        if (places !== data.places.length) expect(lost(gazetteer.losses)).toContain('places');
      }),
      { numRuns: runs(50) },
    );
  });
});
