/** Old scripts add names to every object. A reader that fails then says why, and does not blame the file. */
import { afterEach, describe, expect, it } from 'vitest';
import { readAtlas } from '../../../src/core/formats/read.js';

const TABLE = 'Meeting,Date,Place\nTalk,2018-06-04,Oslo\nTea,2018-06-05,Rome';
const prototype = Object.prototype as unknown as Record<string, unknown>;

describe('a name that a script adds to every object', () => {
  const added = new Set<string>();
  const add = (name: string, value: unknown): void => {
    added.add(name);
    prototype[name] = value;
  };
  afterEach(() => {
    for (const name of added) Reflect.deleteProperty(prototype, name);
  });

  it.each(['each', 'title', 'when', 'place', 'people', 'extend'])('is no word of a table: %s', async (name) => {
    const before = await readAtlas(TABLE);
    add(name, () => 1);
    const { value } = await readAtlas(TABLE);
    expect(value.meetings.map(({ id }) => id)).toEqual(before.value.meetings.map(({ id }) => id));
    expect(value.places).toHaveLength(2);
  });

  it('is named if a reader fails', async () => {
    const failing = {
      get pause(): never {
        throw new TypeError('x is not a function');
      },
    };
    await expect(readAtlas(TABLE, failing)).rejects.toThrow(/^x is not a function$/);
    add('each', () => 1);
    await expect(readAtlas(TABLE, failing)).rejects.toThrow(/A script on this page adds "each" to Object\.prototype/);
  });
});
