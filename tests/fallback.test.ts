/** The table in index.html for readers without script is written by hand. It must agree with the data. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { buildAtlas } from '../src/core/model/build-atlas.js';
import { data } from '../geo/us-dprk-2018.js';

const html = readFileSync(new URL('../index.html', import.meta.url), 'utf8');
const rows = [...html.matchAll(/<tr>\s*<td>(.*?)<\/td>\s*<td>(.*?)<\/td>\s*<td>(.*?)<\/td>/g)].map(
  ([, when = '', where = '', who = '']) => ({ when, where, who }),
);
const english = (name: unknown): string => (typeof name === 'string' ? name : (name as { readonly en: string }).en);

describe('the table for readers without script', () => {
  it('has a row for every place of the first atlas', () => {
    const places = data.places.map(({ name }) => english(name));
    expect(new Set(rows.map(({ where }) => where))).toEqual(new Set([...places, 'By telephone']));
  });

  it('names, in each row, people who met at that place and the days on which they met', () => {
    const atlas = buildAtlas(data);
    for (const { when, where, who } of rows) {
      const people = atlas.people.filter(({ name }) => who.includes(english(name)));
      expect(people.length, who).toBeGreaterThan(1);
      const meetings = atlas.meetings.filter(
        (meeting) =>
          (meeting.mode === 'phone'
            ? where === 'By telephone'
            : meeting.places.some(({ place }) => english(atlas.placeById.get(place)?.name) === where)) &&
          people.every(({ id }) => meeting.attendance.some(({ person }) => person === id)) &&
          when.includes('planned') === (meeting.status === 'planned'),
      );
      const days = meetings.flatMap(({ when: stated }) => [stated?.start?.day, stated?.end?.day]);
      const named = [...when.matchAll(/\d+/g)].map(([day]) => Number(day));
      expect(named.length, when).toBeGreaterThan(0);
      expect(
        named.filter((day) => !days.includes(day)),
        `${where}: ${when}`,
      ).toEqual([]);
    }
  });
});
