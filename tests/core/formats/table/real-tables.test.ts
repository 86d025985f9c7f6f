/** Tables as people keep them in several languages: what a careful person reads from them, and what is kept as written. */
import { describe, expect, it } from 'vitest';
import type { Meeting } from '../../../../src/core/model/model.js';
import { readTable } from '../reading.js';

const meetingsOf = (table: string): readonly Meeting[] => readTable(table).value.meetings;
const unreadOf = (table: string) => meetingsOf(table).map(({ unread = [] }) => unread.map(({ text }) => text));
const placesOf = (table: string): readonly string[] =>
  readTable(table).value.places.map(({ name }) => (typeof name === 'string' ? name : JSON.stringify(name)));

describe('a heading that says before Christ', () => {
  it.each([
    ['Year (BC)', '-0043', '-0479'],
    ['year_BCE', '-0043', '-0479'],
    ['Date (BCE)', '-0043', '-0479'],
    ['Jahr v. Chr.', '-0043', '-0479'],
    ['Year (AD)', '0044', '0480'],
  ])('counts the years of %s', (heading, first, second) => {
    const meetings = meetingsOf(`event;${heading};place\nA;44;Rome\nB;480;Athens`);
    expect(meetings.map(({ when }) => when?.edtf)).toEqual([first, second]);
  });

  it('leaves a year as it is if the heading names both', () => {
    const [meeting] = meetingsOf('event;Year (BC/AD);place\nB;480;Athens');
    expect(meeting?.when?.edtf).toBe('0480');
  });
});

describe('cells and values without a place of their own', () => {
  it('keeps a cell beyond the headings', () => {
    expect(unreadOf('title,date,people\nA,2001-01-01,Ann Lee,Bo Roy\nB,2001-01-02,Ann Lee')).toEqual([['Bo Roy'], []]);
  });

  it('keeps the other value if two rows of one meeting differ', () => {
    const table =
      'id,title,date,people,mode,duration\n1,A,2001-01-01,Ann Lee,phone,30 min\n1,A,2001-01-01,Bo Roy,video,30 min';
    const [meeting, ...more] = meetingsOf(table);
    expect(more).toEqual([]);
    expect([meeting?.mode, meeting?.duration, meeting?.attendance.length]).toEqual(['phone', 'PT30M', 2]);
    expect(unreadOf(table)).toEqual([['video']]);
  });
});

describe('a table of letters', () => {
  it.each([
    ['Absender;Empfänger;Absendeort;Empfangsort;Datum', '13.06.1794'],
    ['Expéditeur;Destinataire;Lieu d’expédition;Lieu de destination;Date d’envoi', '13 juin 1794'],
    ['Remitente;Destinatario;Lugar de envío;Lugar de destino;Fecha de envío', '13 de junio de 1794'],
    ['Mittente;Destinatario;Luogo di invio;Luogo di destinazione;Data di invio', '13 giugno 1794'],
    ['Отправитель;Адресат;Место отправления;Место получения;Дата отправления', '13 июня 1794'],
  ])('has the place and the day of sending: %s', (headings, date) => {
    const table = `${headings}\nAnn Lee;Bo Roy;Jena;Weimar;${date}`;
    const [letter] = meetingsOf(table);
    expect([letter?.mode, letter?.when?.edtf]).toEqual(['letter', '1794-06-13']);
    expect(placesOf(table)).toEqual(['Jena']);
    expect(unreadOf(table)).toEqual([['Weimar']]);
  });
});

describe('a calendar saved as a table', () => {
  it('has the people who are invited and the days of an event that lasts whole days', () => {
    const meetings = meetingsOf(
      'Betreff;Beginnt am;Beginnt um;Endet am;Endet um;Ganztägiges Ereignis;Besprechungsplanung;Erforderliche Teilnehmer\n' +
        'Plan;3.6.2020;10:00:00;3.6.2020;11:30:00;Aus;Ann Lee;Bo Roy\n' +
        'Klausur;8.6.2020;00:00:00;10.6.2020;00:00:00;Ein;Ann Lee;',
    );
    expect(meetings.map(({ when, attendance }) => [when?.edtf, attendance.length])).toEqual([
      ['2020-06-03T10:00/2020-06-03T11:30', 2],
      ['2020-06-08/2020-06-09', 1],
    ]);
  });

  it('keeps the start of an event whose end is earlier, and the end as it is written', () => {
    const table = 'title,date,start time,end time\nDinner,2020-06-03,22:00,01:30';
    expect(meetingsOf(table).map(({ when }) => when?.edtf)).toEqual(['2020-06-03T22:00']);
    expect(unreadOf(table)).toEqual([['01:30']]);
    expect(readTable(table).issues.find(({ code }) => code === 'date-reversed')).toMatchObject({
      severity: 'warning',
      column: 'end time',
    });
  });

  it('says of a time of day that it is one', () => {
    const { issues } = readTable('title,date,time\nA,2020-06-03,after lunch');
    expect(issues).toMatchObject([{ code: 'time-of-day-invalid', column: 'time', found: 'after lunch' }]);
  });
});

