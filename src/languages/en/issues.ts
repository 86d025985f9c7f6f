/** Problems in the data: what is wrong, where, and what to do. */
import type { Issue, IssueCode } from '../../core/model/issues.js';
import { section } from '../section.js';
import { columnsEn } from './columns.js';
import { count, meetings, number } from './counting.js';

type IssueWords = Record<IssueCode, (issue: Issue) => string>;

const found = ({ found: value }: Issue): string => (value === undefined ? '' : ` (found: ${value})`);
const expected = ({ expected: value }: Issue, otherwise: string): string => value ?? otherwise;

/** English says "an RTF document", because the name of the letter R begins with a vowel. */
const withArticle = (name: string): string =>
  `${/^(?:[aeioAEIO]|[FLMNRSX][A-Z]|mbox)/.test(name) ? 'an' : 'a'} ${name}`;

const foreign = ({ found: name }: Issue): string =>
  `This is ${withArticle(name ?? 'file of an unknown format')}, which Parley cannot read.`;

/** "commas and “and”" for `comma+and`. */
const marks = ({ expected: value = 'separators' }: Issue): string =>
  value
    .split('+')
    .map((mark) => MARKS[mark] ?? mark)
    .join(' and ');
const MARKS: Readonly<Record<string, string>> = {
  semicolon: 'semicolons',
  bar: 'bars (|)',
  comma: 'commas',
  slash: 'slashes',
  and: 'the word “and” or &',
};

/** Where to decide otherwise than the reader did for a column. */
const otherwise = ({ setting }: Issue, value: string): string =>
  setting === undefined
    ? 'If this is wrong, correct it in the file.'
    : `If this is wrong, choose otherwise under “${columnsEn.english.heading}”, or with --column "${setting}=${value}".`;

