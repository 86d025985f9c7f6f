/** Files in formats that have no reader are named, and nothing is made out of them. */
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readAtlas, readAtlasTables } from '../../../../src/core/formats/read.js';
import { issuesEn } from '../../../../src/languages/en/issues.js';

const latin = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0) & 0xff);
const wide = (text: string): string => [...text].join('\0');
const zip = (files: Readonly<Record<string, string>>, stored = false): Uint8Array =>
  zipSync(
    Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])),
    stored ? { level: 0 } : {},
  );

const BINARY: readonly (readonly [name: string, code: string, bytes: Uint8Array])[] = [
  ['PDF', 'foreign-document', latin('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n<< /Type /Catalog >>\nmeeting, date\n')],
  ['PNG image', 'foreign-media', latin('\x89PNG\r\n\x1a\n\0\0\0\rIHDR')],
  ['JPEG image', 'foreign-media', latin('\xff\xd8\xff\xe0\0\x10JFIF')],
  ['WebP image', 'foreign-media', latin('RIFF\x24\0\0\0WEBPVP8 ')],
  ['gzip archive (.gz)', 'foreign-archive', latin('\x1f\x8b\x08\0\0\0\0\0')],
  ['SQLite database', 'foreign-database', latin(`SQLite format 3\0${'\x10\0'.repeat(40)}`)],
  ['GeoPackage', 'foreign-map', latin(`SQLite format 3\0${'\0'.repeat(52)}GPKG`)],
  ['Parquet file', 'foreign-database', latin('PAR1\x15\x04\x15\x10')],
  ['shapefile', 'foreign-map', latin(`\0\0'\n${'\0'.repeat(20)}\0\0\0\x64`)],
  ['dBASE table (.dbf)', 'foreign-map', latin(`\x03\x76\x06\x0c\x02\0\0\0\x41\0\x20\0${'\0'.repeat(20)}DATE`)],
  [
    'Excel workbook of before 2007 (.xls)',
    'foreign-workbook',
    latin(`\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1${'\0'.repeat(504)}${wide('Workbook')}`),
  ],
  [
    'Word document of before 2007 (.doc)',
    'foreign-document',
    latin(`\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1${'\0'.repeat(504)}${wide('WordDocument')}`),
  ],
  [
    'OpenDocument spreadsheet (.ods)',
    'foreign-workbook',
    zip({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '<a/>' }, true),
  ],
  ['Word document (.docx)', 'foreign-document', zip({ 'word/document.xml': '<a/>' })],
  ['zipped shapefile', 'foreign-map', zip({ 'places.shp': 'x', 'places.dbf': 'x' })],
  ['zip archive', 'foreign-archive', zip({ 'talks.csv': 'meeting,date\nA,2018\n' })],
  ['file of an unknown binary format', 'foreign-unknown', Uint8Array.from({ length: 900 }, (_, at) => (at * 7) % 32)],
];

