/**
 * The facts, once more and by hand: what the article of 4 June 2018 states, row by row, found in the first atlas with its
 * source and no firmer than it says; and the arithmetic of time zones and distances that the atlas leads to.
 *
 * Long, because it is the second book of a double-entry: it must not be made from the file it checks.
 */
import { readFileSync } from 'node:fs';
import { bearing as turfBearing } from '@turf/bearing';
import { describe, expect, it } from 'vitest';
import { buildAtlas } from '../../../../src/core/model/build-atlas.js';
import { distanceKm } from '../../../../src/core/geo/geography.js';
import type {
  Attendance,
  Certainty,
  Claim,
  Coordinates,
  LanguageMap,
  Meeting,
  Person,
  Role,
} from '../../../../src/core/model/model.js';
import { localParts, zonedToUtc } from '../../../../src/core/time/zones.js';
import { readNative } from '../reading.js';

const ARTICLE = 'kh-0604';
const text = readFileSync(new URL('../../../../geo/us-dprk-2018.geojson', import.meta.url), 'utf8');
const atlas = buildAtlas(readNative(text).value);

function found<T>(thing: T | undefined, what: string): T {
  if (thing === undefined) throw new Error(`The atlas has no ${what}.`);
  return thing;
}
const meetingOf = (id: string): Meeting => found(atlas.meetingById.get(id), `meeting ${id}`);
const personOf = (id: string): Person => found(atlas.personById.get(id), `person ${id}`);
const english = (words: LanguageMap | undefined): string =>
  typeof words === 'object' ? (words['en'] ?? '') : (words ?? '');
const korean = (words: LanguageMap | undefined): string => (typeof words === 'object' ? (words['ko'] ?? '') : '');
const claimsOf = (id: string, about: string, source: string): readonly Claim[] =>
  meetingOf(id).claims.filter((claim) => claim.about === about && claim.sources.includes(source));

const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const ISO = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)$/;
/** `2018-06-04T09:30` in a zone, as an instant. */
function instant(local: string, timeZone: string): number {
  const [, year, month, day, hour, minute] = found(ISO.exec(local) ?? undefined, `time ${local}`).map(Number);
  return zonedToUtc({ year, month, day, hour, minute } as Parameters<typeof zonedToUtc>[0], timeZone);
}
/** What the clock and calendar of a zone show: `Sun 2018-06-03T20:30`. */
function shown(ms: number, timeZone: string): string {
  const { year, month, day, hour, minute, weekday } = localParts(ms, timeZone);
  const [mm, dd, h, m] = [month, day, hour, minute].map((figure) => String(figure).padStart(2, '0'));
  return `${WEEKDAYS[weekday - 1]} ${year}-${mm}-${dd}T${h}:${m}`;
}

