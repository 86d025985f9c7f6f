/** Opens a workbook: finds its sheets, texts and cell formats in the zip archive, and reads the sheets one after another. */
import { mapProgress, type Steps } from '../../lib/steps.js';
import type { IssueLog } from '../../model/issue-log.js';
import type { FileContent } from '../format.js';
import { attributeOf, childrenOf, type XmlElement } from '../xml/element.js';
import { readXml } from '../xml/read-xml.js';
import type { ZipEntry } from '../zip/entries.js';
import { ZipReader } from '../zip/unpack.js';
import { kindOfBuiltIn, kindOfFormat, type NumberKind } from './cell-values.js';
import { hasMoreCells } from './count-cells.js';
import { MAX_CELLS, readSheet, tooManyCells } from './read-sheet.js';
import type { Sheet } from './sheet.js';
import { readStrings } from './strings.js';

export interface Workbook {
  /** In the order of the tabs. */
  readonly sheets: readonly Sheet[];
  readonly is1904: boolean;
}

const FOLDER = 'xl/';
/** Sheets beyond this number are not read. */
const MAX_SHEETS = 100;

/** @returns the workbook; undefined, with an Issue, if the archive is refused. */
export function* openWorkbook({ bytes, entries = [] }: FileContent, log: IssueLog): Steps<Workbook | undefined> {
  const zip = new ZipReader(bytes ?? new Uint8Array(), entries);
  const elements = (name: string, wanted: readonly string[]): Steps<readonly XmlElement[]> =>
    elementsIn(zip, name, wanted, log);
  const parts = yield* elements(`${FOLDER}workbook.xml`, ['sheet', 'workbookPr']);
  const targets = targetsById(yield* elements(`${FOLDER}_rels/workbook.xml.rels`, ['Relationship']));
  const styles = yield* elements(`${FOLDER}styles.xml`, ['numFmts', 'cellXfs']);
  const is1904 = parts.some((part) => /^(?:1|true)$/.test(attributeOf(part, 'date1904') ?? ''));
  const stated = statedSheets(parts, targets, zip);
  const refused = zip.problem === undefined ? yield* firstTooLarge(stated, bytes, entries) : undefined;
  if (refused !== undefined) {
    log.add(tooManyCells(refused));
    return undefined;
  }
  const texts = zip.problem === undefined ? zip.entry(`${FOLDER}sharedStrings.xml`) : undefined;
  const strings = texts === undefined ? [] : yield* mapProgress(0, 0.2, readStrings(zip.text(texts), texts.size, log));
  const context = { strings, kinds: kindsOf(styles), is1904, log };
  const sheets: Sheet[] = [];
  for (const [index, { name, isHidden, entry }] of stated.entries()) {
    if (zip.problem !== undefined) break;
    const [from, to] = [index, index + 1].map((done) => 0.2 + (0.8 * done) / stated.length);
    const read = readSheet(zip.text(entry), entry.size, { name, isHidden }, context);
    const sheet = yield* mapProgress(from ?? 0, to ?? 1, read);
    if (sheet === undefined) return undefined;
    sheets.push(sheet);
  }
  if (zip.problem === undefined) return { sheets, is1904 };
  log.add(zip.problem);
  return undefined;
}

interface StatedSheet extends Pick<Sheet, 'name' | 'isHidden'> {
  readonly entry: ZipEntry;
}

/** @returns the sheets that the workbook names and the archive has. */
function statedSheets(
  parts: readonly XmlElement[],
  targets: ReadonlyMap<string, string>,
  zip: ZipReader,
): readonly StatedSheet[] {
  const named = parts.filter(({ name }) => name === 'sheet').slice(0, MAX_SHEETS);
  return named.flatMap((part, index) => {
    const entry = zip.entry(targets.get(attributeOf(part, 'id') ?? '') ?? `${FOLDER}worksheets/sheet${index + 1}.xml`);
    const name = attributeOf(part, 'name') ?? `Sheet${index + 1}`;
    const isHidden = /hidden/i.test(attributeOf(part, 'state') ?? '');
    return entry === undefined ? [] : [{ name, isHidden, entry }];
  });
}

/** Bytes. The shortest cell with a value has fifteen, so a smaller sheet has not too many cells. */
const MIN_BYTES_TO_COUNT = 8 * MAX_CELLS;

/** @returns the name of the first sheet that has too many cells. Only large sheets are unpacked to count them. */
function* firstTooLarge(
  sheets: readonly StatedSheet[],
  bytes: Uint8Array = new Uint8Array(),
  entries: readonly ZipEntry[],
): Steps<string | undefined> {
  for (const { name, entry } of sheets) {
    if (entry.size < MIN_BYTES_TO_COUNT) continue;
    // Another reader, because the bytes are unpacked again afterwards.
    const parts = new ZipReader(bytes, entries).bytes(entry);
    if (yield* mapProgress(0, 0, hasMoreCells(parts, entry.size, MAX_CELLS))) return name;
  }
  return undefined;
}

function* elementsIn(
  zip: ZipReader,
  name: string,
  wanted: readonly string[],
  log: IssueLog,
): Steps<readonly XmlElement[]> {
  const entry = zip.entry(name);
  const elements: XmlElement[] = [];
  if (entry === undefined || zip.problem !== undefined) return elements;
  yield* readXml(zip.text(entry), entry.size, {
    log,
    path: name,
    isWanted: (element) => wanted.includes(element),
    onElement: (element) => void elements.push(element),
  });
  return elements;
}

/** @returns the path in the archive of each part that the workbook names. */
function targetsById(relationships: readonly XmlElement[]): ReadonlyMap<string, string> {
  return new Map(
    relationships.map((relationship) => {
      const target = attributeOf(relationship, 'Target') ?? '';
      return [attributeOf(relationship, 'Id') ?? '', target.startsWith('/') ? target.slice(1) : `${FOLDER}${target}`];
    }),
  );
}

/** @returns the kind of number of each cell format, in the order in which cells refer to them. */
function kindsOf(styles: readonly XmlElement[]): readonly NumberKind[] {
  const listOf = (list: string, item: string): readonly XmlElement[] =>
    styles.filter(({ name }) => name === list).flatMap((element) => childrenOf(element, item));
  const codes = new Map(
    listOf('numFmts', 'numFmt').map((format) => [attributeOf(format, 'numFmtId'), attributeOf(format, 'formatCode')]),
  );
  return listOf('cellXfs', 'xf').map((format) => {
    const id = attributeOf(format, 'numFmtId') ?? '0';
    const code = codes.get(id);
    return code === undefined ? kindOfBuiltIn(Number(id)) : kindOfFormat(code);
  });
}
