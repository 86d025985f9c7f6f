/** The title of an atlas whose file does not state one. */
import { describe, expect, it } from 'vitest';
import { readAtlas } from '../../../src/core/formats/read.js';
import { titleOfFile } from '../../../src/core/formats/title-of-file.js';

const ROWS = 'Meeting,Date,Place,People\nLunch,1815-06-01,Vienna,Ann Lee\n';

describe('the title', () => {
  it.each([
    ['Talks of 1815\n\n', 'Talks of 1815'],
    ['"Congress of Vienna, 1814–15",,,\n', 'Congress of Vienna, 1814–15'],
    ['Register,,,\nKept by the clerk,,,\n', 'Register'],
    ['# parley: Meeting=title\nTalks\n', 'Talks'],
    ['Year,1815,,\n', undefined],
    ['1815,,,\n', undefined],
  ])('is the text above the headings that stands alone: %j', async (above, title) => {
    expect((await readAtlas(above + ROWS)).value.title).toBe(title);
  });

  it('of the file comes before the title of the caller, and that before the name of the file', async () => {
    const options = { title: 'Caption', name: 'vienna.csv' };
    expect((await readAtlas(`Talks\n${ROWS}`, options)).value.title).toBe('Talks');
    expect((await readAtlas(ROWS, options)).value.title).toBe('Caption');
    expect((await readAtlas(ROWS, { name: 'vienna.csv' })).value.title).toBe('Vienna');
    expect((await readAtlas(ROWS)).value.title).toBeUndefined();
  });
});

describe('titleOfFile', () => {
  it.each([
    ['https://news.example/data/vienna-1815.csv?v=2#top', 'Vienna 1815'],
    ['talks_of_june.geo.json', 'Talks of june'],
    ['C:\\Users\\ann\\판문점 회담.xlsx', '판문점 회담'],
    ['/files/%ED%8C%90%EB%AC%B8%EC%A0%90.csv', '판문점'],
    ['/files/100%.csv', '100%'],
    ['https://docs.example/spreadsheets/d/e/pub?output=csv', undefined],
    ['https://api.example/export', undefined],
    ['meetings.csv', undefined],
    ['data.json', undefined],
    ['3f2a9c77-1d2e-4b5a-9c1d-2e3f4a5b6c7d.csv', undefined],
    ['---.csv', undefined],
    ['', undefined],
  ])('of %j is %j', (name, title) => {
    expect(titleOfFile(name)).toBe(title);
  });
});