describe('the sessions', () => {
  it.each([
    ['panmunjeom-1', 'Sun', '2018-05-27', 1, undefined],
    ['panmunjeom-2', 'Wed', '2018-05-30', 2, undefined],
    ['panmunjeom-3', 'Sat', '2018-06-02', 3, 1],
    ['panmunjeom-4', 'Sun', '2018-06-03', 4, 2],
    ['panmunjeom-5', 'Mon', '2018-06-04', 5, 3],
  ])('%s: %s %s, session %i, confirmed by the article', (id, weekday, day, number, runDay) => {
    const meeting = meetingOf(id);
    const start = found(meeting.when?.start, 'beginning');
    expect(meeting).toMatchObject({
      number,
      mode: 'in-person',
      status: 'held',
      certainty: 'confirmed',
      timeZone: 'Asia/Seoul',
    });
    expect(meeting.runDay).toBe(runDay);
    expect(meeting.sources).toContain(ARTICLE);
    expect(meeting.places).toEqual([{ place: 'panmunjeom', part: 'tongilgak' }]);
    expect(meeting.when?.edtf.slice(0, 10)).toBe(day);
    expect(shown(meeting.when?.earliest ?? NaN, 'Asia/Seoul').slice(0, 14)).toBe(`${weekday} ${day}`);
    expect(start).toMatchObject({ precision: meeting.when?.edtf.includes('T') === true ? 'minute' : 'day' });
  });

  it('the hours and lengths are those of other reports, never worked out from the checkpoint', () => {
    const rows = [1, 2, 3, 4, 5].map((number) => {
      const { when, duration, durationApproximate } = meetingOf(`panmunjeom-${number}`);
      return [when?.edtf, duration, durationApproximate];
    });
    expect(rows).toEqual([
      ['2018-05-27', undefined, undefined],
      ['2018-05-30', 'PT4H30M', true],
      ['2018-06-02T10:00/2018-06-02T16:00', undefined, undefined],
      ['2018-06-03T14:00', 'PT3H', true],
      ['2018-06-04T10:00~', 'PT90M', true],
    ]);
  });

  it('the other meetings have the day, place, mode and status they are known to have', () => {
    const rows = atlas.meetings
      .filter(({ series }) => series !== 'panmunjeom-working-talks')
      .map(({ id, when, mode, status, places, timeZone }) => {
        const where = places.map(({ place, part }) => (part === undefined ? place : `${place}/${part}`)).join();
        return [id, when?.edtf, timeZone, mode, status, where].join(' | ');
      });
    const residence = 'new-york/deputy-un-ambassador-residence';
    expect(rows.sort()).toEqual(
      [
        'kang-balakrishnan-call-4-june | 2018-06-04 | Asia/Seoul | phone | held | ',
        'kang-pompeo-call-1-june | 2018-06-01 | Asia/Seoul | phone | held | ',
        'kang-pompeo-call-4-june | 2018-06-04T08:00 | Asia/Seoul | phone | held | ',
        'kang-sung-kim-1-june | 2018-06-01 | Asia/Seoul | in-person | held | seoul',
        `kim-yong-chol-dinner | 2018-05-30T19:00 | America/New_York | in-person | held | ${residence}`,
        `kim-yong-chol-new-york | 2018-05-31T09:00~/2018-05-31T11:25 | America/New_York | in-person | held | ${residence}`,
        'kim-yong-chol-white-house | 2018-06-01T13:14~/2018-06-01T14:40~ | America/New_York | in-person | held | washington/white-house',
        'singapore-11-june | 2018-06-11T10:00 | Asia/Singapore | in-person | held | singapore/ritz-carlton',
        'singapore-logistics | 2018-05-29/2018-06-01? | Asia/Singapore | in-person | reported | singapore/capella',
        'singapore-summit | 2018-06-12T09:00 | Asia/Singapore | in-person | planned | singapore/capella',
      ].sort(),
    );
  });

  it('12 June 2018 is a Tuesday, and the summit is planned, however it turned out', () => {
    expect(shown(meetingOf('singapore-summit').when?.earliest ?? NaN, 'Asia/Singapore')).toBe('Tue 2018-06-12T09:00');
    expect(claimsOf('singapore-summit', 'status', ARTICLE).map(({ value }) => value)).toEqual(['planned']);
    expect(claimsOf('singapore-summit', 'status', 'korea-herald-0612').map(({ value }) => value)).toEqual(['held']);
  });
});

describe('the people', () => {
  // [id, name in the article, Korean name, side, office in the article]
  it.each([
    ['sung-kim', 'Sung Kim', '성 김', 'us', /ambassador to the Philippines/],
    ['sung-kim', 'Sung Kim', '성 김', 'us', /ambassador to South Korea/],
    ['choe-son-hui', 'Choe Son-hui', '최선희', 'dprk', /^Vice foreign minister$/],
    ['joe-hagin', 'Joe Hagin', '조 헤이긴', 'us', /deputy chief of staff for operations/],
    ['kim-chang-son', 'Kim Chang Son', '김창선', 'dprk', /^De facto chief of staff$/],
    ['kim-yong-chol', 'Kim Yong-chol', '김영철', 'dprk', /^Vice chairman of the Central Committee/],
    ['mike-pompeo', 'Mike Pompeo', '마이크 폼페이오', 'us', /secretary of state/],
    ['donald-trump', 'Donald Trump', '도널드 트럼프', 'us', /^President/],
    ['kim-jong-un', 'Kim Jong-un', '김정은', 'dprk', /^Leader/],
    ['kang-kyung-wha', 'Kang Kyung-wha', '강경화', 'rok', /^Foreign minister/],
    [
      'vivian-balakrishnan',
      'Vivian Balakrishnan',
      '비비안 발라크리쉬난',
      'singapore',
      /^Foreign minister of Singapore/,
    ],
  ])('%s is %s (%s), on side %s, %s', (id, name, koreanName, side, title) => {
    const person = personOf(id);
    expect([english(person.name), korean(person.name), person.side]).toEqual([name, koreanName, side]);
    expect(person.sources).toContain(ARTICLE);
    const office = found(
      person.offices.find((one) => title.test(english(one.title))),
      `office ${title.source}`,
    );
    expect(office.sources).toContain(ARTICLE);
    expect(korean(office.title)).not.toBe('');
  });

  it('the analyst and the reporter are sources, never people who met', () => {
    expect(atlas.people.filter(({ name }) => /Shin|Ock|신범철/.test(english(name) + korean(name)))).toEqual([]);
    expect(atlas.sourceById.get(ARTICLE)).toMatchObject({ author: 'Ock Hyun-ju', date: '2018-06-04' });
    expect(english(atlas.sourceById.get(ARTICLE)?.note)).toMatch(/inferred/);
    const views = atlas.topics.flatMap(({ positions }) => positions.map(({ attribution }) => english(attribution)));
    expect(views.filter((who) => who.startsWith('Shin Beom-chul')).length).toBe(3);
  });

  it.each([
    ['sung-kim', ['Sung Y. Kim', 'Sung Yong Kim', 'Gim Seongyong', '김성용', '金星容']],
    ['choe-son-hui', ['Choe Son Hui', 'Choe Sun-hui', 'Choi Sun-hee', 'Choe Seon-hui', 'Ch’oe Sŏnhŭi', '崔善姬']],
    ['kim-yong-chol', ['Kim Yong Chol', 'Kim Young-chul', 'Gim Yeong-cheol', 'Kim Yŏng-ch’ŏl', '金英徹']],
    ['kim-chang-son', ['Kim Chang-son', 'Kim Ch’ang-sŏn', 'Kim Chang-song', '金昌善']],
    ['kim-jong-un', ['Kim Jong Un']],
    ['joe-hagin', ['Joseph Hagin', '조지프 헤이긴']],
    ['kang-kyung-wha', ['Kang Kyung Hwa']],
  ])('%s is also found as %s', (id, aliases) => {
    expect(personOf(id).aliases).toEqual(expect.arrayContaining(aliases));
  });
});

