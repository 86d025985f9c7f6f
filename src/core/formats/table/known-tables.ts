/**
 * Tables whose headings are known as a whole: public registers of meetings, the sheet of TimelineJS, and tables of pairs. They
 * are data, so that another register is one more entry. Headings are compared without case, spaces and brackets.
 */
import type { MeetingField } from '../records/meeting-fields.js';

export interface KnownTable {
  /** The table has a heading of each group. */
  readonly required: readonly (readonly string[])[];
  /** The field of each heading, where the general headings do not know it or take it for another field. */
  readonly columns: Readonly<Record<string, MeetingField | 'ignore'>>;
  /** People whose side and office are in columns of their own, or whose names are in two columns. */
  readonly people?: readonly {
    /** The columns that make the name, in the order of speech. */
    readonly name: readonly string[];
    readonly side?: string;
    readonly office?: string;
  }[];
  /** Columns of organisations that attend: each is a side without a named person. */
  readonly organisations?: readonly string[];
  /** Two columns that are people only if their cells are names and neither dates nor addresses. */
  readonly pair?: readonly [string, string];
  /** Columns of years that count without a year 0: −44 is 44 BC. */
  readonly yearsWithoutZero?: readonly string[];
  /** Columns with HTML in their cells. */
  readonly markup?: readonly string[];
  /** A column that is filled only if the meeting was cancelled. What it says stays with the meeting. */
  readonly cancelled?: string;
  /** Settings of columns, where the table is always written in one way: `appt start date:order`. */
  readonly settings?: Readonly<Record<string, string>>;
  /** Rows that are no meetings: those with one of these values in a column. */
  readonly skip?: { readonly column: string; readonly values: readonly string[] };
}

const ORGANISATIONS = [
  'name of organisation',
  'name of organisation or individual',
  'name of individual or organisation',
  'name of organisations',
  'name of external organisation',
  'organisation',
  'organisations',
  'entity met',
  'entities met',
  'entity ies met',
  'organisation met',
  'organisations met',
  'name of interest representative',
  'name of interest representatives',
  'interest representative',
  'interest representatives',
  'lobbyist',
  'lobbyists',
  'lobbyists met',
];

/** Members of governments and parliaments, and officials, who keep a register of their meetings. */
const HOSTS = [
  'membre du cabinet',
  'membre du gouvernement',
  'ministre',
  'commissaire',
  'responsable public',
  'élu',
  'mitglied der bundesregierung',
  'regierungsmitglied',
  'kommissar',
  'kommissionsmitglied',
  'abgeordneter',
  'alto cargo',
  'cargo público',
  'sujeto pasivo',
  'miembro del gobierno',
  'ministro',
  'diputado',
  'decisore pubblico',
  'titolare dell’incarico',
  'membro del governo',
  'deputato',
  'commissario',
  'membro do governo',
  'autoridade',
  'agente público',
  'deputado',
  'bewindspersoon',
  'bewindspersonen',
  'kamerlid',
  'commissaris',
];

/** What they meet. */
const ORGANISATIONS_MET = [
  'nom de l’organisation',
  'organisation rencontrée',
  'représentant d’intérêts',
  'entité rencontrée',
  'organisme',
  'name der organisation',
  'interessenvertreter',
  'interessenvertretung',
  'gesprächspartner',
  'organisationen',
  'nombre de la organización',
  'organización',
  'grupo de interés',
  'sujeto activo',
  'entidad',
  'nome dell’organizzazione',
  'organizzazione',
  'portatore di interessi',
  'soggetto incontrato',
  'nome da organização',
  'organização',
  'representante de interesses',
  'entidade',
  'naam organisatie',
  'naam van de organisatie',
  'organisatie',
  'externe partij',
  'gesprekspartner',
];

const pairOf = (first: string, second: string): KnownTable => ({
  required: [[first], [second]],
  columns: { [first]: 'people', [second]: 'people' },
  pair: [first, second],
});

