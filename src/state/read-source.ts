/** Loads the text of a source, wherever it is, and reads it as an atlas. */
import type { AtlasReading } from '../core/formats/format.js';
import type { ColumnOverrides } from '../core/formats/table/columns.js';
import type { Issue } from '../core/model/issues.js';
import type { AtlasData } from '../core/model/model.js';
import type { LoadedFile } from './load.js';
import { requestFile } from './request.js';
import { createYield } from './time-slices.js';

/**
 * Where an atlas comes from: a URL, the URLs of tables that belong together, files that a reader chose, or a function that
 * returns the text (a table in the page) or data that is already read (the bundled atlas).
 */
export type AtlasSource =
  string | readonly string[] | readonly Blob[] | ((signal: AbortSignal) => Promise<string | AtlasData>);

export interface LoadOptions {
  /** The atlas is not shown before this settles, e.g. the words of its language. */
  readonly until?: Promise<unknown> | undefined;
  /** Overrides how the columns of a table are understood: heading → field, or `ignore`. */
  readonly columns?: ColumnOverrides | undefined;
  /** The title of data without a title. */
  readonly title?: string | undefined;
  /** The encoding of files, if it is known; else it is detected. */
  readonly encoding?: string | undefined;
}

/** Progress when all bytes have arrived. */
const LOADED = 0.6;

interface ReadOptions extends Omit<LoadOptions, 'until'> {
  readonly signal: AbortSignal;
  /** Called with 0 to 1. */
  readonly progress?: (done: number) => void;
}

/** `unless` is the signature of a content that is known. */
export interface ReadAgainOptions extends ReadOptions {
  readonly unless: string | undefined;
}

/** What a source holds. The signature is that of its files; undefined for a source without an address. */
export interface SourceContent {
  readonly reading: AtlasReading;
  readonly signature: string | undefined;
}

/** Whether a file gave nothing to show, and errors say why. */
export const isUnreadable = ({ value: { places, meetings, people }, issues }: AtlasReading): boolean =>
  places.length + meetings.length + people.length === 0 && issues.some(({ severity }) => severity === 'error');

/** Whether the source is on a server, so that it can be asked for again. */
export const hasAddress = (source: AtlasSource): source is string | readonly string[] =>
  typeof source === 'string' || (Array.isArray(source) && typeof source[0] === 'string');

/**
 * @param options.unless the signature of a content that is known. Then the server is asked whether its files have changed, and
 *   `reading` is undefined if they have not.
 * @throws LoadError if it cannot be loaded; the signal's reason when aborted.
 */
export async function readSource(source: AtlasSource, options: ReadOptions): Promise<SourceContent>;
export async function readSource(
  source: string | readonly string[],
  options: ReadAgainOptions,
): Promise<Partial<SourceContent>>;
export async function readSource(
  source: AtlasSource,
  options: ReadOptions & Partial<ReadAgainOptions>,
): Promise<Partial<SourceContent>> {
  const { signal, columns, title, encoding, progress = () => undefined } = options;
  const pause = createYield(signal, (done) => progress(LOADED + (1 - LOADED) * done));
  const how = { signal, pause, ...(columns && { columns }), ...(title && { title }) };
  if (typeof source === 'function') {
    const given = await source(signal);
    if (typeof given !== 'string') return { reading: { value: given, issues: [] } };
    return { reading: await (await loadReader()).readAtlas(given, how) };
  }
  const files = hasAddress(source)
    ? await loadAll([source].flat(), options)
    : await (await import('./files.js')).contentsOf(source, { signal, encoding });
  const signature = hasAddress(source) ? files.map((file) => file.signature).join(' ') : undefined;
  if (signature !== undefined && signature === options.unless) return { signature };
  const issues = files.flatMap((file) => file.issues);
  const { readAtlas, readAtlasTables } = await loadReader();
  const [only] = files;
  const reading =
    only !== undefined && files.length === 1
      ? await readAtlas(only.bytes ?? only.text, { ...how, name: only.name })
      : await readAtlasTables(files);
  return { reading: withIssues(issues, reading), signature };
}

type FileOfSource = LoadedFile & { readonly name: string };

async function loadAll(
  urls: readonly string[],
  { signal, progress, ...asked }: ReadOptions & Partial<ReadAgainOptions>,
): Promise<readonly FileOfSource[]> {
  const done = urls.map(() => 0);
  const cache = 'unless' in asked ? 'no-cache' : 'default';
  // The modules that read them are requested together with the files.
  const responses = urls.map((name) => requestFile(name, { signal, cache }));
  for (const response of responses) response.catch(() => undefined); // `loadFile` throws it
  const [files] = await Promise.all([
    import('./load.js').then(({ loadFile }) =>
      Promise.all(
        urls.map(async (name, index) => {
          const onProgress = (part: number): void => {
            done[index] = part;
            progress?.((LOADED * done.reduce((sum, one) => sum + one, 0)) / urls.length);
          };
          return { name, ...(await loadFile(name, { signal, cache, onProgress }, responses[index])) };
        }),
      ),
    ),
    loadReader(),
  ]);
  return files;
}

/** Loaded on demand: the bundled atlas needs no reader. */
const loadReader = () => import('../core/formats/read.js');

const withIssues = (issues: readonly Issue[], reading: AtlasReading): AtlasReading =>
  issues.length === 0 ? reading : { ...reading, issues: [...issues, ...reading.issues] };
