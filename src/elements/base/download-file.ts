/** Writes an atlas as a file for download. Each writer is loaded when it is used. */
import { fileNameOf } from '../../core/formats/file-name.js';
import { FILES_FORMAT, WRITABLE_FORMATS } from '../../core/formats/registry.js';
import { fileContent } from '../../core/formats/written.js';
import type { Issue } from '../../core/model/issues.js';
import type { Atlas, AtlasData } from '../../core/model/model.js';
import { pick } from '../../core/model/text.js';

export interface Download {
  readonly name: string;
  readonly file: Blob;
  readonly losses: readonly Issue[];
}

/** The formats that are one file, by the extension of that file. */
const FORMAT_BY_EXTENSION = new Map(
  WRITABLE_FORMATS.filter((format) => format !== FILES_FORMAT).map((format) => [format.extensions[0], format]),
);

/** @returns whether an atlas can be downloaded as a file with this extension. */
export const canWrite = (extension: string): boolean => FORMAT_BY_EXTENSION.has(extension);

/**
 * The things in the order of the file that was read, as `parley convert` writes them, so that the written file can be compared
 * with it. The lists of an atlas are sorted; its look-ups have the order of the file.
 */
const inFileOrder = (atlas: Atlas): AtlasData => ({
  ...atlas,
  places: [...atlas.placeById.values()],
  people: [...atlas.personById.values()],
  meetings: [...atlas.meetingById.values()],
});

/** @param lang BCP 47 tag of the texts, where the format holds one language. */
export async function write(extension: string, atlas: Atlas, lang: string): Promise<Download> {
  const format = FORMAT_BY_EXTENSION.get(extension);
  if (format === undefined) throw new TypeError(`Got ${extension} when expected the extension of a format.`);
  const writeFormat = await format.loadWriter();
  const { files, losses } = writeFormat(inFileOrder(atlas), { lang });
  const [type = ''] = format.mediaTypes;
  return {
    name: `${fileNameOf(pick(atlas.title, lang))}.${extension}`,
    file: new Blob(files.map(fileContent), { type: type.startsWith('text/') ? `${type};charset=utf-8` : type }),
    losses,
  };
}

const REVOKE_AFTER_MS = 60_000;

/** Saves a file as the browser saves any download. */
export function save({ name, file }: Download): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  // Some browsers start to read the file only later.
  setTimeout(() => URL.revokeObjectURL(link.href), REVOKE_AFTER_MS);
}
