/** The language of headings and the columns of names are told once, and the caller can state them. */
import { describe, expect, it } from 'vitest';
import { readAtlas } from '../../../../src/core/formats/read.js';

const fieldsOf = async (text: string, columns = {}): Promise<Readonly<Record<string, string | undefined>>> => {
  const { guess } = await readAtlas(text, { columns });
  return Object.fromEntries((guess?.columns ?? []).map(({ heading, field }) => [heading, field]));
};
const told = async (text: string, columns = {}) => {
  const { issues, guess } = await readAtlas(text, { columns });
  const codes = ['headings-language', 'labels-of-ids'];
  return {
    issues: issues.filter(({ code }) => codes.includes(code)),
    decisions: (guess?.decisions ?? []).filter(({ name }) => name === 'headings' || name === 'labels'),
  };
};

const GERMAN = 'Treffen,Tag,Ort,Teilnehmer\nAuftakt,4.6.2018,Wien,Ida Ott; Per Ahn\n';
const ITEMS = 'item,itemLabel,date,place\nQ1,Summit,2018-06-12,Singapore\n';

describe('the language of headings', () => {
  it('is told once for German headings with a word that is also English', async () => {
    const { issues, decisions } = await told(GERMAN);
    expect(issues).toMatchObject([
      { code: 'headings-language', severity: 'note', found: 'Tag', expected: 'de', setting: 'Tag:headings' },
    ]);
    expect(decisions).toMatchObject([{ column: 'Tag', value: 'de', isStated: false }]);
    expect(decisions[0]?.values).toContain('en');
  });

  it('is as the caller states it, and the statement is not told as a guess', async () => {
    const columns = { 'Tag:headings': 'en' };
    expect((await fieldsOf(GERMAN))['Tag']).not.toBe('topics');
    expect((await fieldsOf(GERMAN, columns))['Tag']).toBe('topics');
    const { issues, decisions } = await told(GERMAN, columns);
    expect(issues).toEqual([]);
    expect(decisions).toMatchObject([{ column: 'Tag', value: 'en', isStated: true }]);
    expect(decisions[0]?.values).toContain('de');
  });

  it('is as a line of the file states it', async () => {
    expect((await fieldsOf(`# parley: Tag:headings=en\n${GERMAN}`))['Tag']).toBe('topics');
  });

  it('is not told if the meaning of the heading is stated', async () => {
    expect(await told(GERMAN, { Tag: 'when' })).toEqual({ issues: [], decisions: [] });
  });

  it('is not told for English headings', async () => {
    expect(await told('meeting,date,place,people,note\nA,2018-06-04,Seoul,Ann Lee,x\n')).toEqual({
      issues: [],
      decisions: [],
    });
  });

  it('is no language that Parley does not know', async () => {
    await expect(fieldsOf(GERMAN, { 'Tag:headings': 'xx' })).rejects.toThrow('Got Tag:headings xx when expected');
  });
});

describe('a column of names', () => {
  it('is told once, with the column that it names', async () => {
    const { issues, decisions } = await told(ITEMS);
    expect(issues).toMatchObject([{ code: 'labels-of-ids', found: 'item', setting: 'itemLabel:labels' }]);
    expect(decisions).toMatchObject([{ column: 'itemLabel', value: 'name', values: ['name', 'own'] }]);
    expect(await fieldsOf(ITEMS)).toMatchObject({ item: 'id', itemLabel: 'title' });
  });

  it('is a column of its own if the caller or the file states so', async () => {
    expect((await fieldsOf(ITEMS, { 'itemLabel:labels': 'own' }))['itemLabel']).toBeUndefined();
    expect((await fieldsOf(`# parley: itemLabel:labels=own\n${ITEMS}`))['itemLabel']).toBeUndefined();
    const { issues, decisions } = await told(ITEMS, { 'itemLabel:labels': 'own' });
    expect(issues).toEqual([]);
    expect(decisions).toMatchObject([{ column: 'itemLabel', value: 'own', isStated: true }]);
  });
});