const CALENDAR_OF_PEOPLE = 'BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Ann Lee\r\nNOTE:meeting, date\r\nEND:VCARD\r\n';
const TEXT: readonly (readonly [name: string, code: string, text: string])[] = [
  ['RTF document', 'foreign-document', '{\\rtf1\\ansi{\\fonttbl\\f0 Times;}\\f0 Meeting; date; place\\par}'],
  [
    'BibTeX file',
    'foreign-records',
    '% exported\n\n@article{lee1990,\n  title = {The meeting},\n  date = {1990},\n}\n',
  ],
  ['YAML file', 'foreign-unknown', '# talks\n- title: First, at noon\n  date: 2018-05-27\n  place: Oslo\n'],
  ['YAML file', 'foreign-unknown', 'meetings:\n  - date: 2018-05-27\n    place: Oslo\n  - date: 2018-05-28\n'],
  ['RIS file', 'foreign-records', 'TY  - JOUR\nTI  - The meeting\nDA  - 1990\nER  - \n'],
  ['GEDCOM file', 'foreign-records', '\ufeff0 HEAD\n1 SOUR Tree\n0 @I1@ INDI\n1 NAME Ann /Lee/\n2 DATE 4 JUN 1890\n'],
  ['vCard file', 'foreign-records', CALENDAR_OF_PEOPLE],
  [
    'SQL dump',
    'foreign-database',
    "-- Dump\n/* of talks */;\nCREATE TABLE `t` (\n  `date` date,\n  `place` text\n);\nINSERT INTO `t` VALUES ('2018-06-04','Oslo');\n",
  ],
  [
    'SQL dump',
    'foreign-database',
    'SET client_encoding = 1;\nCOPY public.talks (id, date, place) FROM stdin;\n1\t2018-06-04\tOslo\n\\.\n',
  ],
  [
    'mbox file',
    'foreign-records',
    'From ann@example.org Mon Jun  4 10:00:00 2018\nFrom: Ann\nDate: Mon, 4 Jun 2018\nSubject: Meeting, place\n\nDear Bo,\n',
  ],
  [
    'e-mail message',
    'foreign-records',
    'Date: Mon, 4 Jun 2018\nFrom: Ann <ann@example.org>\nMIME-Version: 1.0\n\nDear Bo, the meeting, the place, the date.\n',
  ],
  [
    'RDF file (Turtle)',
    'foreign-database',
    '@prefix ex: <https://example.org/> .\nex:a ex:date "2018" ; ex:place "B" .\n',
  ],
  ['LaTeX document', 'foreign-document', '\\documentclass{article}\n\\title{Meeting, date}\n'],
  [
    'Excel workbook in XML',
    'foreign-workbook',
    '<?xml version="1.0"?>\n<Workbook xmlns="urn:x"><Worksheet/></Workbook>',
  ],
  ['SVG image', 'foreign-media', '<svg xmlns="http://www.w3.org/2000/svg"></svg>'],
  [
    'XML file of another kind (<talks>)',
    'foreign-database',
    '<?xml version="1.0"?><!-- x --><talks><date>2018</date></talks>',
  ],
];

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('a file in a format that has no reader', () => {
  it.each(BINARY)('is named by its first bytes: %s', async (name, code, bytes) => {
    const { value, issues } = await readAtlas(bytes);
    expect(issues).toMatchObject([{ severity: 'error', code, found: name, path: '' }]);
    expect(Object.values(value).flat()).toEqual([]);
  });

  it.each(TEXT)('is named by its first lines, as text and as bytes: %s', async (name, code, text) => {
    for (const content of [text, bytesOf(text)]) {
      const { value, issues } = await readAtlas(content);
      expect(issues).toMatchObject([{ severity: 'error', code, found: name }]);
      expect(Object.values(value).flat()).toEqual([]);
    }
  });

  it('is named among linked tables, and the others are read', async () => {
    const { value, issues } = await readAtlasTables([
      { name: 'people.csv', text: 'id,name\np,Ann Lee\n' },
      { name: 'events.csv', text: 'id,title,start\ne,First,2018-06-04\n' },
      { name: 'friends.vcf', text: CALENDAR_OF_PEOPLE },
      { name: 'old.doc', text: '', bytes: latin('%PDF-1.4') },
      { name: 'talks.ics', text: 'BEGIN:VCALENDAR\nEND:VCALENDAR\n' },
      { name: 'places.kmz', text: '', bytes: zip({ 'doc.kml': '<kml/>' }) },
    ]);
    expect(value.meetings).toMatchObject([{ title: 'First' }]);
    expect(issues.filter(({ severity }) => severity === 'error')).toMatchObject([
      { code: 'foreign-records', path: 'friends.vcf' },
      { code: 'foreign-document', path: 'old.doc' },
      { code: 'file-alone', path: 'talks.ics', found: 'iCalendar' },
      { code: 'file-alone', path: 'places.kmz', found: 'KMZ' },
    ]);
  });

  it('is announced in a sentence with the way out', async () => {
    const [issue] = (await readAtlas(latin('%PDF-1.4'))).issues;
    const { message, advice } = issuesEn.english;
    expect(issue && message[issue.code](issue)).toBe('This is a PDF, which Parley cannot read.');
    expect(issue && advice[issue.code](issue)).toContain('save that as CSV (UTF-8)');
    const article = (found: string): string =>
      message['foreign-document']({ severity: 'error', code: 'foreign-document', path: '', found });
    expect(article('RTF document')).toContain('an RTF document');
    expect(article('SQL dump')).toContain('an SQL dump');
    expect(article('LaTeX document')).toContain('a LaTeX document');
    expect(article('OpenDocument text (.odt)')).toContain('an OpenDocument text');
  });
});

describe('a table is not taken for another format', () => {
  it.each([
    ['Set,Date,Place\nA,2018,Oslo\n', 'a heading that is a word of SQL'],
    ['From,To,Date\nAnn,Bo,2018\n', 'headings that are headers of e-mail'],
    ['PK,Meeting,Date\n1,A,2018\n', 'a heading that begins like a zip archive'],
    ['BM,Meeting,Date\n1,A,2018\n', 'a heading that begins like an image'],
    ['# exported 2018\nmeeting,date\nA,2018\n', 'a comment above the headings'],
    ['@id,meeting,date\n1,A,2018\n', 'a heading with an at sign'],
    ['---\nmeeting,date\nA,2018\n', 'a rule above the headings'],
  ])('%j', async (text) => {
    const { value } = await readAtlas(bytesOf(text));
    expect(value.meetings).toHaveLength(1);
  });

  it('if it stands in a part of a page with namespaces of a word processor', async () => {
    const page =
      '<div xmlns:o="urn:office"><table><tr><th>meeting</th><th>date</th></tr><tr><td>A</td><td>2018</td></tr></table></div>';
    expect((await readAtlas(page)).value.meetings).toHaveLength(1);
  });

  it('with an unusual encoding', async () => {
    const utf16 = new Uint8Array(Uint16Array.from('\ufeff회담,날짜\n첫째,2018\n', (one) => one.charCodeAt(0)).buffer);
    expect((await readAtlas(utf16)).value.meetings).toMatchObject([{ title: '첫째' }]);
  });
});

describe('prose', () => {
  it.each([
    [
      'a note',
      'Notes\n\nOn the date of the summit, both sides met.\nLocation, as agreed, was the border village.\nNo one else spoke.\n',
    ],
    ['a log', '10:00 server started, pid 7\n10:01 place, unknown\n10:02 ready\n10:03 stopped, code 1, see place\n'],
    ['settings', 'name = talks\nplace; b\nport = 80\nhost = example.org; a; b\nverbose = yes\n'],
    [
      'one column of sentences',
      'Summary\nThe delegations met in the border village for the first time.\nThey agreed to meet again at the same place in a week.\n',
    ],
  ])('is not a table of meetings: %s', async (_name, text) => {
    const { value, issues } = await readAtlas(text);
    expect(value.meetings).toEqual([]);
    expect(issues.filter(({ severity }) => severity === 'error').map(({ code }) => code)).toEqual(['table-prose']);
  });

  it('does not exclude a narrow table', async () => {
    expect((await readAtlas('meeting\nFirst\nSecond\n')).value.meetings).toHaveLength(2);
    expect((await readAtlas('date,a,b\n2018,k,m\n2019,k,m\n')).value.meetings).toHaveLength(2);
  });
});
