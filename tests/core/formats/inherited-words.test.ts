/** Words that every object knows, such as `constructor`, as keys and values of files. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildAtlas } from '../../../src/core/model/build-atlas.js';
import { readAtlas, readAtlasTables } from '../../../src/core/formats/read.js';
import { runs } from '../../runs.js';

/** Words that every object knows, and a file may hold. */
const INHERITED = ['constructor', 'toString', 'valueOf', 'hasOwnProperty', '__proto__', 'prototype'];

describe('whatever the words of a file', () => {
  /** JSON as text, so that `__proto__` is a key like any other. */
  const jsonOf = (keys: readonly string[]): fc.Arbitrary<string> => {
    const key = fc.constantFrom(...keys, ...INHERITED);
    const leaf = fc.oneof(
      fc
        .constantFrom('2018', '2018-06-04', 'Event', 'Point', 'https://example.org/', ...INHERITED)
        .map((text) => JSON.stringify(text)),
      fc.constantFrom('7', '-1', 'null', 'true', '[]', '{}'),
    );
    return fc.letrec<{ value: string }>((tie) => ({
      value: fc.oneof(
        { maxDepth: 4, withCrossShrink: true },
        leaf,
        fc.array(tie('value'), { maxLength: 3 }).map((items) => `[${items.join(',')}]`),
        fc
          .array(fc.tuple(key, tie('value')), { maxLength: 6 })
          .map((entries) => `{${entries.map(([name, value]) => `${JSON.stringify(name)}:${value}`).join(',')}}`),
      ),
    })).value;
  };
  const KEYS: Readonly<Record<string, readonly [keys: readonly string[], whole: (part: string) => string]>> = {
    'flat GeoJSON': [
      ['date', 'title', 'people', 'place', 'status', 'mode', 'role', 'name', 'topics', 'coordinates', 'type'],
      (part) =>
        `{"type":"FeatureCollection","features":[{"type":"Feature","geometry":${part},"properties":${part}},{"type":"Feature","properties":{"date":"2018","title":${part}}}]}`,
    ],
    'Linked Places': [
      ['names', 'types', 'toponym', 'label', 'citations', 'certainty', 'value', 'coordinates', 'geometries', 'type'],
      (part) =>
        `{"type":"FeatureCollection","@context":"linked-places","features":[{"@id":"a","properties":{"title":"A"},"geometry":${part},"names":${part},"types":${part},"descriptions":${part}},${part}]}`,
    ],
    'JSON-LD': [
      ['@id', '@type', '@graph', '@value', 'name', 'startDate', 'location', 'geo', 'attendee', 'organizer', 'about'],
      (part) =>
        `[{"@type":"Event","name":"A","eventStatus":${part},"location":${part},"attendee":${part},"subEvent":${part}},${part}]`,
    ],
    TimelineJS: [
      ['year', 'month', 'day', 'headline', 'text', 'name', 'lat', 'lon', 'url', 'credit', 'caption'],
      (part) =>
        `{"title":${part},"events":[{"start_date":${part},"end_date":${part},"text":${part},"location":${part},"media":${part},"group":${part}},{"text":1}]}`,
    ],
    StoryMapJS: [
      ['type', 'headline', 'text', 'name', 'lat', 'lon', 'url', 'credit', 'caption', 'date'],
      (part) => `{"storymap":{"slides":[{"text":${part},"location":${part},"media":${part},"date":${part}},${part}]}}`,
    ],
    'the native file': [
      ['id', 'name', 'places', 'place', 'attendance', 'person', 'status', 'mode', 'claims', 'about', 'sources', 'when'],
      (part) =>
        `{"type":"FeatureCollection","features":[${part}],"parley":{"people":[${part}],"meetings":[${part},{"id":"__proto__","mode":${part},"attendance":${part},"claims":${part}}],"sources":${part}}}`,
    ],
  };

  it.each(Object.entries(KEYS))('%s gives an atlas and does not throw', async (_name, [keys, whole]) => {
    await fc.assert(
      fc.asyncProperty(jsonOf(keys), async (part) => {
        const { value } = await readAtlas(whole(part));
        expect(buildAtlas(value).meetings).toHaveLength(value.meetings.length);
      }),
      { numRuns: runs(150) },
    );
  });

  it('tables give an atlas and do not throw', async () => {
    const cell = fc.constantFrom('2018', 'A', '1', '', ...INHERITED);
    const table = (headings: readonly string[]): fc.Arbitrary<string> =>
      fc
        .array(fc.array(cell, { minLength: headings.length, maxLength: headings.length }), {
          minLength: 1,
          maxLength: 4,
        })
        .map((rows) => [headings, ...rows].map((row) => row.join(',')).join('\n'));
    await fc.assert(
      fc.asyncProperty(
        table(['id', 'date', 'title', 'place', 'lat', 'people', 'status', 'mode', 'duration', 'sources', '__proto__']),
        table(['id', 'name', 'country']),
        table(['event id', 'title', 'date', 'organiser']),
        table(['person id', 'event id', 'role']),
        async (flat, people, events, links) => {
          buildAtlas((await readAtlas(flat)).value);
          const files = [people, events, links].map((text, index) => ({ name: `${index}.csv`, text }));
          buildAtlas((await readAtlasTables(files)).value);
        },
      ),
      { numRuns: runs(100) },
    );
  });
});
