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

  it('of visitors has the month first in every date, and appointments that were cancelled', async () => {
    const { value, dates, issues } = await read(
      'NAMELAST,NAMEFIRST,APPT_START_DATE,APPT_CANCEL_DATE,visitee_namelast,visitee_namefirst\n' +
        'LEE,ANN,9/2/2015 10:00,,ROY,BO\nDAY,CY,9/3/2015 11:30,9/2/2015 9:00,ROY,BO\n',
    );
    expect(dates).toEqual(['2015-09-02T10:00', '2015-09-03T11:30']);
    expect(value.meetings.map(({ status }) => status)).toEqual(['held', 'cancelled']);
    expect(value.meetings[1]?.properties).toEqual({ APPT_CANCEL_DATE: '9/2/2015 9:00' });
    expect(issues.map(({ code }) => code)).not.toContain('date-order-ambiguous');
  });

  it('that the search of the European Parliament exports has its own headings', async () => {
    const { present, dates, value } = await read(
      'title,member_id,member_name,meeting_date,meeting_location,member_capacity,attendees\n' +
        'AI,7,Ann Lee,2024-05-25,Brussels,Rapporteur,"Acme Europe | Beta AISBL"\n',
    );
    expect(present).toEqual([['Acme Europe', 'Ann Lee', 'Beta AISBL']]);
    expect(dates).toEqual(['2024-05-25']);
    expect(value.people[0]?.offices).toMatchObject([{ title: 'Rapporteur' }]);
  });

  it.each([
    [
      'Name of cabinet,Date of meeting,Location,Entity/ies met,Subject(s)',
      'Cabinet of Ann Lee,{date},{place},Acme,{title}',
    ],
    ["Membre du cabinet,Date de la rencontre,Lieu,Nom de l'organisation,Objet", 'Ann Lee,{date},{place},Acme,{title}'],
    ['Alto cargo;Fecha;Lugar;Nombre de la organización;Asunto', 'Ann Lee;{date};{place};Acme;{title}'],
    ['Bewindspersoon;Datum;Locatie;Naam organisatie;Onderwerp', 'Ann Lee;{date};{place};Acme;{title}'],
  ])('with the headings %s has both sides', async (headings, row) => {
    const rowOf = (date: string, place: string): string =>
      row.replace('{date}', date).replace('{place}', place).replace('{title}', 'Budget');
    const { present, dates } = await read(
      `${headings}\n${rowOf('14/11/2020', 'Rome')}\n${rowOf('02/12/2020', 'Oslo')}\n`,
    );
    expect(dates).toEqual(['2020-11-14', '2020-12-02']);
    expect(present).toHaveLength(2);
    for (const names of present) expect(names).toEqual(['Acme', expect.stringContaining('Ann Lee')]);
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