/** [meeting, person, role, how sure]: every attendance the article gives. */
const ATTENDED: readonly (readonly [string, string, Role, Certainty])[] = [
  ['panmunjeom-1', 'sung-kim', 'head', 'reported'],
  ['panmunjeom-1', 'choe-son-hui', 'head', 'reported'],
  ['panmunjeom-2', 'sung-kim', 'head', 'reported'],
  ['panmunjeom-2', 'choe-son-hui', 'head', 'reported'],
  ['panmunjeom-3', 'sung-kim', 'head', 'reported'],
  ['panmunjeom-3', 'choe-son-hui', 'head', 'reported'],
  ['panmunjeom-4', 'sung-kim', 'head', 'reported'],
  ['panmunjeom-4', 'choe-son-hui', 'head', 'reported'],
  ['panmunjeom-5', 'sung-kim', 'head', 'confirmed'],
  ['panmunjeom-5', 'choe-son-hui', 'head', 'confirmed'],
  ['singapore-logistics', 'joe-hagin', 'head', 'reported'],
  ['singapore-logistics', 'kim-chang-son', 'head', 'reported'],
  ['kim-yong-chol-white-house', 'kim-yong-chol', 'envoy', 'confirmed'],
  ['kim-yong-chol-white-house', 'donald-trump', 'principal', 'confirmed'],
  ['kang-pompeo-call-4-june', 'kang-kyung-wha', 'principal', 'confirmed'],
  ['kang-pompeo-call-4-june', 'mike-pompeo', 'principal', 'confirmed'],
  ['kang-balakrishnan-call-4-june', 'kang-kyung-wha', 'principal', 'confirmed'],
  ['kang-balakrishnan-call-4-june', 'vivian-balakrishnan', 'principal', 'confirmed'],
  ['singapore-summit', 'donald-trump', 'principal', 'confirmed'],
  ['singapore-summit', 'kim-jong-un', 'principal', 'confirmed'],
];

