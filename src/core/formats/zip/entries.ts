/** Lists the files in a zip archive from its directory, without unpacking anything (PKWARE APPNOTE 4.3.12 and 4.3.16). */

export interface ZipEntry {
  /** The path in the archive, as stated. */
  readonly name: string;
  /** 0 is stored, 8 is deflated. */
  readonly method: number;
  readonly isEncrypted: boolean;
  /** The numbers of bytes that the directory states. An archive that was made to do harm may state false ones. */
  readonly packedSize: number;
  readonly size: number;
  /** The offset of the header before the packed bytes. */
  readonly offset: number;
}

const END_OF_DIRECTORY = 0x06054b50;
const END_LENGTH = 22;
const MAX_COMMENT = 65_535;
const DIRECTORY_ENTRY = 0x02014b50;
const ENTRY_LENGTH = 46;
/** A workbook has some tens of files. Further entries of a larger archive are not listed. */
const MAX_ENTRIES = 10_000;

/** @returns the files in the order of the directory; an empty list if the archive is damaged or cut off. */
export function zipEntries(bytes: Uint8Array): readonly ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOfDirectory(view);
  if (end === undefined) return [];
  const entries: ZipEntry[] = [];
  const count = Math.min(view.getUint16(end + 10, true), MAX_ENTRIES);
  let at = view.getUint32(end + 16, true);
  while (entries.length < count && at + ENTRY_LENGTH <= view.byteLength) {
    if (view.getUint32(at, true) !== DIRECTORY_ENTRY) break;
    const flags = view.getUint16(at + 8, true);
    const nameLength = view.getUint16(at + 28, true);
    const nameAt = at + ENTRY_LENGTH;
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(nameAt, nameAt + nameLength)),
      method: view.getUint16(at + 10, true),
      isEncrypted: (flags & 1) === 1,
      packedSize: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    });
    at = nameAt + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/** The end of the directory is the last record of the archive, before a comment. */
function endOfDirectory(view: DataView): number | undefined {
  const first = Math.max(0, view.byteLength - END_LENGTH - MAX_COMMENT);
  for (let at = view.byteLength - END_LENGTH; at >= first; at -= 1)
    if (view.getUint32(at, true) === END_OF_DIRECTORY) return at;
  return undefined;
}
