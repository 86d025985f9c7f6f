/**
 * English, continued: the words of what is opened, searched or asked for, and of problems in the data. They are loaded with
 * the parts that say them (late.ts), since no first view does.
 */
import type { Issue, IssueCode } from '../core/model/issues.js';
import { count, meetings, number } from './en.js';
import { englishOrdinal } from './format/numbers.js';

type IssueWords = (issue: Issue) => string;

const found = ({ found: value }: Issue): string => (value === undefined ? '' : ` (found: ${value})`);
const expected = ({ expected: value }: Issue, otherwise: string): string => value ?? otherwise;

export const enLate = {
  details: {
    label: 'Details',
    close: 'Close',
    backLabel: 'Back',
    allMeetings: 'All meetings',
    allPlaces: 'All places',
    allPeople: 'People',
    stepsLabel: 'Earlier and later meetings',
    previousMeeting: 'Previous meeting',
    nextMeeting: 'Next meeting',
    /** For one screen reader phrase before the numbers of sources. */
    source: 'Source',
    sources: 'Sources',
    accordingTo: (whom: string): string => `according to ${whom}`,
    alsoWritten: (names: readonly string[], _lang: string): string => `Also written ${names.join(', ')}`,
    note: 'Note',
    showOnMap: 'Show on the map',
    missing: 'This page is not in the atlas.',

    // A place
    callsHere: (n: number): string => (n === 1 ? 'A call or letter' : `${number(n)} calls and letters`),
    callsNote: 'Calls with the government here; nobody travelled.',
    noMeetings: 'No meetings are recorded here.',
    nearest: (place: string, distance: string, direction: string): string =>
      `Nearest other place: ${place}, ${distance} ${direction}.`,
    precision: (distance: string): string => `The true point lies within ${distance}.`,
    aboutPlace: 'About this place',

    // A meeting
    session: (n: number): string => `${englishOrdinal(n)} session`,
    runDay: (n: number): string => `${englishOrdinal(n)} day running`,
    whenFor: (when: string, duration: string): string => `${when}, for ${duration}`,
    at: (place: string): string => `at ${place}`,
    clock: (place: string, time: string): string => `${place}: ${time}`,
    yourClock: (time: string): string => `you: ${time}`,
    clocksLabel: 'The same moment elsewhere',
    people: 'People',
    table: 'Who was there',
    tablePlanned: 'Who is expected',
    nobodyNamed: 'Nobody is named.',
    unnamed: 'and others, unnamed',
    topics: 'On the table',
    positions: 'Positions',
    accounts: 'Accounts differ',
    addedAccounts: 'What the sources add',

    // A person
    aboutPerson: 'About this person',
    offices: 'Offices',
    callsAndOthers: 'Calls and other meetings',
    /** `from` and `to` are dates in words, or '' where unknown. */
    officeSpan: (from: string, to: string): string =>
      from === '' ? (to === '' ? '' : `until ${to}`) : to === '' ? `from ${from}` : `${from} to ${to}`,
    journey: 'Journey',
    met: 'Met',
    noMeetingsOfPerson: 'No meetings are recorded.',
  },

  search: {
    label: 'Search places, meetings and people',
    placeholder: 'Search',
    results: (n: number): string => count(n, 'result'),
    resultsLabel: 'Results',
    none: (text: string): string => `Nothing found for “${text}”.`,
    clear: 'Clear the search',
    kind: {
      place: 'place',
      meeting: 'meeting',
      person: 'person',
      topic: 'topic',
      series: 'series of meetings',
      side: 'side',
      source: 'source',
    } as Record<string, string>,
  },

  timeline: {
    label: 'Timeline',
    hint: 'Arrow keys move through the meetings in order of time.',
    from: 'From',
    to: 'To',
    all: 'All dates',
    bar: (day: string, n: number): string => `${day}: ${meetings(n)}`,
    undated: (n: number): string => `${meetings(n)} without a date`,
  },

  help: {
    title: 'Keyboard help',
    close: 'Close',
    keysColumn: 'Keys',
    doesColumn: 'What they do',
    /** Headings of the tables, by where the focus is. */
    where: {
      places: 'On a place on the map',
      view: 'On the map view',
      panel: 'On an opened page',
      list: 'In the lists',
      anywhere: 'Anywhere in the atlas',
    },
    keys: {
      arrows: 'Arrow keys',
      shiftArrows: 'Shift + arrow keys',
      leftRight: 'Left and Right arrow',
      upDown: 'Up and Down arrow',
      homeEnd: 'Home, End',
      pageUpDown: 'Page Up, Page Down',
      letters: 'Letters',
      enter: 'Enter',
      space: 'Space',
      enterSpace: 'Enter or Space',
      tab: 'Tab',
      escape: 'Escape',
      plusMinus: '+ and −',
      zero: '0',
      questionMark: '?',
    },
    does: {
      nextPlace: 'Go to the next place in that direction',
      firstLastPlace: 'Go to the first or last place by date',
      typeAhead: 'Go to the place whose name begins so; the same letter again goes to the next one',
      stepMeetings: 'Go to the previous or next meeting by date',
      openPlace: 'Open the place, or move into its page if it is open',
      zoomPlace: 'Zoom in or out around the place',
      zoom: 'Zoom in or out',
      showAll: 'Show all places',
      dismiss: 'Hide the name, put a split group together again, or close the open page',
      pan: 'Move the map',
      panLittle: 'Move the map a little',
      nearestPlace: 'Go to the place nearest the middle',
      walkPanel: 'Go through the links and buttons',
      followLink: 'Open the link',
      closePanel: 'Close the page and go back to where it was opened',
      switchList: 'Switch between meetings, places, people and sources',
      walkList: 'Go through the list',
      help: 'Open this help',
    },
  },

  issues: {
    heading: (n: number): string => (n === 0 ? 'No problems in the data' : `${count(n, 'problem')} in the data`),
    label: 'Problems in the data',
    intro: 'Everything else was read. What could not be used, or is probably wrong, is listed here.',
    severity: { error: 'Error', warning: 'Warning' } as Record<Issue['severity'], string>,
    /** Where in the file; row and column are 1-based and a column's name. */
    where: ({ path, row, column }: Issue): string =>
      row === undefined ? path : column === undefined ? `row ${number(row)}` : `row ${number(row)}, column ${column}`,
    suggestion: (text: string): string => `Suggestion: ${text}`,
    more: (n: number): string => `Show ${number(n)} more`,
    /** What is wrong. */
    says: {
      'not-json': (issue) => `The file is not valid JSON${found(issue)}.`,
      'not-geojson': (issue) => `The file is JSON, but not a GeoJSON FeatureCollection${found(issue)}.`,
      empty: () => 'The file is empty.',
      'too-deep': () => 'The file is nested too deeply to be read.',
      'wrong-type': (issue) => `Expected ${expected(issue, 'another kind of value')}${found(issue)}.`,
      missing: (issue) => `Something is missing here: ${expected(issue, 'a value')}.`,
      'missing-id': () => 'This entry has no id, so nothing can refer to it.',
      'duplicate-id': (issue) => `The same id is used twice${found(issue)}; the first entry was kept.`,
      'dangling-id': (issue) => `This refers to something that is not in the file${found(issue)}.`,
      'coordinates-missing': () => 'This place has no coordinates: it is listed, but not on the map.',
      'coordinates-invalid': (issue) => `These coordinates cannot be read${found(issue)}.`,
      'coordinates-out-of-range': (issue) => `These coordinates lie outside the world${found(issue)}.`,
      'coordinates-swapped': (issue) => `Longitude and latitude seem to be swapped${found(issue)}.`,
      'coordinates-text': (issue) => `The coordinates are text, not numbers${found(issue)}.`,
      'geometry-unsupported': (issue) =>
        `A place is drawn as one point: of this shape, its middle or its first point${found(issue)}.`,
      'date-invalid': (issue) => `This date cannot be read${found(issue)}.`,
      'date-reversed': (issue) => `The end comes before the beginning${found(issue)}.`,
      'time-zone-unknown': (issue) => `This time zone is not known${found(issue)}.`,
      'duration-invalid': (issue) => `This duration cannot be read${found(issue)}.`,
      'unknown-value': (issue) => `This value is not one of those known${found(issue)}.`,
      'url-unsafe': (issue) => `This address was left out because it does not begin with http or https${found(issue)}.`,
      'unsupported-format': (issue) => `This format cannot be read${found(issue)}.`,
      'encoding-guessed': (issue) =>
        `The file does not say how its letters are encoded; it was read as${issue.found === undefined ? ' a guess' : ` ${issue.found}`}.`,
      'encoding-broken': (issue) =>
        `Some letters are broken: these bytes make no sense in this encoding${found(issue)}.`,
      'nul-removed': () => 'The text has invisible zero characters; they were left out.',
      'columns-unknown': (issue) => `None of the columns is known${found(issue)}.`,
      'columns-dropped': (issue) => `There are more columns than can be read; the rest were left out${found(issue)}.`,
      'row-ragged': (issue) => `This row has another number of cells than the headings${found(issue)}.`,
      'quote-unclosed': () => 'A quotation mark in this row is never closed; the cell was ended with its line.',
      'table-unknown': (issue) => `What this table holds cannot be told from its columns${found(issue)}.`,
      'date-order-ambiguous': (issue) =>
        `Dates of this column can be read with the day first or the month first${found(issue)}; they were read as ${expected(issue, 'day/month/year')}.`,
      'date-serial': (issue) =>
        `The dates of this column are the day numbers of a spreadsheet${found(issue)}; they were read as such.`,
      'list-by-comma': (issue) => `The people of this column were separated at commas${found(issue)}.`,
      'place-name-shared': (issue) => `Two places far apart have the same name${found(issue)}; they were kept apart.`,
      'id-renamed': (issue) => `This id belongs to another meeting already${found(issue)}; this one got a number.`,
      'left-out': (issue) => `An atlas has no room for this, so it was left out${found(issue)}.`,
      'not-held': (issue) =>
        `The new file has no room for this, or not as it was${issue.found === undefined ? '' : ` (${issue.found} times)`}.`,
      'too-many-issues': () => 'There are more problems than are listed here.',
      'coordinates-zero': () =>
        'Latitude and longitude are both 0: that is a point in the Atlantic, and usually a blank.',
      'twin-names': (issue) => `Two entries may be one and the same, spelled in two ways${found(issue)}.`,
      'journey-too-fast': (issue) =>
        `Nobody can have been at this meeting and at the one before: the way between them is too long${found(issue)}.`,
      'meeting-without-people': () => 'Nobody is said to have been at this meeting.',
      'date-in-future': (issue) => `This is said to have been held, but its date is still to come${found(issue)}.`,
      'side-unknown': (issue) => `It is not known on which side this is${found(issue)}.`,
      unused: (issue) => `Nothing refers to this${found(issue)}.`,
      'source-without-date': (issue) => `Without a date nobody can tell how old this source is${found(issue)}.`,
      'gazetteer-filled': (issue) => `The coordinates were taken from a gazetteer${found(issue)}.`,
      'gazetteer-ambiguous': (issue) => `Several places in the gazetteer have this name${found(issue)}.`,
      'gazetteer-unknown': (issue) => `The gazetteer has no place of this name${found(issue)}.`,
    } satisfies Record<IssueCode, IssueWords> as Record<IssueCode, IssueWords>,
    /** What to do about it. */
    advice: {
      'not-json': () => 'Check the file with a JSON validator: often it is a missing comma or quotation mark.',
      'not-geojson': () => 'Begin the file with "type": "FeatureCollection" and a list of "features".',
      empty: () => 'Check that the address leads to the right file.',
      'too-deep': () => 'Remove needless nesting.',
      'wrong-type': () => 'Write the value as expected.',
      missing: () => 'Add what is missing.',
      'missing-id': () => 'Give it an id of its own, for example its name in small letters with hyphens.',
      'duplicate-id': () => 'Give each entry an id of its own.',
      'dangling-id': () => 'Check the spelling of the id, or add the missing entry.',
      'coordinates-missing': () => 'Add [longitude, latitude] in degrees to show it on the map.',
      'coordinates-invalid': () => 'Write [longitude, latitude] as two numbers in degrees.',
      'coordinates-out-of-range': () => 'Longitude is −180 to 180, latitude −90 to 90, in degrees.',
      'coordinates-swapped': () => 'Write the longitude first, then the latitude.',
      'coordinates-text': () => 'Write numbers without quotation marks.',
      'geometry-unsupported': () => 'Use a Point to say exactly where.',
      'date-invalid': () => 'Write 2018-06-04, 2018-06 or 2018; about is 2018-06~, a range 2018-06-01/2018-06-04.',
      'date-reversed': () => 'Swap the two ends.',
      'time-zone-unknown': () => 'Write an IANA name such as Asia/Seoul.',
      'duration-invalid': () => 'Write hours and minutes as PT1H30M.',
      'unknown-value': (issue) => `Use one of these: ${expected(issue, 'the values in the documentation')}.`,
      'url-unsafe': () => 'Use an address that begins with https://.',
      'unsupported-format': () => 'Save it as GeoJSON in UTF-8.',
      'encoding-guessed': () => 'If letters look wrong, save the file as “CSV UTF-8”.',
      'encoding-broken': () => 'Save the file as “CSV UTF-8” and load it again.',
      'nul-removed': () => 'Save the file as text in UTF-8.',
      'columns-unknown': () =>
        'Begin the table with a row of headings, such as: meeting, date, place, lat, lon, people.',
      'columns-dropped': () => 'Keep the columns that matter.',
      'row-ragged': () => 'Check the separators and quotation marks of this row.',
      'quote-unclosed': () => 'Close the quotation mark; inside a cell write it twice.',
      'table-unknown': () => 'Name the columns as in the documentation on linked tables.',
      'date-order-ambiguous': () => 'Write dates as 2018-06-04 to leave no doubt.',
      'date-serial': () => 'Format the column as a date, such as 2018-06-04, before saving it.',
      'list-by-comma': () => 'Separate people with semicolons.',
      'place-name-shared': () => 'Give them different names, or correct the coordinates.',
      'id-renamed': () => 'Give each meeting an id of its own.',
      'left-out': () => 'Nothing need be done; keep the original file.',
      'not-held': () => 'Keep the native file as well: it holds everything.',
      'too-many-issues': () => 'Mend those listed, then load the file again.',
      'coordinates-zero': () => 'Leave them empty where the place is not known.',
      'twin-names': () => 'Use one spelling, and put the other among the aliases.',
      'journey-too-fast': () => 'Check times, time zones and places of both meetings.',
      'meeting-without-people': () => 'Add who was there, or at least the sides.',
      'date-in-future': () => 'Correct the date, or give it the status “planned”.',
      'side-unknown': () => 'Name the side, or add it to the list of sides.',
      unused: () => 'Remove it, or refer to it where it belongs.',
      'source-without-date': () => 'Add the date of publication.',
      'gazetteer-filled': () => 'Check that it is the right place.',
      'gazetteer-ambiguous': () => 'Write the coordinates of the one that is meant, or its country behind the name.',
      'gazetteer-unknown': () => 'Check the spelling, or write the coordinates.',
    } satisfies Record<IssueCode, IssueWords> as Record<IssueCode, IssueWords>,
  },

  embed: {
    title: 'Embed or download',
    script: 'Where a page may run scripts, put these two lines:',
    frame: 'Everywhere else, put this frame:',
    own: 'The data of this atlas stands in this page only: it has to be put on the other page as well.',
    copyScript: 'Copy the two lines',
    copyFrame: 'Copy the frame',
    copied: 'Copied.',
    notCopied: 'This could not be copied; it is selected for you to copy.',
    openPage: 'See what the frame will show',
    close: 'Close',
    frameTitle: (title: string): string => `${title} (map of meetings)`,
  },
};

export type LateMessages = typeof enLate;
