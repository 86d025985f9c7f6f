import { describe, expect, it } from 'vitest';
import { writeJsonLd } from '../../../../src/core/formats/json-ld/write.js';
import { readAtlas } from '../../../../src/core/formats/read.js';
import { lost, textOf, withPart } from '../../samples/writable.js';

describe('writeJsonLd', () => {
  it('writes schema.org events that the reader knows, and lists what they cannot hold', async () => {
    const written = writeJsonLd(withPart);
    const { losses } = written;
    const text = textOf(written);
    const { value, issues } = await readAtlas(text);
    expect(issues.filter(({ code }) => code !== 'coordinates-missing')).toEqual([]);
    expect(value.meetings.map(({ id, title }) => [id, title])).toEqual(
      withPart.meetings.map(({ id, title }) => [id, title]),
    );
    expect(value.places.find(({ name }) => name === 'Sydney')?.coordinates).toEqual([151.20732, -33.86785]);
    expect(lost(losses)).toEqual(expect.arrayContaining(['meetings.number', 'meetings.when', 'meetings.mode']));
    expect(lost(losses)).not.toContain('meetings');
    expect(lost(losses)).not.toContain('people');
    const [event] = (JSON.parse(text) as { readonly '@graph': readonly Record<string, unknown>[] })['@graph'];
    expect(event).toMatchObject({ '@type': 'Event', startDate: '2018-06-04T10:00+09:00', identifier: 'panmunjeom-5' });
  });
});
