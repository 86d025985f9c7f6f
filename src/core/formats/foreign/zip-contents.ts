/** Recognises formats that are zip archives by the files inside. */
import type { ZipEntry } from '../zip/entries.js';
import type { ForeignCode, ForeignFormat } from './foreign-format.js';

/** A file that only this format contains. The first match decides. */
const CONTENTS: readonly (readonly [code: ForeignCode, name: string, file: RegExp])[] = [
  ['foreign-workbook', 'binary Excel workbook (.xlsb)', /^xl\/workbook\.bin$/],
  ['foreign-document', 'Word document (.docx)', /^word\/document\.xml$/],
  ['foreign-document', 'PowerPoint presentation (.pptx)', /^ppt\/presentation\.xml$/],
  ['foreign-document', 'e-book (.epub)', /^META-INF\/container\.xml$/],
  ['foreign-workbook', 'Numbers spreadsheet (.numbers)', /^Index\/(?:Document|Tables?\/.*)\.iwa$/],
  ['foreign-document', 'Apple iWork document', /^Index\/.*\.iwa$/],
  ['foreign-map', 'zipped shapefile', /\.shp$/i],
  ['foreign-map', 'QGIS project (.qgz)', /\.qgs$/i],
  ['foreign-unknown', 'program', /^(?:AndroidManifest\.xml|META-INF\/MANIFEST\.MF)$/],
];

/** The first file of an OpenDocument archive is named `mimetype`, is not packed, and states the type. */
const OPEN_DOCUMENT: readonly (readonly [type: string, format: ForeignFormat])[] = [
  ['opendocument.spreadsheet', { code: 'foreign-workbook', name: 'OpenDocument spreadsheet (.ods)' }],
  ['opendocument.text', { code: 'foreign-document', name: 'OpenDocument text (.odt)' }],
  ['opendocument.', { code: 'foreign-document', name: 'OpenDocument file' }],
];
const TYPE_END = 200;

export function foreignZip(bytes: Uint8Array, entries: readonly ZipEntry[]): ForeignFormat {
  const beginning = new TextDecoder('latin1').decode(bytes.subarray(0, TYPE_END));
  const open = OPEN_DOCUMENT.find(([type]) => beginning.includes(`mimetypeapplication/vnd.oasis.${type}`));
  if (open !== undefined) return open[1];
  if (beginning.includes('mimetypeapplication/epub')) return { code: 'foreign-document', name: 'e-book (.epub)' };
  const [code, name] = CONTENTS.find(([, , file]) => entries.some((entry) => file.test(entry.name))) ?? [];
  return code === undefined || name === undefined ? { code: 'foreign-archive', name: 'zip archive' } : { code, name };
}
