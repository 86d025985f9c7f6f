// A made-up register of meetings with lobbyists, of the shape that the European Parliament publishes: one row for a meeting, the
// same members, organisations and places again and again, and places in the words of each office.

const COUNT = { members: 700, organisations: 5000, places: 1885, titles: 9000, days: 5 * 365 };
const FIRST =
  'Ana Björn Carla Dimitris Elena François Gábor Helga Iwona João Katarína Lars Marie Niall Olga Pekka'.split(' ');
const LAST =
  'Andersson Bauer Costa Dubois Egger Ferrari García Horváth Ilves Jansen Kowalska Lindqvist Müller Novák'.split(' ');
const KINDS = [
  '',
  ' Europe',
  ' AISBL',
  ' e.V.',
  ' Association',
  ' Foundation',
  ' S.A.',
  ', Inc.',
  ' GmbH & Co. KG',
  ' and Partners',
];
const WORDS =
  'Energy Farmers Digital Chemical Airlines Consumers Rail Steel Fisheries Health Media Banking Forest Cities'.split(
    ' ',
  );
const TOPICS = 'Green Deal,AI Act,Data governance,Fisheries policy,Trade with Mercosur,Rail safety,Health union'.split(
  ',',
);
const TOWNS =
  'Brussels,Strasbourg,Bruxelles,Straßburg,Online,European Parliament,Berlin,Roma,Warszawa,Madrid,Wien'.split(',');
const GROUPS = ['Group of the Greens', 'Renew Europe', 'EPP', 'S&D', 'ECR', 'The Left', 'ID', 'Non-attached Members'];
const ROLES = ['Member', 'Rapporteur', 'Shadow rapporteur', 'Committee chair', 'Delegation chair'];
const COUNTRIES =
  'Austria,Belgium,Czechia,Denmark,Estonia,France,Germany,Hungary,Italy,Poland,Portugal,Spain,Sweden'.split(',');
const COMMITTEES = ['AFET', 'AGRI', 'ENVI', 'ITRE', 'IMCO', 'LIBE', 'PECH', 'TRAN', 'ECON', 'JURI', 'INTA', 'CULT'];
const HEADINGS = 'date,location,mep,role,group,lobbyists,title,country,committees';
const FIRST_DAY = Date.UTC(2019, 6, 2);
const DAY_MS = 86_400_000;

/** Numbers from 0 to 1, the same on every machine (a linear congruential generator). */
function randomNumbers(seed) {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 4_294_967_296;
  };
}

/**
 * @param {number} rows how many meetings.
 * @returns {string} the table as CSV. The same number of rows gives the same table.
 */
export function registerTable(rows) {
  const random = randomNumbers(23_050);
  const pick = (list) => list[Math.floor(random() * list.length)];
  // A few members and organisations have many of the meetings.
  const often = (list) => list[Math.floor(random() ** 2 * list.length)];
  const make = (count, one) => Array.from({ length: count }, (_, index) => one(index));
  const members = make(COUNT.members, (index) => ({
    name: `${pick(FIRST)} ${pick(LAST)}-${pick(LAST)}${index % 3 === 0 ? ` ${String.fromCharCode(65 + (index % 26))}.` : ''}`,
    group: pick(GROUPS),
    country: pick(COUNTRIES),
    committee: pick(COMMITTEES),
  }));
  const organisations = make(COUNT.organisations, (index) => `${pick(WORDS)} ${pick(WORDS)} ${index}${pick(KINDS)}`);
  const places = make(COUNT.places, (index) =>
    index < TOWNS.length
      ? TOWNS[index]
      : `${pick(TOWNS)}${pick([', ', ' - ', ' / ', ' '])}${pick(WORDS)} office ${index}`,
  );
  const titles = make(
    COUNT.titles,
    (index) => `${pick(['Meeting on', 'Exchange of views:', 'Discussion about'])} ${pick(TOPICS)} ${index}`,
  );
  const lines = make(rows, () => {
    const member = often(members);
    const day = new Date(FIRST_DAY + Math.floor(random() * COUNT.days) * DAY_MS).toISOString().slice(0, 10);
    const separator = pick(['; ', ', ', ';']);
    const met = make(1 + Math.floor(random() ** 3 * 8), () => often(organisations)).join(separator);
    const place = random() < 0.6 ? TOWNS[Math.floor(random() * 3)] : pick(places);
    const committees = random() < 0.5 ? member.committee : `${member.committee}; ${pick(COMMITTEES)}`;
    return [day, place, member.name, pick(ROLES), member.group, met, pick(titles), member.country, committees]
      .map(cell)
      .join(',');
  });
  return `${HEADINGS}\n${lines.join('\n')}\n`;
}

const cell = (text) => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