export const KNOWN_TABLES: readonly KnownTable[] = [
  // Members of the European Parliament: meetings with interest representatives.
  {
    required: [
      ['mep', 'member', 'mep name', 'member name'],
      ORGANISATIONS.concat('attendees', 'meeting with'),
      ['date', 'meeting date'],
    ],
    columns: {
      mep: 'people',
      member: 'people',
      'mep name': 'people',
      'member name': 'people',
      'meeting date': 'when',
      'meeting location': 'place',
      title: 'title',
      committees: 'topics',
      committee: 'topics',
      country: 'ignore',
    },
    people: [
      { name: ['mep'], side: 'group', office: 'role' },
      { name: ['member'], side: 'group', office: 'role' },
      { name: ['mep name'], side: 'group', office: 'role' },
      // The export of the search of the Parliament has `member_name` and `member_capacity`.
      { name: ['member name'], side: 'group', office: 'member capacity' },
    ],
    organisations: [...ORGANISATIONS, 'attendees', 'meeting with'],
  },
  // Members of the European Commission and their cabinets.
  {
    required: [
      [
        'commissioner',
        'name of commissioner',
        'commission representative',
        'commission representatives',
        'name of host',
        'host',
        'name of commissioner or cabinet member',
        'name of cabinet',
        'cabinet',
        'name of cabinet member',
        'cabinet member',
      ],
      ORGANISATIONS,
    ],
    columns: {
      commissioner: 'people',
      'name of commissioner': 'people',
      'commission representative': 'people',
      'commission representatives': 'people',
      'name of host': 'people',
      host: 'people',
      'name of commissioner or cabinet member': 'people',
      'name of cabinet member': 'people',
      'cabinet member': 'people',
      'date of meeting': 'when',
      'meeting date': 'when',
      subject: 'title',
      subjects: 'title',
      'subject of the meeting': 'title',
      title: 'ignore',
      'title of representative': 'ignore',
      portfolio: 'topics',
    },
    organisations: [...ORGANISATIONS, 'name of cabinet', 'cabinet'],
  },
  // Ministers of the United Kingdom: quarterly transparency releases.
  {
    required: [['minister', 'ministers', 'name of minister', 'permanent secretary', 'special adviser'], ORGANISATIONS],
    columns: {
      minister: 'people',
      ministers: 'people',
      'name of minister': 'people',
      'permanent secretary': 'people',
      'special adviser': 'people',
      'date of meeting': 'when',
      'purpose of meeting': 'title',
      purpose: 'title',
    },
    organisations: ORGANISATIONS,
  },
  // Registers in other languages.
  {
    required: [HOSTS, [...ORGANISATIONS_MET, ...ORGANISATIONS]],
    columns: Object.fromEntries(HOSTS.map((heading) => [heading, 'people' as const])),
    organisations: [...ORGANISATIONS_MET, ...ORGANISATIONS],
  },
  // Visitors of the White House (WAVES).
  {
    required: [['namelast'], ['namefirst'], ['appt start date']],
    columns: {
      'appt start date': 'start',
      'appt end date': 'end',
      'appt cancel date': 'status',
      'meeting loc': 'place',
      'meeting room': 'part',
      description: 'summary',
      post: 'ignore',
    },
    people: [{ name: ['namefirst', 'namelast'] }, { name: ['visitee namefirst', 'visitee namelast'] }],
    cancelled: 'appt cancel date',
    settings: { 'appt start date:order': 'mdy', 'appt end date:order': 'mdy' },
  },
  // The sheet of TimelineJS (https://timeline.knightlab.com/docs/using-spreadsheets.html).
  {
    required: [['headline'], ['year', 'start date'], ['media', 'media credit', 'display date', 'text']],
    columns: {
      headline: 'title',
      text: 'summary',
      media: 'url',
      'media credit': 'source',
      group: 'topics',
      tag: 'topics',
      type: 'ignore',
      'display date': 'ignore',
    },
    yearsWithoutZero: ['year', 'end year'],
    markup: ['headline', 'text', 'media credit'],
    skip: { column: 'type', values: ['title', 'era'] },
  },
  // Each row is a meeting of two.
  pairOf('name 1', 'name 2'),
  pairOf('person 1', 'person 2'),
  pairOf('person a', 'person b'),
  pairOf('name a', 'name b'),
  pairOf('actor 1', 'actor 2'),
  pairOf('leader 1', 'leader 2'),
  pairOf('participant 1', 'participant 2'),
  pairOf('source', 'target'),
  pairOf('ego', 'alter'),
];