describe('who was there', () => {
  const attendances = atlas.meetings.flatMap(({ id, attendance }) => attendance.map((one) => [id, one] as const));
  const named = (test: (one: Attendance) => boolean): readonly string[] =>
    attendances
      .filter(([, one]) => one.person !== undefined && test(one))
      .map(([id, one]) => [id, one.person, one.role, one.certainty].join(' | '));

  it('by the article: only these people', () => {
    expect([...named(({ sources }) => sources.includes(ARTICLE))].sort()).toEqual(
      ATTENDED.map((row) => row.join(' | ')).sort(),
    );
  });

  it('by other sources: everybody else, marked by them', () => {
    const rows = named(({ sources }) => !sources.includes(ARTICLE)).map((row) =>
      row.split(' | ').slice(0, 2).join(' '),
    );
    expect([...rows].sort()).toEqual(
      [
        ...['allison-hooker', 'randall-schriver'].map((person) => `panmunjeom-1 ${person}`),
        ...['sung-kim', 'choe-son-hui'].map((person) => `panmunjeom-6 ${person}`),
        ...['mira-ricardel', 'patrick-clifton', 'bobby-peede'].map((person) => `singapore-logistics ${person}`),
        ...['kim-yong-chol', 'mike-pompeo', 'andrew-kim'].map((person) => `kim-yong-chol-dinner ${person}`),
        ...['kim-yong-chol', 'mike-pompeo', 'andrew-kim', 'mark-lambert'].map((one) => `kim-yong-chol-new-york ${one}`),
        'kim-yong-chol-white-house mike-pompeo',
        ...['kang-kyung-wha', 'sung-kim'].map((person) => `kang-sung-kim-1-june ${person}`),
        ...['kang-kyung-wha', 'mike-pompeo'].map((person) => `kang-pompeo-call-1-june ${person}`),
        ...['sung-kim', 'choe-son-hui', 'allison-hooker', 'randall-schriver'].map((one) => `singapore-11-june ${one}`),
        ...['mike-pompeo', 'john-bolton', 'john-kelly', 'kim-yong-chol', 'ri-su-yong', 'ri-yong-ho'].map(
          (person) => `singapore-summit ${person}`,
        ),
        ...['sarah-sanders', 'sung-kim', 'matt-pottinger'].map((person) => `singapore-summit ${person}`),
      ].sort(),
    );
  });

  it('attendance of the summit from later reports is never more than reported', () => {
    const later = meetingOf('singapore-summit').attendance.filter(({ sources }) => !sources.includes(ARTICLE));
    expect(new Set(later.map(({ certainty }) => certainty))).toEqual(new Set(['reported']));
  });

  it('no attendance is disputed: that one paper could not confirm Randall Schriver is no contradiction', () => {
    expect(named(({ certainty }) => certainty === 'disputed')).toEqual([]);
    const schriver = meetingOf('panmunjeom-1').attendance.find(({ person }) => person === 'randall-schriver');
    expect(schriver).toMatchObject({ certainty: 'reported', sources: ['kbs-136551', 'white-house-0529'] });
  });

  it.each([1, 2, 3, 4, 5])('session %i has unnamed people on both sides', (number) => {
    const unnamed = meetingOf(`panmunjeom-${number}`).attendance.filter(({ person }) => person === undefined);
    expect(unnamed.map(({ side }) => side)).toEqual(['us', 'dprk']);
    expect(unnamed.every(({ text: words, sources }) => korean(words) !== '' && sources.includes(ARTICLE))).toBe(true);
  });

  it('Kim Jong-un sent a letter and was nowhere before the summit', () => {
    expect(atlas.meetingsByPerson.get('kim-jong-un')?.map(({ id }) => id)).toEqual(['singapore-summit']);
    expect(claimsOf('kim-yong-chol-white-house', 'other', ARTICLE).map(({ text: words }) => english(words))).toEqual([
      expect.stringMatching(/letter/),
    ]);
  });
});

describe('the places', () => {
  it.each([
    ['panmunjeom', 'Panmunjeom', '판문점', 'Asia/Seoul', 'tongilgak,panmungak,freedom-house,peace-house'],
    ['singapore', 'Singapore', '싱가포르', 'Asia/Singapore', 'capella,fullerton,ritz-carlton'],
    ['washington', 'Washington', '워싱턴', 'America/New_York', 'white-house'],
    ['new-york', 'New York', '뉴욕', 'America/New_York', 'deputy-un-ambassador-residence'],
    ['seoul', 'Seoul', '서울', 'Asia/Seoul', ''],
  ])('%s', (id, name, koreanName, timeZone, parts) => {
    const place = found(atlas.placeById.get(id), id);
    expect([english(place.name), korean(place.name), place.timeZone]).toEqual([name, koreanName, timeZone]);
    expect(place.parts.map((part) => part.id).join()).toBe(parts);
  });

  it('Panmunjeom is the Joint Security Area, good to 300 m, with its buildings in Korean and other spellings', () => {
    const place = found(atlas.placeById.get('panmunjeom'), 'panmunjeom');
    expect(place).toMatchObject({ coordinates: [126.67667, 37.95583], precision_m: 300 });
    expect(place.aliases).toEqual(
      expect.arrayContaining(['Panmunjom', 'P’anmunjŏm', '板門店', '공동경비구역', '共同警備區域']),
    );
    expect(place.parts.map(({ name }) => korean(name))).toEqual(['통일각', '판문각', '자유의 집', '평화의 집']);
  });

  it('the article is named only for places it names: Panmunjeom, Tongilgak, Singapore', () => {
    const byArticle = atlas.places.flatMap(({ id, sources, parts }) => [
      ...(sources.includes(ARTICLE) ? [id] : []),
      ...parts.filter((part) => part.sources.includes(ARTICLE)).map((part) => part.id),
    ]);
    expect([...byArticle].sort()).toEqual(['panmunjeom', 'singapore', 'tongilgak']);
  });
});