/** What is wrong. */
const message: IssueWords = {
  'not-json': (issue) => `The file is not valid JSON${found(issue)}.`,
  'not-geojson': (issue) =>
    `The file is JSON, but holds neither GeoJSON features nor a list of objects${found(issue)}.`,
  empty: () => 'The file is empty.',
  'too-deep': () => 'The file is nested too deeply to be read.',
  'wrong-type': (issue) => `Expected ${expected(issue, 'another kind of value')}${found(issue)}.`,
  missing: (issue) => `Something is missing here: ${expected(issue, 'a value')}.`,
  'missing-id': () => 'This entry has no id, so nothing can refer to it.',
  'duplicate-id': (issue) => `The same id is used twice${found(issue)}; the first entry was kept.`,
  'dangling-id': (issue) => `This refers to something that is not in the file${found(issue)}.`,
  'coordinates-missing': ({ name, found: value = name, meetings: held = 0 }) =>
    `${value ?? 'This place'} has no coordinates, so it is not on the map${held === 0 ? '' : ` (${meetings(held)})`}.`,
  'coordinates-invalid': (issue) => `These coordinates cannot be read${found(issue)}.`,
  'coordinates-out-of-range': (issue) =>
    `This position is out of range: latitude is −90 to 90, longitude −180 to 180${found(issue)}.`,
  'coordinates-swapped': (issue) => `Longitude and latitude seem to be swapped${found(issue)}.`,
  'coordinates-text': (issue) => `The coordinates are text, not numbers${found(issue)}.`,
  'geometry-unsupported': (issue) =>
    `A place is drawn as one point; this shape is shown at its middle or first point${found(issue)}.`,
  'date-invalid': (issue) => `This date cannot be read${found(issue)}.`,
  'time-of-day-invalid': (issue) => `This time of day cannot be read${found(issue)}.`,
  'date-reversed': (issue) => `The end comes before the beginning${found(issue)}.`,
  'time-zone-unknown': (issue) => `This time zone is not known${found(issue)}.`,
  'duration-invalid': (issue) => `This duration cannot be read${found(issue)}.`,
  'unknown-value': (issue) => `This value is not recognised${found(issue)}.`,
  'url-unsafe': (issue) => `This address was left out because it does not start with http or https${found(issue)}.`,
  'unsupported-format': (issue) => `This format cannot be read${found(issue)}.`,
  'page-without-table': () => 'This web page has no table of meetings.',
  'foreign-workbook': foreign,
  'foreign-document': foreign,
  'foreign-records': foreign,
  'foreign-database': foreign,
  'foreign-archive': foreign,
  'foreign-map': foreign,
  'foreign-media': foreign,
  'foreign-unknown': foreign,
  'encoding-guessed': (issue) =>
    `The file does not state its character encoding; ${issue.found === undefined ? 'it was guessed' : `it was read as ${issue.found}`}.`,
  'encoding-broken': (issue) =>
    `Some characters are broken: these bytes are not valid in this encoding${found(issue)}.`,
  'nul-removed': () => 'The text contains null (NUL) characters; they were removed.',
  'columns-unknown': (issue) => `None of the column headings was recognised${found(issue)}.`,
  'table-prose': (issue) => `This text is not a table: its lines are not rows of cells${found(issue)}.`,
  'file-alone': (issue) => `This file is not one of several linked tables, so it was not read${found(issue)}.`,
  'not-xml': (issue) => `The file is not well-formed XML; it was read up to this position${found(issue)}.`,
  'xml-entities': () =>
    'The file defines entities of its own, which are not expanded, because they can fill the memory.',
  'xml-too-large': (issue) =>
    `One entry of the file is too large to be read (${expected(issue, 'too many elements')}).`,
  'archive-damaged': () => 'The file is a damaged or incomplete zip archive.',
  'archive-encrypted': () => 'The file is protected by a password.',
  'archive-too-large': (issue) =>
    `The file grows too large when it is unpacked (${expected(issue, 'too many bytes')}).`,
  'archive-unsafe': (issue) =>
    `The file was refused, because a path in it leads out of its own folder, as in an attack${found(issue)}.`,
  'calendar-line': (issue) => `This line of the calendar cannot be read and was left out${found(issue)}.`,
  'recurrence-endless': (issue) =>
    `This event repeats without end${found(issue)}; its first ${expected(issue, 'few')} meetings were read.`,
  'recurrence-long': (issue) =>
    `This event repeats more often than can be read${found(issue)}; ${expected(issue, 'some')} meetings were read.`,
  'recurrence-unread': (issue) =>
    `This event repeats in a way that is not read${found(issue)}; only its first meeting was read.`,
  'sheet-unread': (issue) => `This sheet was not read${found(issue)}.`,
  'cells-too-many': (issue) => `The sheet has more cells than can be read (${expected(issue, 'too many')}).`,
  'cell-failed': (issue) => `This cell has no value, because its formula failed or was not computed${found(issue)}.`,
  'columns-dropped': (issue) => `There are more columns than can be read; the rest were left out${found(issue)}.`,
  'rows-left-out': ({ found: rows, count: n = 1 }) =>
    `${count(n, 'row')} ${n === 1 ? 'was' : 'were'} left out, because nothing in ${n === 1 ? 'it' : 'them'} could be used${rows === undefined ? '' : ` (${n === 1 ? 'row' : 'rows'} ${rows})`}.`,
  'columns-unused': ({ found: headings, count: n = 1, row }) => {
    const counted = row === undefined ? count(n, 'property', 'properties') : count(n, 'column');
    return `${counted} ${n === 1 ? 'has' : 'have'} no meaning for Parley and ${n === 1 ? 'is' : 'are'} kept as written${headings === undefined ? '' : `: ${headings}`}.`;
  },
  'row-ragged': ({ found: cells, expected: width }) =>
    cells === undefined || width === undefined
      ? 'This row has more or fewer cells than there are headings.'
      : `This row has ${Number(cells) > Number(width) ? 'more' : 'fewer'} cells than there are headings (${cells} instead of ${width}).`,
  'quote-unclosed': () => 'A quotation mark in this row is never closed; the cell was ended with its line.',
  'table-unknown': (issue) => `The columns do not show what this table contains${found(issue)}.`,
  'date-order-ambiguous': (issue) =>
    `The dates in this column can be day first or month first${found(issue)}; they were read as ${issue.expected === 'mdy' ? 'month/day/year' : 'day/month/year'}.`,
  'date-serial': (issue) =>
    `The dates in this column are the day numbers of a spreadsheet${found(issue)}; they were converted.`,
  'date-midnight': (issue) =>
    `All times of day are midnight, as programs add to dates without one${found(issue)}; ${issue.expected === 'time' ? 'they were kept' : 'only the days were read'}.`,
  'years-before-christ': (issue) =>
    `Negative years were read as ${issue.expected === 'iso' ? 'years of ISO 8601, in which −43 is 44 BC' : 'years before Christ, so −44 is 44 BC'}${found(issue)}.`,
  'pairs-of-years': (issue) =>
    `A year with further digits was read as ${issue.expected === 'months' ? 'a month of a year' : 'two years'}${found(issue)}.`,
  'letter-o': (issue) =>
    `The letter O beside a longitude was read as ${issue.expected === 'west' ? 'west' : 'east'}${found(issue)}, as the other letters of the column or the language of the headings show.`,
  'headings-language': (issue) =>
    `${count(issue.count ?? 1, 'heading')} ${issue.count === 1 ? 'has' : 'have'} another meaning in another language${found(issue)}; all headings were read as ${columnsEn.english.value(expected(issue, 'en'))}.`,
  'labels-of-ids': (issue) => `This column was read as the names of what another column identifies${found(issue)}.`,
  'people-separator': (issue) =>
    `${count(issue.count ?? 1, 'cell')} of this column ${(issue.count ?? 1) === 1 ? 'names' : 'name'} several people, separated by ${marks(issue)}${found(issue)}.`,
  'topics-separator': (issue) =>
    `${count(issue.count ?? 1, 'cell')} of this column ${(issue.count ?? 1) === 1 ? 'names' : 'name'} several topics, separated by ${marks(issue)}${found(issue)}.`,
  brackets: (issue) =>
    `The brackets behind ${count(issue.count ?? 1, 'name')} hold no side, but years of life, an office or another remark${found(issue)}.`,
  'people-absent': (issue) =>
    `${count(issue.count ?? 1, 'name')} ${issue.count === 1 ? 'is' : 'are'} marked as absent${found(issue)}, so ${issue.count === 1 ? 'it is' : 'they are'} kept as written and not among those present.`,
  'mode-in-place': (issue) =>
    `${count(issue.count ?? 1, 'cell')} of the column of places ${issue.count === 1 ? 'says' : 'say'} how people met and not where${found(issue)}.`,
  'country-of-place': (issue) =>
    `The same place stands with several countries${found(issue)}; ${issue.expected === 'other' ? 'the column was read as not saying where the place is, and its texts are kept as written' : 'they were read as different places'}.`,
  'cells-blank-below': (issue) =>
    `${count(issue.count ?? 1, 'cell')} of this column ${issue.count === 1 ? 'is' : 'are'} empty below a filled one${found(issue)}, as below a merged cell; they were read as empty.`,
  'coordinates-half': (issue) =>
    `There is a ${issue.expected === 'lat' ? 'longitude but no latitude' : 'latitude but no longitude'}${found(issue)}${issue.count === undefined ? '' : `, in ${count(issue.count, 'row')}`}, so the place is not on the map.`,
  'rows-without-meeting': (issue) =>
    `${count(issue.count ?? 1, 'row')} ${issue.count === 1 ? 'is' : 'are'} no meeting, but a total, a note, a rule or repeated headings${found(issue)}; left out: row ${expected(issue, '?')}.`,
  'setting-unknown': (issue) => `This setting is not known, so it was left out${found(issue)}.`,
  'setting-without-column': (issue) => `No column has the heading of this setting, so it was left out${found(issue)}.`,
  'place-name-shared': (issue) => `Two places far apart have the same name${found(issue)}; they were kept separate.`,
  'id-renamed': (issue) => `Another meeting already has this id${found(issue)}; a number was added to this one.`,
  'left-out': (issue) => `Parley has no place for some data of the file, so they were left out${found(issue)}.`,
  'values-left-out': (issue) => `These values have no text that can be read, so they were left out${found(issue)}.`,
  'dates-separated': ({ expected: counts = '', ...issue }) => {
    const [, entries, dates] = /^(\d+)\/(\d+)$/.exec(counts) ?? [];
    return entries === undefined
      ? `Several dates stand in one entry; each became a meeting of its own${found(issue)}.`
      : `${count(Number(entries), 'entry has', 'entries have')} several dates, ${number(Number(dates))} in all; each date became a meeting of its own${found(issue)}.`;
  },
  'rows-across': (issue) => `Some rows are headings, notes or sums and no meetings; they were left out${found(issue)}.`,
  'nothing-found': (issue) => `The file holds no meeting and no place${found(issue)}.`,
  'crs-unknown': (issue) =>
    `The coordinates are not longitude and latitude of WGS 84 but of another reference system, so they were left out${found(issue)}.`,
  'picture-map': (issue) =>
    `The map of this story is a picture, so its positions are not on the Earth; they were left out${found(issue)}.`,
  'table-chosen': (issue) => `The page has ${issue.expected ?? 'several'} tables; this one was read${found(issue)}.`,
  'context-not-fetched': (issue) =>
    `The names in this file are explained at an address that is never fetched${found(issue)}; they were read as names of schema.org.`,
  'not-held': (issue) =>
    `The new file cannot hold this, or not as it was${issue.found === undefined ? '' : ` (${issue.found} times)`}.`,
  'too-many-issues': ({ count: more = 1 }) =>
    `${count(more, 'more problem')} of this kind ${more === 1 ? 'is' : 'are'} not listed.`,
  'coordinates-zero': () => 'Latitude and longitude are both 0, a point in the Atlantic; usually they were left blank.',
  'twin-names': ({ path, name = '', other = '' }) => {
    const thing = path.startsWith('person/') ? 'person' : 'place';
    return name === other
      ? `“${name}” is listed twice, and may be one ${thing}.`
      : `“${name}” and “${other}” may be the same ${thing}.`;
  },
  'place-countries': ({ name = 'A place', found: countries }) =>
    `“${name}” stands with several countries${countries === undefined ? '' : `: ${countries}`}.`,
  'journey-too-fast': ({ name = 'A person', found: way = '' }) => {
    const [, from, to, figures] = /^(.*?) → (.*?), (\d+ km.*)$/.exec(way) ?? [];
    return from === undefined || to === undefined
      ? `${name} could not have travelled from the meeting before in time.`
      : `${name} could not have travelled from ${from} to ${to} in time (${figures ?? ''}).`;
  },
  'people-missing': ({ row }) =>
    row === undefined ? 'None of the meetings lists participants.' : 'No column of this table lists participants.',
  'meeting-without-people': ({ name }) =>
    name === undefined ? 'No participants are listed.' : `“${name}” lists no participants.`,
  'date-in-future': (issue) => `The status says that this took place, but its date is in the future${found(issue)}.`,
  'side-unknown': ({ name, found: side }) =>
    side === undefined ? `${name ?? 'A person'} has no side.` : `The side “${side}” is not in the list of sides.`,
  unused: ({ name }) => (name === undefined ? 'Nothing refers to this.' : `Nothing refers to “${name}”.`),
  'source-without-date': ({ name, count: n = 1 }) =>
    n > 1
      ? `${count(n, 'source')} have no publication date.`
      : `${name === undefined ? 'This source' : `“${name}”`} has no publication date.`,
  'gazetteer-filled': (issue) => `The coordinates were taken from a gazetteer${found(issue)}.`,
  'gazetteer-ambiguous': (issue) => `Several places in the gazetteer have this name${found(issue)}.`,
  'gazetteer-unknown': (issue) => `The gazetteer has no place of this name${found(issue)}.`,
};

