/** Reads the main KML file in the archive: `doc.kml`, or the first one. Every other KML file is named. */
import { NO_DATA } from '../../model/lists.js';
import type { FormatReader } from '../format.js';
import { readPlacemarks } from '../kml/read.js';
import { ZipReader } from '../zip/unpack.js';

export const readKmz: FormatReader = function* ({ bytes = new Uint8Array(), entries = [] }, options) {
  const { log } = options;
  const zip = new ZipReader(bytes, entries);
  const files = entries.filter(({ name }) => /\.kml$/i.test(name));
  const main = files.find(({ name }) => /^doc\.kml$/i.test(name)) ?? files[0];
  for (const { name } of files.filter((file) => file !== main))
    log.add({ code: 'left-out', severity: 'warning', path: name, found: name });
  if (main === undefined || zip.problem !== undefined) {
    log.add(zip.problem ?? { code: 'archive-damaged', path: '' });
    return { value: NO_DATA, issues: log.issues };
  }
  const reading = yield* readPlacemarks(zip.text(main), main.size, options);
  if (zip.problem === undefined) return reading;
  log.add(zip.problem);
  return { ...reading, issues: [...reading.issues, ...log.issues.slice(-1)] };
};
