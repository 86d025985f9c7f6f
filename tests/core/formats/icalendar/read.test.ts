import { describe, expect, it } from 'vitest';
import type { AtlasReading } from '../../../../src/core/formats/format.js';
import { readAtlas, readWithFormat } from '../../../../src/core/formats/read.js';
import { locateIssues } from '../../../../src/core/formats/source.js';

const calendar = (...lines: readonly string[]): string =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Test//EN', ...lines, 'END:VCALENDAR', ''].join('\r\n');
const event = (...lines: readonly string[]): readonly string[] => ['BEGIN:VEVENT', ...lines, 'END:VEVENT'];
const datesOf = ({ value }: AtlasReading) => value.meetings.map(({ when }) => when?.edtf);
const codesOf = ({ issues }: AtlasReading) => issues.map(({ code }) => code);

describe('a calendar', () => {
  it('gives meetings with place, coordinates, zone and people', async () => {
    const reading = await readAtlas(
      calendar(
        ...event(
          'UID:one@example.org',
          'DTSTAMP:20180601T000000Z',
          'DTSTART;TZID=Europe/Oslo:20180904T140000',
          'DTEND;TZID=Europe/Oslo:20180904T153000',
          'SUMMARY:Third round\\, final session',
          'LOCATION:Harbour house\\, East room',
          'GEO:59.91;10.75',
          'ORGANIZER;CN=Cem Ak:mailto:cem@example.org',
          'ATTENDEE;CN="Roe, Dana";ROLE=CHAIR:mailto:dana@example.org',
          'ATTENDEE;CN=Eve Long:mailto:eve@exam',
          ' ple.org',
          'ATTENDEE;PARTSTAT=DECLINED;CN=Finn Ode:mailto:finn@example.org',
          'ATTENDEE;CUTYPE=ROOM;CN=East room:mailto:room@example.org',
          'CATEGORIES:Trade,Peace',
          'DESCRIPTION:They met.\\nThen they ate.',
          'URL:https://example.org/third',
          'STATUS:CONFIRMED',
          'BEGIN:VALARM',
          'TRIGGER:-PT10M',
          'END:VALARM',
        ),
        ...event(
          'UID:two',
          'DTSTART;VALUE=DATE:20180910',
          'DTEND;VALUE=DATE:20180913',
          'SUMMARY:Congress',
          'LOCATION:Vienna',
        ),
        ...event('UID:three', 'DTSTART;VALUE=DATE:20180920', 'SUMMARY:Visit', 'STATUS:CANCELLED'),
        ...event(
          'UID:four',
          'DTSTART:20180921T080000Z',
          'DURATION:PT45M',
          'SUMMARY:Call',
          'STATUS:TENTATIVE',
          'LOCATION:https://meet.example.org/x',
        ),
      ),
    );
    const { value } = reading;
    expect(
      value.meetings.map(({ title, when, status, mode, timeZone }) => [title, when?.edtf, status, mode, timeZone]),
    ).toEqual([
      ['Third round, final session', '2018-09-04T14:00/2018-09-04T15:30', 'held', 'in-person', 'Europe/Oslo'],
      ['Congress', '2018-09-10/2018-09-12', 'held', 'in-person', undefined],
      ['Visit', '2018-09-20', 'cancelled', 'in-person', undefined],
      ['Call', '2018-09-21T08:00Z/2018-09-21T08:45Z', 'planned', 'video', undefined],
    ]);
    expect(value.places.map(({ name, coordinates }) => [name, coordinates])).toEqual([
      ['Harbour house, East room', [10.75, 59.91]],
      ['Vienna', undefined],
    ]);
    const [first] = value.meetings;
    const names = new Map(value.people.map(({ id, name }) => [id, name]));
    expect(first?.attendance.map(({ person = '', role }) => [names.get(person), role])).toEqual([
      ['Dana Roe', undefined],
      ['Eve Long', undefined],
      ['Cem Ak', 'host'],
    ]);
    expect(first).toMatchObject({
      id: 'one@example.org',
      note: 'They met.\nThen they ate.',
      topics: ['trade', 'peace'],
    });
    expect(first?.unread).toEqual([
      { field: 'ATTENDEE', text: 'Finn Ode (declined)' },
      { field: 'ATTENDEE', text: 'East room (room)' },
    ]);
    expect(value.sources.map(({ url }) => url)).toEqual(['https://example.org/third', 'https://meet.example.org/x']);
    expect(reading.issues.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('has whole days although only one event is in it, and no event called BEGIN', async () => {
    const { value } = await readAtlas(
      `\ufeff${calendar(...event('DTSTART;VALUE=DATE:20200229', 'DTEND;VALUE=DATE:20200301', 'SUMMARY:Leap'))}`,
    );
    expect(value.meetings).toMatchObject([{ title: 'Leap', when: { edtf: '2020-02-29' } }]);
  });

  it('has whole days where Outlook writes them as midnights', async () => {
    const reading = await readAtlas(
      calendar(
        ...event(
          'UID:a',
          'SUMMARY:A',
          'DTSTART:20180604T000000',
          'DTEND:20180606T000000',
          'X-MICROSOFT-CDO-ALLDAYEVENT:TRUE',
        ),
        ...event('UID:b', 'SUMMARY:B', 'DTSTART:20180604T090000', 'DTEND:20180604T100000'),
      ),
    );
    expect(datesOf(reading)).toEqual(['2018-06-04/2018-06-05', '2018-06-04T09:00/2018-06-04T10:00']);
  });

  it('uses the offset of a zone that it defines itself, and reports an unknown zone', async () => {
    const reading = await readAtlas(
      calendar(
        'BEGIN:VTIMEZONE',
        'TZID:Office time',
        'BEGIN:STANDARD',
        'DTSTART:19701025T030000',
        'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
        'TZOFFSETFROM:+0200',
        'TZOFFSETTO:+0100',
        'END:STANDARD',
        'BEGIN:DAYLIGHT',
        'DTSTART:19700329T020000',
        'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
        'TZOFFSETFROM:+0100',
        'TZOFFSETTO:+0200',
        'END:DAYLIGHT',
        'END:VTIMEZONE',
        ...event('UID:a', 'DTSTART;TZID=Office time:20180704T100000', 'SUMMARY:Summer'),
        ...event('UID:b', 'DTSTART;TZID=Office time:20181204T100000', 'SUMMARY:Winter'),
        ...event('UID:c', 'DTSTART;TZID=/mozilla.org/20070129_1/Asia/Seoul:20181204T100000', 'SUMMARY:Long name'),
        ...event('UID:d', 'DTSTART;TZID=Moon time:20181204T100000', 'SUMMARY:Moon'),
      ),
    );
    expect(datesOf(reading)).toEqual([
      '2018-07-04T10:00+02:00',
      '2018-12-04T10:00+01:00',
      '2018-12-04T10:00',
      '2018-12-04T10:00',
    ]);
    expect(reading.value.meetings[2]?.timeZone).toBe('Asia/Seoul');
    expect(reading.issues.filter(({ code }) => code === 'time-zone-unknown')).toMatchObject([
      { found: 'Moon time', row: 36 },
    ]);
  });

  it('keeps the good events and lines beside the damaged ones', async () => {
    const reading = await readAtlas(
      calendar(
        ...event('UID:a', 'DTSTART:20180604T10', 'SUMMARY:Damaged start'),
        'BEGIN:VEVENT',
        'UID:b',
        'DTSTART:20180605T100000',
        'SUMMARY:No end',
        ...event('UID:c', 'DTSTART:20180606T100000', 'no colon here', 'SUMMARY:Stray line'),
        'BEGIN:VTODO',
        'SUMMARY:Buy stamps',
        'END:VTODO',
      ),
    );
    expect(reading.value.meetings.map(({ title, when }) => [title, when?.edtf])).toEqual([
      ['Damaged start', undefined],
      ['No end', '2018-06-05T10:00'],
      ['Stray line', '2018-06-06T10:00'],
    ]);
    expect(reading.issues.filter(({ code }) => code === 'calendar-line').map(({ row, found }) => [row, found])).toEqual(
      [
        [6, 'DTSTART:20180604T10'],
        [16, 'no colon here'],
      ],
    );
    expect(reading.issues.filter(({ code }) => code === 'left-out')).toMatchObject([
      { found: 'VTODO', row: 19, count: 1 },
    ]);
  });

  it('names the line of a property, and of a person that the doctor names', async () => {
    const text = calendar(
      ...event(
        'UID:a',
        'DTSTART:20180604T100000',
        'GEO:137.9;126.6',
        'ATTENDEE;CN=Ann Lee:mailto:a@example.org',
        'SUMMARY:A',
      ),
    );
    const { reading, format } = await readWithFormat(text);
    const issues = [
      ...reading.issues.filter(({ code }) => code.startsWith('coordinates')),
      { severity: 'warning', code: 'twin-names', path: 'person/ann-lee' } as const,
    ];
    const locations = await locateIssues({ files: [{ name: 'a.ics', text }], data: reading.value, format }, issues);
    expect(locations.map(({ line }) => line)).toContain(7);
    expect(locations.at(-1)).toMatchObject({ file: 'a.ics', line: 8 });
  });
});

describe('a calendar of Outlook', () => {
  it('has names in quotation marks, which are no part of them', async () => {
    const { value } = await readAtlas(
      [
        'BEGIN:VCALENDAR',
        'BEGIN:VEVENT',
        'SUMMARY:Tea',
        'DTSTART:20240705T140000',
        `ATTENDEE;CN="'Ida Moe'":MAILTO:ida@example.org`,
        `ATTENDEE;CN="Pat O'Hara":MAILTO:pat@example.org`,
        'END:VEVENT',
        'END:VCALENDAR',
      ].join('\r\n'),
    );
    expect(value.people.map(({ name }) => name)).toEqual(['Ida Moe', "Pat O'Hara"]);
  });
});

describe('an event that repeats', () => {
  const repeated = (...lines: readonly string[]) => readAtlas(calendar(...event('UID:r', 'SUMMARY:Weekly', ...lines)));

  it('gives a meeting for each occurrence, of one series', async () => {
    const reading = await repeated(
      'DTSTART;TZID=Europe/Oslo:20180326T100000',
      'DTEND;TZID=Europe/Oslo:20180326T110000',
      'RRULE:FREQ=WEEKLY;COUNT=3',
      'EXDATE;TZID=Europe/Oslo:20180402T100000',
    );
    expect(datesOf(reading)).toEqual(['2018-03-26T10:00/2018-03-26T11:00', '2018-04-09T10:00/2018-04-09T11:00']);
    expect(reading.value.meetings.map(({ id, series }) => [id, series])).toEqual([
      ['r-2018-03-26', 'weekly'],
      ['r-2018-04-09', 'weekly'],
    ]);
    expect(codesOf(reading)).not.toContain('id-renamed');
  });

  it('has changed and further occurrences', async () => {
    const reading = await readAtlas(
      calendar(
        ...event(
          'UID:r',
          'SUMMARY:Talk',
          'DTSTART:20180604T100000Z',
          'RRULE:FREQ=DAILY;UNTIL=20180606T100000Z',
          'RDATE:20180610T120000Z',
        ),
        ...event('UID:r', 'SUMMARY:Talk\\, moved', 'RECURRENCE-ID:20180605T100000Z', 'DTSTART:20180605T160000Z'),
      ),
    );
    expect(reading.value.meetings.map(({ title, when }) => [title, when?.edtf])).toEqual([
      ['Talk', '2018-06-04T10:00Z'],
      ['Talk', '2018-06-06T10:00Z'],
      ['Talk', '2018-06-10T12:00Z'],
      ['Talk, moved', '2018-06-05T16:00Z'],
    ]);
  });

  it('without end is read for ten years, and that is said', async () => {
    const yearly = await repeated('DTSTART;VALUE=DATE:20000704', 'RRULE:FREQ=YEARLY');
    expect(yearly.value.meetings).toHaveLength(11);
    expect(yearly.issues.filter(({ code }) => code === 'recurrence-endless')).toMatchObject([
      { expected: '11', row: 8 },
    ]);
    const daily = await repeated('DTSTART;VALUE=DATE:20000704', 'RRULE:FREQ=DAILY');
    expect(daily.value.meetings).toHaveLength(366);
  });

  it.each([
    ['FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30', 1, []],
    ['FREQ=DAILY;INTERVAL=7;BYDAY=TU', 1, []],
    ['FREQ=SECONDLY', 1, ['recurrence-unread']],
    ['FREQ=DAILY;COUNT=100000000', 5000, ['recurrence-long']],
    ['FREQ=YEARLY;INTERVAL=100000000;COUNT=2', 1, []],
    ['FREQ=NEVER', 1, ['calendar-line']],
  ])('always comes to an end: %s', async (rule, count, codes) => {
    const reading = await repeated('DTSTART:20180115T100000', `RRULE:${rule}`);
    expect(reading.value.meetings).toHaveLength(count);
    expect(codesOf(reading).filter((code) => /^(?:recurrence|calendar)/.test(code))).toEqual(codes);
  });

  it('is bounded for the whole calendar', async () => {
    const many = Array.from({ length: 20 }, (_, index) =>
      event(`UID:${index}`, 'SUMMARY:A', 'DTSTART:20180115T100000', 'RRULE:FREQ=DAILY;COUNT=5000'),
    );
    const reading = await readAtlas(calendar(...many.flat()));
    expect(reading.value.meetings).toHaveLength(50_000);
    expect(codesOf(reading)).toContain('recurrence-long');
  }, 60_000);
});

describe('a calendar that is made to do harm', () => {
  it('has a limit for components inside one another', async () => {
    const reading = await readAtlas(calendar(...Array.from({ length: 5000 }, () => 'BEGIN:VALARM')));
    expect(codesOf(reading)).toContain('too-deep');
  });

  it('is read in linear time, whatever its lines', async () => {
    const long = 'x'.repeat(100_000);
    const reading = await readAtlas(
      calendar(
        ...event(
          'UID:a',
          'DTSTART:20180604T100000',
          `SUMMARY:${long}`,
          `ATTENDEE;CN="${long}`,
          `;${long}`,
          `LOCATION:${','.repeat(100_000)}`,
        ),
      ),
    );
    expect(reading.value.meetings).toHaveLength(1);
  });

  it.each([
    'BEGIN:VCALENDAR',
    'BEGIN:VCALENDAR\nBEGIN:VEVENT',
    'BEGIN:VEVENT\nEND:VEVENT\n',
    calendar('END:VEVENT', 'END:X'),
  ])('is damaged: %j', async (text) => {
    const { issues } = await readAtlas(text);
    expect(issues.some(({ severity }) => severity === 'error')).toBe(true);
  });
});