describe('what each side wants', () => {
  // [topic, side ('' is both), how sure, whose view, what it must say]: the rows of the article
  it.each([
    ['denuclearisation', '', 'inferred', /reporter/, /completely, verifiably and irreversibly/],
    ['security-guarantee', '', 'inferred', /reporter/, /assurance/],
    ['timetable', '', 'inferred', /reporter/, /2020/],
    ['front-loading', '', 'inferred', /reporter/, /early/],
    ['front-loading', 'us', 'reported', /analysts/, /warheads .* within months/],
    ['inspection-and-removal', 'us', 'reported', /Shin Beom-chul/, /without conditions/],
    ['sanctions-and-relations', 'dprk', 'reported', /whose view/, /sanctions.*terrorism.*diplomatic/],
    ['end-of-war', '', 'inferred', /reporter/, /may also be discussed/i],
    ['end-of-war', 'us', 'disputed', /as the article has it/, /before the summit/],
    ['end-of-war', 'us', 'reported', /Shin Beom-chul/, /ending the war/],
    ['pace', 'us', 'confirmed', /on record/, /process/],
    ['pace', 'us', 'inferred', /reporter/, /more than one meeting/],
    ['pace', 'us', 'confirmed', /reporter/, /all in one go/],
    ['pace', 'us', 'reported', /Shin Beom-chul/, /step-by-step/],
    ['pace', 'dprk', 'confirmed', /reporter/, /phases/],
    ['gains-at-home', 'us', 'reported', /analysts/, /November/],
    ['gains-at-home', 'dprk', 'reported', /whose view/, /70th anniversary/],
    ['logistics', '', 'reported', /reporter/, /wrapped up/],
    ['logistics', '', 'reported', /CNN/, /settled/],
  ])('%s, %s: %s', (topic, side, certainty, attribution, says) => {
    const { positions } = found(atlas.topicById.get(topic), `topic ${topic}`);
    const matching = positions.filter(
      (one) => (one.side ?? '') === side && attribution.test(english(one.attribution)) && says.test(english(one.text)),
    );
    expect(matching.map((one) => [one.certainty, one.sources.includes(ARTICLE)])).toEqual([[certainty, true]]);
  });

  it('KBS has Trump’s word on the end of the war differently', () => {
    const { positions } = found(atlas.topicById.get('end-of-war'), 'topic');
    const kbs = positions.filter(({ sources }) => sources.includes('kbs-136756'));
    expect(kbs.map((one) => [one.certainty, /at the summit itself/.test(english(one.text))])).toEqual([
      ['disputed', true],
    ]);
  });

  it('the agenda stands with the session of 4 June, the rest with what it was about', () => {
    const agenda = ['denuclearisation', 'security-guarantee', 'timetable', 'front-loading', 'inspection-and-removal'];
    const more = ['sanctions-and-relations', 'end-of-war', 'pace', 'gains-at-home'];
    expect(meetingOf('panmunjeom-5').topics).toEqual([...agenda, ...more]);
    expect(meetingOf('singapore-logistics').topics).toEqual(['logistics']);
    for (const call of ['kang-pompeo-call-4-june', 'kang-balakrishnan-call-4-june']) {
      expect(meetingOf(call).topics).toEqual(['summit-preparations']);
    }
  });
});

