/** Public registers, the sheet of TimelineJS and tables of pairs are known by their headings. */
import { describe, expect, it } from 'vitest';
import { readAtlas } from '../../../../src/core/formats/read.js';

const read = async (text: string) => {
  const { value, issues, guess } = await readAtlas(text);
  const names = new Map(value.people.map(({ id, name }) => [id, name]));
  const sides = new Map((value.sides ?? []).map(({ id, name }) => [id, name]));
  return {
    value,
    issues,
    guess,
    titles: value.meetings.map(({ title }) => title),
    dates: value.meetings.map(({ when }) => when?.edtf),
    people: value.people.map(({ name }) => name),
    present: value.meetings.map(({ attendance }) =>
      attendance.map(({ person, side }) => names.get(person ?? '') ?? sides.get(side ?? '')).toSorted(),
    ),
  };
};

describe('a public register', () => {
  it('of Members of the European Parliament has members as people and lobbyists as organisations', async () => {
    const { value, titles, present, guess } = await read(
      'date,location,mep,role,group,lobbyists,title,country,committees\n' +
        '2024-02-01,Brussels,Ann LEE,Member,Greens,Oxfam; Red Cross,Aid,Germany,DEVE\n' +
        '2024-02-02,Strasbourg,Bo ROY,Rapporteur,EPP,"Bayer, Inc. (Brussels)",Chemicals,France,ENVI\n',
    );
    expect(titles).toEqual(['Aid', 'Chemicals']);
    expect(present).toEqual([
      ['Ann LEE', 'Oxfam', 'Red Cross'],
      ['Bayer, Inc. (Brussels)', 'Bo ROY'],
    ]);
    expect(value.people.map(({ side, offices }) => [side, offices[0]?.title])).toEqual([
      ['greens', 'Member'],
      ['epp', 'Rapporteur'],
    ]);
    expect(value.places.map(({ name }) => name)).toEqual(['Brussels', 'Strasbourg']);
    expect(guess?.columns.filter(({ field }) => field === undefined).map(({ heading }) => heading)).toEqual([
      'country',
    ]);
  });

  it.each([
    'Minister,Date,Name of organisation or individual,Purpose of meeting\nAnn Lee,2018-05-03,Oxfam,Aid\n',
    'Name of Minister;Date of meeting;Name of External Organisation;Purpose\nAnn Lee;3 May 2018;Oxfam;Aid\n',
    'Commissioner;Date of meeting;Location;Entity/ies met;Subject(s)\nAnn Lee;3 May 2018;Brussels;Oxfam;Aid\n',
    'Commission representative,Title of representative,Date of meeting,Name of interest representative,Subject of the meeting\n' +
      'Ann Lee,Commissioner,2018-05-03,Oxfam,Aid\n',
  ])('has meetings of a minister with organisations: %s', async (text) => {
    const { titles, dates, present } = await read(text);
    expect([titles, dates, present]).toEqual([['Aid'], ['2018-05-03'], [['Ann Lee', 'Oxfam']]]);
  });

  it('of visitors has names in two columns', async () => {
    const { people, dates, value } = await read(
      'NAMELAST,NAMEFIRST,UIN,APPT_START_DATE,APPT_END_DATE,visitee_namelast,visitee_namefirst,MEETING_LOC,MEETING_ROOM\n' +
        'LEE,ANN,U1,2012-01-05T09:00,2012-01-05T10:00,ROY,BO,WH,Oval\n',
    );
    expect(people).toEqual(['ANN LEE', 'BO ROY']);
    expect(dates).toEqual(['2012-01-05T09:00/2012-01-05T10:00']);
    expect(value.places).toMatchObject([{ name: 'WH', parts: [{ name: 'Oval' }] }]);
  });
});

describe('the sheet of TimelineJS', () => {
  it('has headlines, parts of dates, years before Christ, and no meeting for its title and its eras', async () => {
    const { titles, dates, value, issues } = await read(
      'Year,Month,Day,Time,End Year,End Month,End Day,Headline,Text,Media,Media Credit,Type,Group\n' +
        ',,,,,,,The road,<p>x</p>,,,title,\n' +
        '-44,3,15,,,,,Murder,<p>In the <b>senate</b></p>,https://example.org/a.jpg,A paper,,Rome\n' +
        '2018,6,12,,2018,6,13,Summit,They met,,,,\n' +
        '2000,,,,2010,,,The era,,,,era,\n',
    );
    expect(titles).toEqual(['Murder', 'Summit']);
    expect(dates).toEqual(['-0043-03-15', '2018-06-12/2018-06-13']);
    expect(value.meetings[0]?.note).toBe('In the senate');
    expect(value.sources).toMatchObject([{ title: 'A paper', url: 'https://example.org/a.jpg' }]);
    expect(issues.find(({ code }) => code === 'rows-across')).toMatchObject({ row: 2, found: 'The road | The era' });
  });
});

describe('a table of pairs', () => {
  it.each([
    'Name1,Name2,Date',
    'Name 1;Name 2;Date',
    'Person A,Person B,Date',
    'person_1\tperson_2\tdate',
    'source,target,date',
    'Leader 1,Leader 2,When',
  ])('under %s has a meeting of two in each row', async (headings) => {
    const separator = /[,;\t]/.exec(headings)?.[0] ?? ',';
    const rows = [
      ['Ann Lee', 'Bo Roy', '2018-05-01'],
      ['Cy Poe', 'Ann Lee', '2018-05-02'],
    ];
    const { present, dates, people } = await read([headings, ...rows.map((row) => row.join(separator))].join('\n'));
    expect(present).toEqual([
      ['Ann Lee', 'Bo Roy'],
      ['Ann Lee', 'Cy Poe'],
    ]);
    expect(dates).toEqual(['2018-05-01', '2018-05-02']);
    expect(people).toHaveLength(3);
  });

  it('is not a table of dates or of sources', async () => {
    const spans = await read('meeting,from,to\nLunch,2018-05-01,2018-05-02\n');
    expect([spans.dates, spans.people]).toEqual([['2018-05-01/2018-05-02'], []]);
    const words = await read('meeting,from,to\nLunch,May 2018,June 2018\n');
    expect(words.dates).toEqual(['2018-05/2018-06']);
  });

  it('leaves its columns to the caller', async () => {
    const { value } = await readAtlas('Name1,Name2,Date\nAnn Lee,Geneva,2018\n', { columns: { Name2: 'place' } });
    expect(value.places.map(({ name }) => name)).toEqual(['Geneva']);
    expect(value.people.map(({ name }) => name)).toEqual(['Ann Lee']);
  });
});
