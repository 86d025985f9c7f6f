/**
 * The one door for data: looks at the content, never at the file's name, and hands it to the reader that knows it. The
 * native reader is always there; the others are loaded when a file needs them, and so is what reads rare dates.
 */
import type { Issue, Reading } from '../model/issues.js';
import type { AtlasData } from '../model/model.js';
import { mapProgress, runAsync, type Pause, type Steps } from '../lib/steps.js';
import { isObject, type Json } from './fields/fields.js';
import { IssueLog } from './fields/issue-log.js';
import { notJson, parseJson } from './json/json.js';
import { NO_DATA, nativeSteps } from './native/read.js';
import { jsonLdScripts, linesOf } from './fields/pieces.js';
import { withRareDates, type ReadingOptions } from './rare-dates.js';
import type { ColumnOverrides } from './table/columns.js';
import type { TableGuess } from './table/read.js';

export interface ReadOptions {
  readonly signal?: AbortSignal;
  /** For tables and flat GeoJSON, what the caller knows better: heading → field, or `ignore`. */
  readonly columns?: ColumnOverrides;
  /** Called between the steps of a large file, so that a page is not frozen by it: native files and tables have such steps. */
  readonly pause?: Pause;
}

export interface AtlasReading extends Reading<AtlasData> {
  /** Of a table: what its columns were taken for. */
  readonly guess?: TableGuess;
}

interface ReaderOptions extends ReadingOptions {
  readonly columns?: ColumnOverrides;
}
type Reader = (options: ReaderOptions) => AtlasReading | Steps<AtlasReading>;

/** Characters from which on a file is parsed in steps; below that it takes no longer than a frame or two. */
const LARGE = 1_000_000;
/** Of reading a native file, the part that is parsing. */
const PARSED = 0.4;

/**
 * @param text a file's content.
 * @returns all that was good of it, and an Issue for each thing that was not.
 * @throws the signal's reason when aborted.
 */
export async function readAtlas(text: string, { signal, columns, pause }: ReadOptions = {}): Promise<AtlasReading> {
  const reader = await readerFor(text, pause);
  return withRareDates((options) => {
    signal?.throwIfAborted();
    const reading = reader(columns === undefined ? options : { ...options, columns });
    return 'issues' in reading ? reading : runAsync(mapProgress(PARSED, 1, reading), pause);
  });
}

/** Several tables that refer to one another, as one atlas. Issues name the file. */
export async function readAtlasTables(
  files: readonly { readonly name: string; readonly text: string }[],
): Promise<AtlasReading> {
  const { readTables } = await import('./linked-tables/read.js');
  return withRareDates((options) => readTables(files, options));
}

/** By the first character: JSON begins with a bracket, a page with a tag; anything else can only be a table. */
async function readerFor(text: string, pause: Pause | undefined): Promise<Reader> {
  const first = /\S/.exec(text.charCodeAt(0) === 0xfeff ? text.slice(1) : text)?.[0];
  if (first === '{' || first === '[' || first === '\u001e') return readerOfJson(text, pause);
  if (first === '<') return readerOfPage(text);
  const { tableSteps } = await import('./table/read.js');
  return (options) => tableSteps(text, options);
}

async function readerOfJson(text: string, pause: Pause | undefined): Promise<Reader> {
  const sliced = pause !== undefined && text.length > LARGE ? await parsedInSlices(text, pause) : undefined;
  if (sliced !== undefined) return readerOfValue(sliced.value);
  const log = new IssueLog();
  const value = parseJson(text, log);
  if (value !== undefined) return readerOfValue(value);
  const lines = featuresByLine(text);
  if (lines !== undefined) return readerOfValue({ type: 'FeatureCollection', features: lines });
  const rest = log.issues.some(({ code }) => code === 'not-json') ? await readerOfRest(text) : undefined;
  return rest ?? (() => ({ value: NO_DATA, issues: log.issues }));
}