/** What to do about it. */
const advice: IssueWords = {
  'not-json': () => 'Check the file with a JSON validator: often it is a missing comma or quotation mark.',
  'not-geojson': () => 'Write a list of objects, or a GeoJSON FeatureCollection with a list of "features".',
  empty: () => 'Check that the address leads to the right file.',
  'too-deep': () => 'Remove needless nesting.',
  'wrong-type': () => 'Write the value as expected.',
  missing: () => 'Add what is missing.',
  'missing-id': () => 'Give it an id of its own, for example its name in lower case with hyphens.',
  'duplicate-id': () => 'Give each entry an id of its own.',
  'dangling-id': () => 'Check the spelling of the id, or add the missing entry.',
  'coordinates-missing': () => 'Add its latitude and longitude in degrees to show it on the map.',
  'coordinates-invalid': () =>
    'Write latitude and longitude as numbers in degrees; in GeoJSON as [longitude, latitude].',
  'coordinates-out-of-range': () => 'Check the numbers.',
  'coordinates-swapped': ({ column }) =>
    column === undefined
      ? 'Write the longitude first, then the latitude.'
      : 'Exchange the two numbers. If all rows are so, exchange the headings of the two columns.',
  'coordinates-text': () => 'Write numbers without quotation marks.',
  'geometry-unsupported': () => 'Use a Point to say exactly where.',
  'date-invalid': () => 'Write 2018-06-04, 2018-06 or 2018; about is 2018-06~, a range 2018-06-01/2018-06-04.',
  'time-of-day-invalid': () => 'Write 10:00, 14:30 or 10:00-11:30.',
  'date-reversed': (issue) =>
    issue.suggestion === undefined ? 'Correct the times, or add the day of the end.' : 'Swap the two ends.',
  'time-zone-unknown': () => 'Write an IANA name such as Asia/Seoul.',
  'duration-invalid': () => 'Write hours and minutes as PT1H30M.',
  'unknown-value': (issue) => `Use one of these: ${expected(issue, 'the values in the documentation')}.`,
  'url-unsafe': () => 'Use an address that starts with https://.',
  'unsupported-format': () => 'Save it as GeoJSON in UTF-8.',
  'page-without-table': () =>
    'Save the page that shows the table. If the table appears only in the browser, copy it into a spreadsheet and save that as CSV (UTF-8).',
  'foreign-workbook': () => 'Open it in a spreadsheet program and save the sheet as CSV (UTF-8).',
  'foreign-document': () =>
    'Open it in the program that made it, copy the table into a spreadsheet, and save that as CSV (UTF-8).',
  'foreign-records': () =>
    'Export the records from the program that made it as CSV (UTF-8), one record in each row under a row of headings.',
  'foreign-database': () => 'Export the table with the meetings as CSV (UTF-8) and open that file.',
  'foreign-archive': () => 'Unpack it and open the files inside.',
  'foreign-map': () => 'Open it in a program for maps such as QGIS and export the layer as GeoJSON.',
  'foreign-media': () => 'Type the meetings into a spreadsheet, one in each row, and save it as CSV (UTF-8).',
  'foreign-unknown': () => 'Save the data as CSV (UTF-8) or as JSON.',
  'encoding-guessed': () =>
    'If letters look wrong, save the file as “CSV UTF-8”, or name its encoding to the command: --encoding windows-1250.',
  'encoding-broken': () => 'Save the file as “CSV UTF-8” and load it again.',
  'nul-removed': () => 'Save the file as text in UTF-8.',
  'columns-unknown': () => 'Start the table with a row of headings, such as: meeting, date, place, lat, lon, people.',
  'table-prose': () =>
    'Put one meeting in each row, under a row of headings such as: meeting, date, place, lat, lon, people.',
  'file-alone': () => 'Open it by itself.',
  'not-xml': () => 'Save the file again with the program that made it, or correct the XML at this position.',
  'xml-entities': () => 'Replace the entities by their texts and remove their definitions.',
  'xml-too-large': () => 'Split the entry.',
  'archive-damaged': () => 'Download or save the file again.',
  'archive-encrypted': () => 'Save it without a password.',
  'archive-too-large': () => 'Remove the parts that are not needed, or split the file.',
  'archive-unsafe': () => 'Save the file again with the program that made it.',
  'calendar-line': () => 'Correct the line, or export the calendar again.',
  'recurrence-endless': () => 'Give the event an end in the calendar program, and export it again.',
  'recurrence-long': () => 'Give the event an earlier end in the calendar program, and export it again.',
  'recurrence-unread': () => 'Enter the further meetings as events of their own.',
  'sheet-unread': () =>
    'If it has meetings, give it the same headings as the sheet that was read, or save it as a file of its own.',
  'cells-too-many': () => 'Split the sheet into several files.',
  'cell-failed': () => 'Open the workbook in a spreadsheet program, correct the formula, and save it.',
  'columns-dropped': () => 'Keep the columns that matter.',
  'rows-left-out': () => 'If one of them is a meeting, give it a title, a date or a place in a column that is used.',
  'columns-unused': () =>
    'If one has a meaning, choose it in the list of columns, or with --column "heading=field". To show one as it is, name it in the attribute fields.',
  'row-ragged': () => 'Check the separators and quotation marks of this row.',
  'quote-unclosed': () => 'Close the quotation mark; inside a cell write it twice.',
  'table-unknown': () => 'Name the columns as in the documentation on linked tables.',
  'date-order-ambiguous': (issue) => otherwise(issue, issue.expected === 'mdy' ? 'dmy' : 'mdy'),
  'date-serial': () => 'Format the column as a date, such as 2018-06-04, before saving it.',
  'date-midnight': (issue) => otherwise(issue, 'time'),
  'years-before-christ': (issue) => otherwise(issue, 'iso'),
  'pairs-of-years': (issue) => otherwise(issue, 'months'),
  'letter-o': (issue) => otherwise(issue, issue.expected === 'west' ? 'east' : 'west'),
  'headings-language': (issue) => otherwise(issue, issue.expected === 'en' ? 'de' : 'en'),
  'labels-of-ids': (issue) => otherwise(issue, 'own'),
  'people-separator': (issue) => otherwise(issue, 'semicolon'),
  'topics-separator': (issue) => otherwise(issue, 'semicolon'),
  brackets: (issue) => otherwise(issue, 'side'),
  'people-absent': (issue) => otherwise(issue, 'present'),
  'mode-in-place': (issue) => otherwise(issue, 'place'),
  'country-of-place': (issue) => otherwise(issue, issue.expected === 'other' ? 'place' : 'other'),
  'cells-blank-below': (issue) =>
    issue.setting === undefined
      ? 'Fill the cells in, if they mean the same as the cell above.'
      : `If they mean the same as the cell above, choose so under “${columnsEn.english.heading}”, or with --column "${issue.setting}=above".`,
  'coordinates-half': (issue) =>
    `Add the ${issue.expected === 'lat' ? 'latitude' : 'longitude'}${issue.count === undefined ? '' : `, or say which column holds it: --column "heading=${issue.expected ?? 'lon'}"`}.`,
  'rows-without-meeting': () => 'If one of them is a meeting, give it a date or a title of its own.',
  'setting-unknown': (issue) => `Write a setting such as ${expected(issue, 'people:separator=bar')}.`,
  'setting-without-column': (issue) => `Write the heading as the table has it: ${expected(issue, '?')}.`,
  'place-name-shared': () => 'Give them different names, or correct the coordinates.',
  'id-renamed': () => 'Give each meeting an id of its own.',
  'left-out': () => 'No action needed; keep the original file.',
  'values-left-out': () => 'Write each value as text, or give each object a name.',
  'dates-separated': () => 'If the dates belong to one meeting, write them as its start and end.',
  'rows-across': () => 'If one of them is a meeting, write it in the cells of the columns.',
  'nothing-found': () => 'Check that it is the right file; the documentation lists what can be read.',
  'crs-unknown': () => 'Save the file in WGS 84 (EPSG:4326).',
  'picture-map': () => 'Add the real places if the meetings have any.',
  'table-chosen': () => 'To read another one, save it in a file of its own.',
  'context-not-fetched': () => 'If something is missing, save the file with its full names (expanded form).',
  'not-held': () => 'Keep the native file as well: it holds everything.',
  'too-many-issues': () => 'Fix the issues listed, then load the file again.',
  'coordinates-zero': () => 'Leave them empty where the place is not known.',
  'twin-names': () => 'If so, write the name in one way.',
  'place-countries': () =>
    'If it is one place, the column does not say in which country it is: set that column to “ignore”. If they are several, add the country to each name.',
  'journey-too-fast': () => 'Check times, time zones and places of both meetings.',
  'people-missing': ({ found: unused }) =>
    unused === undefined
      ? 'Add who was there, or at least the sides.'
      : `Say which column names the people (not used: ${unused}), or add a column “people”.`,
  'meeting-without-people': () => 'Add who was there, or at least the sides.',
  'date-in-future': () => 'Correct the date, or give it the status “planned”.',
  'side-unknown': ({ name, found: side }) =>
    side === undefined
      ? `Write it after the name: ${name ?? 'Name'} (France).`
      : 'Check the spelling, or add it to the list of sides.',
  unused: () => 'Remove it, or refer to it where it belongs.',
  'source-without-date': () => 'Add the date of publication.',
  'gazetteer-filled': () => 'Check that it is the right place.',
  'gazetteer-ambiguous': () => 'Write the coordinates of the right one, or its country after the name.',
  'gazetteer-unknown': () => 'Check the spelling, or write the coordinates.',
};

const severity: Record<Issue['severity'], string> = { error: 'Error', warning: 'Warning', note: 'Note' };

export const issuesEn = section('issues', {
  heading: (n: number): string => (n === 0 ? 'No problems found' : `${count(n, 'problem')} found`),
  severity,
  /** Where in the file: `row` counts from 1, `column` is the heading of the column. */
  where: ({ path, sheet, row, column }: Issue): string =>
    row === undefined
      ? path
      : [
          ...(sheet === undefined ? [] : [`sheet ${sheet}`]),
          `row ${number(row)}`,
          ...(column === undefined ? [] : [`column ${column}`]),
        ].join(', '),
  suggestion: (text: string): string => `Suggestion: ${text}`,
  more: (n: number): string => `Show ${number(n)} more`,
  message,
  advice,
});