describe('what a column of places says beside places', () => {
  it.each([
    ['https://example.zoom.us/j/123', 'video', [], ['https://example.zoom.us/j/123']],
    ['Lyon (online)', 'video', ['Lyon'], ['Lyon (online)']],
    ['Hybrid: Lyon / Zoom', 'video', ['Lyon'], ['Hybrid: Lyon / Zoom']],
    ['hybride', 'in-person', [], ['hybride']],
    ['TBC', 'in-person', [], ['TBC']],
    ['o. O.', 'in-person', [], ['o. O.']],
    ['lieu inconnu', 'in-person', [], ['lieu inconnu']],
    ['–', 'in-person', [], []],
    ['Hotel Astoria (Riga)', 'in-person', ['Hotel Astoria (Riga)'], []],
  ])('%s', (cell, mode, places, unread) => {
    const table = `title,date,location,people\nA,2021-10-27,${cell},Ann Lee`;
    expect(meetingsOf(table).map((meeting) => meeting.mode)).toEqual([mode]);
    expect(placesOf(table)).toEqual(places);
    expect(unreadOf(table)).toEqual([unread]);
  });
});

describe('brackets behind a name', () => {
  it('are not those inside the name', () => {
    const { value } = readTable('title,date,people\nA,1710,Eva (Evi) Sol (France); Ann (Annie) Lee');
    expect(value.people.map(({ name }) => name)).toEqual(['Eva (Evi) Sol', 'Ann (Annie) Lee']);
    expect(value.sides.map(({ name }) => name)).toEqual(['France']);
  });

  it.each(['the Elder', 'Jr.', 'widow of Jan Sol', 'alias Longshanks', 'der Jüngere', 'genannt Müller', 'veuve Noir'])(
    'are a remark about the person: %s',
    (remark) => {
      const { value } = readTable(`title,date,people\nA,1710,Eva Sol (${remark})`);
      expect(value.people).toMatchObject([{ name: 'Eva Sol', note: remark, offices: [] }]);
      expect(value.sides).toEqual([]);
    },
  );

  it.each(['by proxy', 'in Vertretung', 'par procuration'])('say that the person was not there: %s', (remark) => {
    const { value } = readTable(`title,date,people\nA,1710,Eva Sol (${remark}); Ann Lee`);
    expect(value.people.map(({ name }) => name)).toEqual(['Ann Lee']);
  });
});

describe('headings of coordinates', () => {
  it.each([
    ['lat_wgs84', 'long_wgs84'],
    ['Venue Latitude (decimal)', 'Venue Longitude (decimal)'],
    ['lat_dd', 'lon_dd'],
  ])('may name their notation: %s', (lat, lon) => {
    const { value } = readTable(`title,date,place,${lat},${lon}\nA,2018,Ulm,48.4,9.99`);
    expect(value.places).toMatchObject([{ name: 'Ulm', coordinates: [9.99, 48.4] }]);
  });
});

describe('a query without labels', () => {
  it('has the ids of its items', () => {
    const [meeting] = meetingsOf('item,date,people\nhttp://www.wikidata.org/entity/Q5001,1919-06-28,Ann Lee');
    expect(meeting?.id).toBe('Q5001');
  });
});

describe('days with full stops that leave out the year', () => {
  it.each([
    ['27.5. und 30.5.1848', '{1848-05-27,1848-05-30}'],
    ['30.5.-2.6.1848', '1848-05-30/1848-06-02'],
    ['30. 5. – 2. 6. 1848', '1848-05-30/1848-06-02'],
  ])('%s', (date, edtf) => {
    expect(meetingsOf(`Treffen;Datum\nA;${date}`).map(({ when }) => when?.edtf)).toEqual([edtf]);
  });

  it('does not make a date of a day without any year', () => {
    expect(unreadOf('Treffen;Datum\nA;27.5.')).toEqual([['27.5.']]);
  });
});
