// A large atlas in which few people attend most meetings, as in real tables: the same every time.
const START = Date.UTC(1990, 0, 1);
const DAYS = 12_000;
const STATUSES = ['held', 'held', 'held', 'held', 'held', 'held', 'held', 'reported', 'planned', 'cancelled'];
const MODES = ['in-person', 'in-person', 'in-person', 'in-person', 'phone', 'video', 'letter'];
const CERTAINTIES = ['confirmed', 'confirmed', 'reported', 'disputed', undefined];

/**
 * @param {number} meetings
 * @param {number} people
 * @returns {object} the data of an atlas: the number of meetings of a person falls with a power of the person's rank; one meeting
 *   in a thousand has hundreds of people; one in twenty has no date.
 */
export function skewedAtlas(meetings, people, { sides = 60, places = 2_000, topics = 200, series = 500 } = {}) {
  const random = randomFrom(18150409);
  const below = (limit) => Math.floor(random() * limit);
  const one = (list) => list[below(list.length)];
  const skewed = (limit) => Math.floor(limit * random() ** 2.5);
  const named = (count, prefix) =>
    Array.from({ length: count }, (_, index) => ({ id: `${prefix}${index}`, name: `${prefix} ${index}`, sources: [] }));
  const sized = () => (below(1000) === 0 ? 200 + below(300) : 2 + below(3));
  return {
    places: named(places, 'place').map((place) => ({
      ...place,
      aliases: [],
      parts: [],
      coordinates: [random() * 358 - 179, random() * 120 - 52],
    })),
    sides: named(sides, 'side'),
    people: named(people, 'person').map((person) => ({
      ...person,
      aliases: [],
      offices: [],
      side: `side${skewed(sides)}`,
    })),
    topics: named(topics, 'topic').map((topic) => ({ ...topic, positions: [] })),
    series: named(series, 'series').map(({ name, ...rest }) => ({ ...rest, title: name })),
    sources: [],
    meetings: Array.from({ length: meetings }, (_, index) => {
      const certainty = one(CERTAINTIES);
      return {
        id: `meeting${index}`,
        title: `Meeting ${index}`,
        mode: one(MODES),
        status: one(STATUSES),
        places: [{ place: `place${skewed(places)}` }],
        when: below(20) === 0 ? undefined : dayAt(START + below(DAYS) * 86_400_000),
        attendance: Array.from({ length: sized() }, () => ({
          person: `person${skewed(people)}`,
          sources: [],
          ...(certainty === undefined ? {} : { certainty }),
        })),
        topics: [`topic${skewed(topics)}`],
        series: below(3) === 0 ? `series${skewed(series)}` : undefined,
        claims: [],
        sources: [],
      };
    }),
  };
}

/** Numbers from 0 up to 1, the same every time (Tommy Ettinger's Mulberry32). */
function randomFrom(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A day as a reader would give it. */
function dayAt(ms) {
  const date = new Date(ms);
  const moment = {
    precision: 'day',
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    approximate: false,
    uncertain: false,
  };
  return {
    edtf: date.toISOString().slice(0, 10),
    interval: false,
    start: moment,
    end: moment,
    openStart: false,
    openEnd: false,
    earliest: ms,
    latest: ms + 86_399_999,
  };
}