/** What is good in a broken file, if anything is. */
async function readerOfRest(text: string): Promise<Reader | undefined> {
  const { GAP, salvageJson } = await import('./json/json-salvage.js');
  const saved = salvageJson(text);
  const value = saved === undefined ? undefined : parseJson(saved.text, new IssueLog());
  if (saved === undefined || value === undefined) return undefined;
  const reader = await readerOfValue(value);
  const log = new IssueLog();
  for (const fault of saved.faults) log.add(notJson(text, fault));
  // What refers to something behind the cut, and what stands for a broken entry, is told by the mistake itself.
  const isGap = ({ code, found }: Issue): boolean =>
    (code === 'wrong-type' && found === GAP) || (code === 'dangling-id' && saved.isCut);
  return function* (options) {
    const made = reader(options);
    const reading = 'issues' in made ? made : yield* made;
    // Where nothing is left, what is missing in it is nobody's concern.
    const isEmpty = reading.value.places.length + reading.value.meetings.length + reading.value.people.length === 0;
    const found = isEmpty ? [] : reading.issues.filter((issue) => !isGap(issue));
    return { ...reading, issues: [...log.issues, ...found] };
  };
}

async function parsedInSlices(text: string, pause: Pause): Promise<{ readonly value: unknown } | undefined> {
  const { parseInSlices } = await import('./json/json-slices.js');
  return runAsync(mapProgress(0, PARSED, parseInSlices(text)), pause);
}

async function readerOfValue(value: unknown): Promise<Reader> {
  if (isObject(value)) {
    if (value['type'] === 'FeatureCollection') return readerOfCollection(value);
    // GeoJSON may also be one feature, or nothing but its geometry.
    if (value['type'] === 'Feature') return readerOfCollection({ type: 'FeatureCollection', features: [value] });
    if (GEOMETRIES.has(value['type'])) return readerOfValue({ type: 'Feature', geometry: value, properties: {} });
    const [timeline, storyMap] = await Promise.all([import('./timeline-js/read.js'), import('./story-map/read.js')]);
    if (storyMap.isStoryMap(value)) return (options) => storyMap.readStoryMap(value, options);
    if (timeline.isTimeline(value)) return (options) => timeline.readTimeline(value, options);
  }
  const { isJsonLd, readJsonLd } = await import('./json-ld/read.js');
  return isJsonLd(value) ? (options) => readJsonLd(value, options) : (options) => nativeSteps(value, options);
}

const GEOMETRIES = new Set<unknown>([
  ...['Point', 'MultiPoint', 'LineString', 'MultiLineString', 'Polygon', 'MultiPolygon', 'GeometryCollection'],
]);

async function readerOfCollection(collection: Json): Promise<Reader> {
  const native: Reader = (options) => nativeSteps(collection, options);
  const features: unknown = collection['features'];
  if ('parley' in collection || !Array.isArray(features)) return native;
  const [linked, flat] = await Promise.all([import('./linked-places/read.js'), import('./geojson/read.js')]);
  if (linked.isLinkedPlaces(collection)) return () => linked.readLinkedPlaces(collection);
  return flat.areMeetings(features) ? (options) => flat.readFeatures(collection, options) : native;
}

/** Gazetteers often come as one feature a line (JSON lines, RFC 8142 sequences); a broken line is left to parseJson to tell. */
function featuresByLine(text: string): readonly Json[] | undefined {
  const features: Json[] = [];
  const lines = linesOf(text);
  if (lines.length < 2) return undefined;
  for (const line of lines) {
    const value = parseJson(line.text, new IssueLog());
    if (!isObject(value) || value['type'] !== 'Feature') return undefined;
    features.push(value);
  }
  return features;
}

/** A page: the JSON-LD in it. */
async function readerOfPage(text: string): Promise<Reader> {
  const log = new IssueLog();
  const nodes = jsonLdScripts(text).flatMap(
    ({ text: body, start }) => parseJson(body, log, { whole: text, start }) ?? [],
  );
  const { isJsonLd, readJsonLd } = await import('./json-ld/read.js');
  if (!isJsonLd(nodes)) {
    log.add({ code: 'unsupported-format', path: '', found: text.slice(0, 60).trim(), expected: 'JSON, or a table' });
    return () => ({ value: NO_DATA, issues: log.issues });
  }
  return (options) => {
    const { value, issues } = readJsonLd(nodes, options);
    return { value, issues: [...log.issues, ...issues] };
  };
}