describe('what is not clear', () => {
  // [what, meeting, field, [source, what it must say] …]: accounts stand beside one another
  type Accounts = readonly [
    what: string,
    meeting: string,
    field: Claim['about'],
    accounts: [source: string, says: RegExp][],
  ];
  // prettier-ignore
  const ACCOUNTS: readonly Accounts[] = [
    ['third day, fifth session', 'panmunjeom-5', 'number', [[ARTICLE, /Third day/], ['kbs-136756', /fifth round/]]],
    ['checkpoint or beginning', 'panmunjeom-5', 'when',
      [[ARTICLE, /guard post .* 09:30/], ['kbs-136756', /10:00/], ['kbs-306975', /08:30 .* Bridge/]]],
    ['since Friday', 'singapore-logistics', 'when',
      [[ARTICLE, /since Friday/], ['yonhap-0529', /29 May/], ['straits-times-sentosa', /30 May/], ['ktla-cnn', /Four/]]],
    ['a week', 'singapore-logistics', 'when', [[ARTICLE, /last week/]]],
    ['wrapped up or not', 'singapore-logistics', 'status', [[ARTICLE, /wrapped up/], ['daily-mail-0604', /finalising/]]],
    ['during the visit', 'panmunjeom-5', 'other', [[ARTICLE, /coincided/], ['guardian-0530', /only the session of 2 June/]]],
    ['dinner, where', 'kim-yong-chol-dinner', 'place', [[ARTICLE, /neither place nor day/], ['abc-news-0530', /residence/]]],
    ['New York, where', 'kim-yong-chol-new-york', 'place', [[ARTICLE, /neither place nor day/], ['lapost-ap', /residence/]]],
    ['New York, from when', 'kim-yong-chol-new-york', 'when', [['arirang-dinner', /Planned for 09:00/], ['vindy-ap-0531', /09:05 to 11:25/]]],
    ['the letter', 'kim-yong-chol-white-house', 'other',
      [[ARTICLE, /neither day nor place/], ['mercury-news-0601', /White House on 1 June/]]],
    ['how long', 'kim-yong-chol-white-house', 'duration',
      [['voa-white-house', /80 min/], ['mercury-news-0601', /90 min/], ['voa-white-house', /Two hours/], ['ap-log-0601', /an hour/]]],
    ['whose Friday', 'singapore-summit', 'status', [[ARTICLE, /Friday/], ['ap-log-0601', /03:47 on Saturday/]]],
    ['earlier in the day', 'kang-pompeo-call-4-june', 'when',
      [[ARTICLE, /Earlier/], ['business-post-84537', /dated the 5th/], ['mbn-3549500', /4th/]]],
    ['the other call', 'kang-balakrishnan-call-4-june', 'when', [[ARTICLE, /Earlier/], ['business-post-84537', /After/]]],
    ['end of the war', 'singapore-summit', 'topics', [[ARTICLE, /before the summit/], ['kbs-136756', /at the summit/]]],
    ['an analyst’s expectation', 'panmunjeom-5', 'other', [[ARTICLE, /likely/]]],
    ['the venue', 'singapore-summit', 'place', [[ARTICLE, /implication/], ['ktla-cnn', /Capella/]]],
    ['the leaders alone', 'singapore-summit', 'duration', [['ktvq-cnn', /38/], ['newstown-0612', /45/]]],
    ['how long on the eve', 'singapore-11-june', 'duration', [['la-times-0611', /two hours/]]],
    ['three times that day', 'singapore-11-june', 'other', [['korea-herald-0612', /three times/]]],
    ['heads, session 1', 'panmunjeom-1', 'attendance',
      [[ARTICLE, /not for this day/], ['kbs-136551', /reportedly/], ['white-house-0529', /no session/]]],
    ['agenda, session 1', 'panmunjeom-1', 'topics', [[ARTICLE, /not of this day/]]],
    ['agenda, session 2', 'panmunjeom-2', 'topics', [[ARTICLE, /not of this day/]]],
    ['agenda, session 3', 'panmunjeom-3', 'topics', [[ARTICLE, /not of this day/]]],
    ['heads, session 2', 'panmunjeom-2', 'attendance', [[ARTICLE, /not for this day/], ['upi-0530', /met/]]],
    ['heads, session 3', 'panmunjeom-3', 'attendance', [[ARTICLE, /not for this day/], ['kbs-136730', /met/]]],
    ['heads, session 4', 'panmunjeom-4', 'attendance', [[ARTICLE, /not for this day/], ['kbs-136740', /met/]]],
  ];
  it.each(ACCOUNTS)('%s (%s, %s)', (_what, id, about, accounts) => {
    for (const [source, says] of accounts) {
      const words = claimsOf(id, about, source).map((claim) => english(claim.text));
      expect(words, source).toContainEqual(expect.stringMatching(says));
    }
  });

  it('third day running and fifth session are no two values of one number', () => {
    const numbers = meetingOf('panmunjeom-5').claims.filter(({ about }) => about === 'number');
    expect(numbers.flatMap(({ value }) => value ?? [])).toEqual(['5']);
  });

  it('the two accounts of the logistics talks are disputed, and none is chosen', () => {
    const accounts = claimsOf('singapore-logistics', 'when', ARTICLE);
    expect(accounts.map(({ certainty }) => certainty)).toEqual(['disputed', 'disputed']);
    expect(accounts.map(({ value }) => value)).toEqual(['2018-06-01/', undefined]);
    expect(claimsOf('singapore-logistics', 'status', ARTICLE).map(({ certainty }) => certainty)).toEqual(['disputed']);
    expect(accounts.map(({ attribution }) => /CNN/.test(english(attribution)))).toEqual([false, true]);
  });

  it('Kang’s country is implied, Sung Kim was called in', () => {
    expect(english(personOf('kang-kyung-wha').note)).toMatch(/implies South Korea/);
    expect(english(personOf('sung-kim').note)).toMatch(/no standing post/);
  });
});

