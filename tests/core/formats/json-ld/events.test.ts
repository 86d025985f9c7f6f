/** Events of schema.org in JSON-LD files and pages. */
import { describe, expect, it } from 'vitest';
import { readAtlas } from '../../../../src/core/formats/read.js';

/** Words that every object knows, and a file may hold. */
const INHERITED = ['constructor', 'toString', 'valueOf', 'hasOwnProperty', '__proto__', 'prototype'];

const read = (value: unknown) => readAtlas(typeof value === 'string' ? value : JSON.stringify(value));

describe('schema.org events in JSON-LD', () => {
  const summit = {
    '@context': 'https://schema.org',
    '@type': 'Event',
    '@id': 'https://example.org/events#singapore-summit',
    name: 'Singapore &amp; summit',
    startDate: '2018-06-12T09:00+08:00',
    endDate: '2018-06-12T14:00+08:00',
    eventStatus: 'https://schema.org/EventScheduled',
    location: {
      '@type': 'Place',
      name: 'Capella',
      address: { '@type': 'PostalAddress', addressLocality: 'Singapore', addressCountry: 'SG' },
      geo: { '@type': 'GeoCoordinates', latitude: '1.24944', longitude: 103.82444 },
    },
    attendee: [
      {
        '@type': 'Person',
        name: 'Donald Trump',
        affiliation: { '@type': 'Country', name: 'US' },
        jobTitle: 'President',
      },
      { '@type': 'Person', givenName: 'Jong-un', familyName: 'Kim', nationality: 'North Korea' },
    ],
    organizer: { '@type': 'GovernmentOrganization', name: 'Singapore' },
    description: '<p>They met.</p>',
    url: 'https://example.org/summit',
    about: ['denuclearisation'],
  };

  it('give meetings with place, people, hosts and topics', async () => {
    const { value, issues } = await read(summit);
    expect(issues).toEqual([]);
    expect(value.meetings).toMatchObject([
      {
        id: 'singapore-summit',
        title: 'Singapore & summit',
        when: { edtf: '2018-06-12T09:00+08:00/2018-06-12T14:00+08:00', earliest: Date.UTC(2018, 5, 12, 1) },
        mode: 'in-person',
        status: 'held',
        note: 'They met.',
        topics: ['denuclearisation'],
        places: [{ place: 'capella' }],
        attendance: [
          { side: 'singapore', text: 'Singapore', role: 'host' },
          { person: 'donald-trump' },
          { person: 'jong-un-kim' },
        ],
      },
    ]);
    expect(value.places).toMatchObject([{ name: 'Capella', coordinates: [103.82444, 1.24944], note: 'Singapore, SG' }]);
    expect(value.people).toMatchObject([{ side: 'us', offices: [{ title: 'President' }] }, { side: 'north-korea' }]);
    expect(value.sources).toMatchObject([{ url: 'https://example.org/summit' }]);
  });

  it('are found in a graph, in lists, and in one another', async () => {
    const { value } = await read({
      '@context': 'http://schema.org/',
      '@graph': [
        {
          '@id': '#panmunjeom',
          '@type': 'Place',
          name: 'Panmunjeom',
          geo: { latitude: 37.95583, longitude: 126.67667 },
        },
        { '@id': '#sung-kim', '@type': ['Person'], name: 'Sung Kim' },
        {
          '@type': 'EventSeries',
          name: 'Working talks',
          subEvent: [
            {
              '@type': 'schema:BusinessEvent',
              name: 'First',
              startDate: '2018-05-27',
              location: { '@id': '#panmunjeom' },
              attendee: { '@id': '#sung-kim' },
            },
            {
              '@type': 'http://schema.org/Event',
              name: 'Second',
              startDate: '2018-05-30',
              location: { '@id': '#panmunjeom' },
            },
          ],
        },
        {
          '@type': 'Event',
          name: 'Call',
          startDate: '2018-06-04',
          location: { '@type': 'VirtualLocation', url: 'https://x.org' },
          eventStatus: 'EventCancelled',
        },
        { '@type': 'WebPage', name: 'Not an event' },
      ],
    });
    expect(
      value.meetings.map(({ title, series, mode, status, places }) => [title, series, mode, status, places.length]),
    ).toEqual([
      ['First', 'working-talks', 'in-person', 'held', 1],
      ['Second', 'working-talks', 'in-person', 'held', 1],
      ['Call', undefined, 'video', 'cancelled', 0],
    ]);
    expect(value.places).toHaveLength(1);
    expect(value.people).toMatchObject([{ id: 'sung-kim' }]);
  });

  it('are found in the scripts of a page, one broken script notwithstanding', async () => {
    const page = `<!doctype html><title>x</title>
      <script type="application/ld+json">${JSON.stringify(summit)}</script>
      <script type='application/ld+json'>{"broken": </script>
      <script type="application/ld+json">[${JSON.stringify({ ...summit, '@id': '#b', name: 'B' })}]</script>`;
    const { value, issues } = await read(page);
    expect(value.meetings.map(({ title }) => title)).toEqual(['Singapore & summit', 'B']);
    expect(issues.map(({ code }) => code)).toEqual(['not-json']);
  });

  it('end although nodes refer to one another in a circle', async () => {
    const { value } = await read({
      '@graph': [
        { '@id': '#a', '@type': 'Event', name: 'A', startDate: '2018', subEvent: { '@id': '#b' } },
        {
          '@id': '#b',
          '@type': 'Event',
          name: 'B',
          startDate: '2018',
          superEvent: { '@id': '#a' },
          subEvent: { '@id': '#a' },
        },
      ],
    });
    expect(value.meetings.map(({ title }) => title)).toEqual(['A', 'B']);
  });

  it('treat a status named like an inherited property as unknown', async () => {
    for (const word of INHERITED) {
      const { value } = await read([
        { '@type': 'Event', name: 'A', startDate: '2018', eventStatus: word, eventAttendanceMode: `schema:${word}` },
      ]);
      expect(value.meetings).toMatchObject([{ title: 'A', status: 'held', mode: 'in-person' }]);
    }
  });

  it('name the path of a bad date', async () => {
    const { issues } = await read([{ '@type': 'Event', name: 'A', startDate: 'when it suits' }]);
    expect(issues.map(({ code, path }) => [code, path])).toEqual([['date-invalid', '[0].startDate']]);
  });
});

describe('names in several languages', () => {
  it('are further names of the place and the person, and stay with the event', async () => {
    const named = (first: string, second: string): object[] => [
      { '@value': first, '@language': 'de' },
      { '@value': second, '@language': 'en' },
    ];
    const { value } = await readAtlas(
      JSON.stringify({
        '@context': 'https://schema.org/',
        '@type': 'Event',
        name: named('Treffen', 'Meeting'),
        startDate: '1815-06-09',
        location: { '@type': 'Place', name: named('Wien', 'Vienna'), alternateName: 'Bécs' },
        attendee: { '@type': 'Person', name: named('Kaunitz', 'Prince Kaunitz') },
      }),
    );
    expect(value.places).toMatchObject([{ name: 'Wien', aliases: ['Vienna', 'Bécs'] }]);
    expect(value.people).toMatchObject([{ name: 'Kaunitz', aliases: ['Prince Kaunitz'] }]);
    expect(value.meetings).toMatchObject([{ title: 'Treffen', unread: [{ field: 'name', text: 'Meeting' }] }]);
  });
});
