/**
 * Recognises files that are not text by their first bytes. Sources: the specifications of the formats, and the tables of
 * file(1) and of the MIME Sniffing standard.
 */
import type { ForeignCode, ForeignFormat } from './foreign-format.js';

/** Bytes at an offset, written as a string in which each character is one byte. */
type Signature = readonly [code: ForeignCode, name: string, bytes: string, offset?: number];

const SIGNATURES: readonly Signature[] = [
  ['foreign-document', 'PDF', '%PDF-'],
  ['foreign-document', 'PostScript document', '%!PS'],
  ['foreign-media', 'PNG image', '\x89PNG'],
  ['foreign-media', 'JPEG image', '\xff\xd8\xff'],
  ['foreign-media', 'GIF image', 'GIF8'],
  ['foreign-media', 'TIFF image', 'II*\0'],
  ['foreign-media', 'TIFF image', 'MM\0*'],
  ['foreign-media', 'Photoshop image', '8BPS\0'],
  ['foreign-media', 'BMP image', '\0\0\0\0', 6],
  ['foreign-media', 'icon', '\0\0\x01\0'],
  ['foreign-media', 'WebP image', 'WEBP', 8],
  ['foreign-media', 'sound recording', 'WAVE', 8],
  ['foreign-media', 'sound recording', 'ID3\x03'],
  ['foreign-media', 'sound recording', 'ID3\x04'],
  ['foreign-media', 'sound recording', 'fLaC'],
  ['foreign-media', 'sound recording', 'OggS\0'],
  ['foreign-media', 'video', '\x1aE\xdf\xa3'],
  ['foreign-media', 'video or HEIC image', 'ftyp', 4],
  ['foreign-archive', 'gzip archive (.gz)', '\x1f\x8b'],
  ['foreign-archive', 'bzip2 archive', '1AY&SY', 4],
  ['foreign-archive', 'xz archive', '\xfd7zXZ\0'],
  ['foreign-archive', '7-Zip archive (.7z)', '7z\xbc\xaf\x27\x1c'],
  ['foreign-archive', 'Rar archive', 'Rar!\x1a\x07'],
  ['foreign-archive', 'Zstandard archive', '(\xb5/\xfd'],
  ['foreign-archive', 'tar archive', 'ustar', 257],
  ['foreign-map', 'GeoPackage', 'GPKG', 68],
  ['foreign-map', 'shapefile', "\0\0'\x0a\0\0\0\0"],
  ['foreign-map', 'FlatGeobuf file', 'fgb\x03'],
  ['foreign-database', 'SQLite database', 'SQLite format 3\0'],
  ['foreign-database', 'Access database', '\0\x01\0\0Standard '],
  ['foreign-database', 'Parquet file', 'PAR1'],
  ['foreign-database', 'Arrow file', 'ARROW1\0'],
  ['foreign-database', 'Feather file', 'FEA1'],
  ['foreign-database', 'HDF5 file', '\x89HDF'],
  ['foreign-database', 'NumPy file', '\x93NUMPY'],
  ['foreign-database', 'Python pickle', '\x80\x04\x95'],
  ['foreign-database', 'Avro file', 'Obj\x01'],
  ['foreign-database', 'R data file', 'RDX'],
  ['foreign-database', 'SPSS file', '$FL2'],
  ['foreign-database', 'Stata file', '<stata_dta>'],
  ['foreign-unknown', 'program', '\x7fELF'],
  ['foreign-unknown', 'program', 'MZ\x90\0'],
  ['foreign-unknown', 'binary property list', 'bplist00'],
];

/** The OLE container of Microsoft Office before 2007, and the streams that tell its programs apart, in UTF-16. */
const OLE = '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1';
const OLE_STREAMS: readonly (readonly [stream: string, format: ForeignFormat])[] = [
  ['EncryptedPackage', { code: 'foreign-workbook', name: 'Office file with a password' }],
  ['Workbook', { code: 'foreign-workbook', name: 'Excel workbook of before 2007 (.xls)' }],
  ['WordDocument', { code: 'foreign-document', name: 'Word document of before 2007 (.doc)' }],
  ['PowerPoint', { code: 'foreign-document', name: 'PowerPoint presentation of before 2007 (.ppt)' }],
  ['__nameid', { code: 'foreign-records', name: 'Outlook message (.msg)' }],
  ['Book', { code: 'foreign-workbook', name: 'Excel workbook of before 1997 (.xls)' }],
];
/** The directory of an OLE container may lie anywhere; this many bytes at each end are searched for it. */
const OLE_SEARCH = 1024 * 1024;

const ZIP = 'PK\x03\x04';
const EMPTY_ZIP = 'PK\x05\x06';

const UNKNOWN: ForeignFormat = { code: 'foreign-unknown', name: 'file of an unknown binary format' };
const SAMPLE_BYTES = 4096;
/** The share of control characters in the sample above which a file is not text. */
const MAX_CONTROL = 0.1;

/** @returns whether the bytes begin like a zip archive, as workbooks and KMZ files do. */
export const isZip = (bytes: Uint8Array): boolean => has(bytes, ZIP) || has(bytes, EMPTY_ZIP);

/** @returns the foreign format of bytes that are neither text nor a zip archive; undefined for those. */
export function foreignBytes(bytes: Uint8Array): ForeignFormat | undefined {
  if (has(bytes, OLE)) return oleFormat(bytes);
  if (isDbase(bytes)) return { code: 'foreign-map', name: 'dBASE table (.dbf)' };
  const signature = SIGNATURES.find(
    ([, name, sign, offset]) => has(bytes, sign, offset) && (name !== 'BMP image' || has(bytes, 'BM')),
  );
  return signature === undefined ? undefined : { code: signature[0], name: signature[1] };
}

/** @returns a foreign format for bytes with so many control characters that no encoding of a text explains them. */
export function unknownBytes(bytes: Uint8Array): ForeignFormat | undefined {
  const isUtf16 = has(bytes, '\xff\xfe') || has(bytes, '\xfe\xff');
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  return !isUtf16 && sample.filter(isControl).length > sample.length * MAX_CONTROL ? UNKNOWN : undefined;
}

function has(bytes: Uint8Array, sign: string, offset = 0): boolean {
  for (let at = 0; at < sign.length; at += 1) if (bytes[offset + at] !== sign.charCodeAt(at)) return false;
  return true;
}

/** NUL is left out, because it fills every other byte of UTF-16. ESC begins the shifts of Japanese encodings. */
const isControl = (byte: number): boolean => (byte > 0 && byte < 9) || (byte > 13 && byte < 32 && byte !== 27);

function oleFormat(bytes: Uint8Array): ForeignFormat {
  const latin = new TextDecoder('latin1');
  const text = `${latin.decode(bytes.subarray(0, OLE_SEARCH))}${latin.decode(bytes.subarray(-OLE_SEARCH))}`;
  const found = OLE_STREAMS.find(([stream]) => text.includes([...stream].join('\0')));
  return found?.[1] ?? { code: 'foreign-document', name: 'Microsoft Office file of before 2007' };
}

/** The header of dBASE has the date of the last change (month, day) and two reserved zeros. */
function isDbase(bytes: Uint8Array): boolean {
  const [version = 0, , month = 0, day = 0] = bytes;
  const isVersion = version === 0x03 || version === 0x83 || version === 0xf5;
  return isVersion && month >= 1 && month <= 12 && day >= 1 && day <= 31 && bytes[12] === 0 && bytes[13] === 0;
}