describe('the same moment elsewhere', () => {
  // [row, local time, zone, then the clocks of UTC, Washington, Singapore, Seoul and Pyongyang]
  // prettier-ignore
  it.each([
    ['T1', '2018-06-04T09:30', 'Asia/Seoul', 'Mon 06-04 00:30', 'Sun 06-03 20:30', 'Mon 06-04 08:30', 'Mon 06-04 09:30', 'Mon 06-04 09:30'],
    ['T2', '2018-06-04T10:00', 'Asia/Seoul', 'Mon 06-04 01:00', 'Sun 06-03 21:00', 'Mon 06-04 09:00', 'Mon 06-04 10:00', 'Mon 06-04 10:00'],
    ['T2, end', '2018-06-04T11:30', 'Asia/Seoul', 'Mon 06-04 02:30', 'Sun 06-03 22:30', 'Mon 06-04 10:30', 'Mon 06-04 11:30', 'Mon 06-04 11:30'],
    ['T3', '2018-06-02T10:00', 'Asia/Seoul', 'Sat 06-02 01:00', 'Fri 06-01 21:00', 'Sat 06-02 09:00', 'Sat 06-02 10:00', 'Sat 06-02 10:00'],
    ['T3, end', '2018-06-02T16:00', 'Asia/Seoul', 'Sat 06-02 07:00', 'Sat 06-02 03:00', 'Sat 06-02 15:00', 'Sat 06-02 16:00', 'Sat 06-02 16:00'],
    ['T4', '2018-06-03T14:00', 'Asia/Seoul', 'Sun 06-03 05:00', 'Sun 06-03 01:00', 'Sun 06-03 13:00', 'Sun 06-03 14:00', 'Sun 06-03 14:00'],
    ['T5', '2018-06-04T08:00', 'Asia/Seoul', 'Sun 06-03 23:00', 'Sun 06-03 19:00', 'Mon 06-04 07:00', 'Mon 06-04 08:00', 'Mon 06-04 08:00'],
    ['T6', '2018-05-30T19:00', 'America/New_York', 'Wed 05-30 23:00', 'Wed 05-30 19:00', 'Thu 05-31 07:00', 'Thu 05-31 08:00', 'Thu 05-31 08:00'],
    ['T7', '2018-05-31T11:25', 'America/New_York', 'Thu 05-31 15:25', 'Thu 05-31 11:25', 'Thu 05-31 23:25', 'Fri 06-01 00:25', 'Fri 06-01 00:25'],
    ['T8', '2018-06-01T13:14', 'America/New_York', 'Fri 06-01 17:14', 'Fri 06-01 13:14', 'Sat 06-02 01:14', 'Sat 06-02 02:14', 'Sat 06-02 02:14'],
    ['T9', '2018-06-12T09:00', 'Asia/Singapore', 'Tue 06-12 01:00', 'Mon 06-11 21:00', 'Tue 06-12 09:00', 'Tue 06-12 10:00', 'Tue 06-12 10:00'],
    ['T10', '2018-04-27T09:30', 'Asia/Seoul', 'Fri 04-27 00:30', 'Thu 04-26 20:30', 'Fri 04-27 08:30', 'Fri 04-27 09:30', 'Fri 04-27 09:00'],
    ['T11', '2018-05-04T23:29', 'Asia/Pyongyang', 'Fri 05-04 14:59', 'Fri 05-04 10:59', 'Fri 05-04 22:59', 'Fri 05-04 23:59', 'Fri 05-04 23:29'],
    ['T11, a minute later', '2018-05-05T00:00', 'Asia/Pyongyang', 'Fri 05-04 15:00', 'Fri 05-04 11:00', 'Fri 05-04 23:00', 'Sat 05-05 00:00', 'Sat 05-05 00:00'],
    ['T12', '2019-02-27T18:30', 'Asia/Ho_Chi_Minh', 'Wed 02-27 11:30', 'Wed 02-27 06:30', 'Wed 02-27 19:30', 'Wed 02-27 20:30', 'Wed 02-27 20:30'],
    ['reinstated', '2018-06-01T14:47', 'America/New_York', 'Fri 06-01 18:47', 'Fri 06-01 14:47', 'Sat 06-02 02:47', 'Sat 06-02 03:47', 'Sat 06-02 03:47'],
  ])('%s: %s in %s', (_row, local, zone, ...clocks) => {
    const zones = ['UTC', 'America/New_York', 'Asia/Singapore', 'Asia/Seoul', 'Asia/Pyongyang'];
    const ms = instant(local, zone);
    expect(shown(ms, zone).slice(4)).toBe(local);
    expect(zones.map((other) => shown(ms, other).replace(/ \d{4}-(\d\d-\d\d)T/, ' $1 '))).toEqual(clocks);
  });

  it('orders the meetings by their instants across zones', () => {
    const order: readonly (readonly [string, string])[] = [
      ['panmunjeom-2', 'Tue 2018-05-29T15:00'],
      ['kim-yong-chol-dinner', 'Wed 2018-05-30T23:00'],
      ['kim-yong-chol-new-york', 'Thu 2018-05-31T13:00'],
      ['kim-yong-chol-white-house', 'Fri 2018-06-01T17:14'],
      ['panmunjeom-3', 'Sat 2018-06-02T01:00'],
      ['panmunjeom-4', 'Sun 2018-06-03T05:00'],
      ['kang-pompeo-call-4-june', 'Sun 2018-06-03T23:00'],
      ['panmunjeom-5', 'Mon 2018-06-04T01:00'],
    ];
    const wanted = new Set(order.map(([id]) => id));
    const inOrder = atlas.meetings.filter(({ id }) => wanted.has(id));
    expect(inOrder.map(({ id, when }) => [id, shown(when?.earliest ?? NaN, 'UTC')])).toEqual(order);
  });
});

