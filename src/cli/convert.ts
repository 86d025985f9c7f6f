/** `parley convert`: an atlas for other tools, and on standard error what did not fit. */
import type { Issue } from '../core/model/issues.js';
import type { AtlasData } from '../core/model/model.js';
import { writeJsonLd } from '../core/formats/json-ld/write.js';
import { writeLinkedPlaces } from '../core/formats/linked-places/write.js';
import { writeNative } from '../core/formats/native/write.js';
import { writeTable } from '../core/formats/table/write.js';
import { writeTables } from '../core/formats/linked-tables/write.js';
import type { WriteOptions, Written } from '../core/formats/written.js';
import { filledInput } from './build.js';
import type { Options } from './options.js';
import { writeFolder, writeOut } from './output.js';
import { CliError, EXIT, type Terminal } from './terminal.js';

const WRITERS: Readonly<Record<Exclude<Options['target'], 'tables'>, (data: AtlasData, how: WriteOptions) => Written>> =
  {
    csv: writeTable,
    lpf: writeLinkedPlaces,
    jsonld: writeJsonLd,
    native: (data) => ({ text: writeNative(data), losses: [] }),
  };

/** @returns the exit code: 0, since what a format cannot hold is nothing to mend. */
export async function convert(options: Options, terminal: Terminal): Promise<number> {
  const { target, output, lang } = options;
  if (target === 'tables' && (output === undefined || output === '-')) {
    throw new CliError('Linked tables are several files: name a folder with -o FOLDER.');
  }
  const { data } = await filledInput(options, terminal);
  tell(await write(data, target, output, lang, terminal), terminal);
  return EXIT.clean;
}

async function write(
  data: AtlasData,
  target: Options['target'],
  output: string | undefined,
  lang: string,
  terminal: Terminal,
): Promise<readonly Issue[]> {
  if (target === 'tables') {
    const { files, losses } = writeTables(data, { lang });
    const marked = files.map(({ name, text }) => ({ name, text: withMark(text) }));
    await writeFolder(output ?? '.', marked);
    return losses;
  }
  const { text, losses } = WRITERS[target](data, { lang });
  const isFile = output !== undefined && output !== '-';
  await writeOut(output, target === 'csv' && isFile ? withMark(text) : text, terminal);
  return losses;
}

/** Without a byte-order mark Excel takes UTF-8 for something else, and Panmunjeom's 판문점 for noise. */
const withMark = (text: string): string => `\ufeff${text}`;

function tell(losses: readonly Issue[], { stderr }: Terminal): void {
  if (losses.length === 0) return;
  const kinds = losses.map(
    ({ path, found = '', id }) => `  ${path}: ${found}${id === undefined ? '' : ` (first: ${id})`}`,
  );
  stderr.write(`Not in the new file, or not as it was:\n${kinds.join('\n')}\n`);
}
