/** Opens a workbook: finds its sheets, texts and cell formats in the zip archive, and reads the sheets one after another. */
import { mapProgress, type Steps } from '../../lib/steps.js';
import type { IssueLog } from '../../model/issue-log.js';
import type { FileContent } from '../format.js';
import { attributeOf, childrenOf, type XmlElement } from '../xml/element.js';
import { readXml } from '../xml/read-xml.js';
import { ZipReader } from '../zip/unpack.js';
import { kindOfBuiltIn, kindOfFormat, type NumberKind } from './cell-values.js';
import { readSheet } from './read-sheet.js';
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
  const texts = zip.problem === undefined ? zip.entry(`${FOLDER}sharedStrings.xml`) : undefined;
  const strings = texts === undefined ? [] : yield* mapProgress(0, 0.2, readStrings(zip.text(texts), texts.size, log));
  const context = { strings, kinds: kindsOf(styles), is1904, log };
  const sheets: Sheet[] = [];
  const stated = parts.filter(({ name }) => name === 'sheet').slice(0, MAX_SHEETS);
  for (const [index, part] of stated.entries()) {
    const entry = zip.entry(targets.get(attributeOf(part, 'id') ?? '') ?? `${FOLDER}worksheets/sheet${index + 1}.xml`);
    if (zip.problem !== undefined) break;
    if (entry === undefined) continue;
    const name = attributeOf(part, 'name') ?? `Sheet${index + 1}`;
    const isHidden = /hidden/i.test(attributeOf(part, 'state') ?? '');
    const [from, to] = [index, index + 1].map((done) => 0.2 + (0.8 * done) / stated.length);
    sheets.push(
      yield* mapProgress(from ?? 0, to ?? 1, readSheet(zip.text(entry), entry.size, { name, isHidden }, context)),
    );
  }
  if (zip.problem === undefined) return { sheets, is1904 };
  log.add(zip.problem);
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