describe('how far apart', () => {
  const JSA: Coordinates = [126.67667, 37.95583];
  const SINGAPORE: Coordinates = [103.85007, 1.28967];
  const WASHINGTON: Coordinates = [-77.03637, 38.89511];
  const SEOUL: Coordinates = [126.9784, 37.566];
  const PYONGYANG: Coordinates = [125.75432, 39.03385];
  const NEW_YORK: Coordinates = [-74.00597, 40.71427];
  const CAPELLA: Coordinates = [103.82447, 1.2496];
  const WHITE_HOUSE: Coordinates = [-77.0365, 38.8977];
  const STATE: Coordinates = [-77.0484, 38.8944];
  const FULLERTON: Coordinates = [103.85306, 1.28611];
  const HANOI: Coordinates = [105.84117, 21.0245];

  it.each([
    ['JSA to Singapore', JSA, SINGAPORE, 4696.34, 215.24, 27.07],
    ['JSA to Washington', JSA, WASHINGTON, 11132.611, 18.538, 341.21],
    ['Singapore to Washington', SINGAPORE, WASHINGTON, 15545.845, 1.069, 358.627],
    ['Seoul to JSA', SEOUL, JSA, 50.818, 328.63, 148.445],
    ['Pyongyang to JSA', PYONGYANG, JSA, 144.263, 145.904, 326.478],
    ['JSA to New York', JSA, NEW_YORK, 11018.025, 15.73, 343.619],
    ['Washington to New York', WASHINGTON, NEW_YORK, 328.491, 51.033, 232.973],
    ['Seoul to Pyongyang', SEOUL, PYONGYANG, 195.059, 327.175, 146.416],
    ['JSA to Capella', JSA, CAPELLA, 4701.603, 215.247, 27.074],
    ['JSA to White House', JSA, WHITE_HOUSE, 11132.335, 18.538, 341.21],
    ['Fullerton to Capella', FULLERTON, CAPELLA, 5.156, 218.057, 38.056],
    ['White House to State Department', WHITE_HOUSE, STATE, 1.093, 250.392, 70.385],
    ['JSA to Hanoi', JSA, HANOI, 2746.269, 232.617, 42.161],
  ])('%s', (_leg, from, to, km, bearing, back) => {
    const initialBearing = (start: Coordinates, end: Coordinates): number =>
      (turfBearing([...start], [...end]) + 360) % 360;
    expect(Math.abs(distanceKm(from, to) / km - 1)).toBeLessThan(0.005);
    expect(Math.abs(initialBearing(from, to) - bearing)).toBeLessThan(0.2);
    expect(Math.abs(initialBearing(to, from) - back)).toBeLessThan(0.2);
  });

  it('the atlas has these points', () => {
    const points = Object.fromEntries(atlas.places.map(({ id, coordinates }) => [id, coordinates]));
    expect(points).toEqual({
      panmunjeom: JSA,
      singapore: SINGAPORE,
      washington: WASHINGTON,
      'new-york': NEW_YORK,
      seoul: SEOUL,
    });
  });
});
