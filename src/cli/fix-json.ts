/**
 * What can be mended in a JSON file, value by value: the rest of the file, its order, its indentation and what the atlas
 * does not know of stay as they are. What the doctor suggests is first done to the data, and what thereby changed is then
 * looked up in the file.
 */
import { applySuggestion } from '../core/doctor/apply.js';
import type { Issue, IssueCode } from '../core/model/issues.js';
import type { AtlasData } from '../core/model/model.js';
import { isObject } from '../core/formats/json/fields.js';
import { NO_DATA } from '../core/model/lists.js';
import { nativeFile, NATIVE_LISTS } from '../core/formats/native/write.js';
import type { Edit } from './edits.js';
import type { Input } from './inputs.js';
import { jsonSpans, stepsOf } from './json-spans.js';
import { pathOfThing } from './locate-json.js';

/** Suggestions of the readers that stand for the value itself. */
const REPLACED: ReadonlySet<IssueCode> = new Set<IssueCode>([
  ...(['date-invalid', 'date-reversed', 'duration-invalid', 'time-zone-unknown', 'unknown-value'] as const),
  ...(['dangling-id', 'coordinates-swapped', 'coordinates-out-of-range'] as const),
]);

/** A change at a path: another value, a new key, or (without `value`) the item of a list taken out. */
interface Change {
  readonly path: string;
  readonly value?: unknown;
  readonly issue: Issue;
}

export function jsonEdits({ files: [file], data }: Input, issues: readonly Issue[]): readonly Edit[] {
  const raw = file === undefined ? undefined : parsed(file.text);
  if (file === undefined || raw === undefined) return [];
  const changes = issues.flatMap((issue) => changesFor(issue, data, raw));
  const paths = changes.flatMap(({ path }) => [path, parentOf(path)]);
  const spans = jsonSpans(file.text, new Set(paths));
  return changes.flatMap(({ path, value, issue }) => {
    const span = spans.get(path);
    const place = { file: file.name, issue };
    if (value === undefined) return span === undefined ? [] : [{ ...place, ...withComma(file.text, span), text: '' }];
    if (span !== undefined) return [{ ...place, ...span, text: jsonLike(value) }];
    const parent = spans.get(parentOf(path));
    return parent === undefined ? [] : [{ ...place, ...newKey(file.text, parent.start, path, value) }];
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ' '));
  } catch {
    return undefined;
  }
}

function changesFor(issue: Issue, data: AtlasData, raw: unknown): readonly Change[] {
  const { path, suggestion, code } = issue;
  if (suggestion === undefined) return [];
  if (!path.includes('/')) return REPLACED.has(code) ? [{ path, value: valueOf(suggestion), issue }] : [];
  // Elsewhere the features are no places, and ids are made of names.
  if (!isObject(raw) || !isObject(raw['parley'])) return [];
  const mended = applySuggestion(data, issue);
  return mended === undefined ? [] : changesBetween(data, mended, raw).map((change) => ({ ...change, issue }));
}

const valueOf = (suggestion: string): unknown =>
  /^\[-?[\d.e-]+, -?[\d.e-]+\]$/.test(suggestion) ? JSON.parse(suggestion) : suggestion;

const KIND_OF = {
  ...{ places: 'place', sides: 'side', people: 'person', series: 'series', topics: 'topic', meetings: 'meeting' },
  sources: 'source',
} as const;
type ListKey = keyof typeof KIND_OF;

/** Only what is another object can have changed. */
function changesBetween(before: AtlasData, after: AtlasData, raw: unknown): readonly Omit<Change, 'issue'>[] {
  const changes: Omit<Change, 'issue'>[] = [];
  for (const key of ['places', ...NATIVE_LISTS] as const) {
    const now = new Map((after[key] as readonly Thing[]).map((thing) => [thing.id, thing]));
    for (const thing of before[key] as readonly Thing[]) {
      const changed = now.get(thing.id);
      if (changed === thing) continue;
      const path = pathOfThing(raw, `${KIND_OF[key]}/${thing.id}`);
      if (path === '') continue;
      if (changed === undefined) changes.push({ path });
      else changes.push(...differences(entryOf(key, thing, before), entryOf(key, changed, after), at(raw, path), path));
    }
  }
  return changes;
}

interface Thing {
  readonly id: string;
}

/** One thing as the native file has it. */
function entryOf(key: ListKey, thing: Thing, { places }: AtlasData): unknown {
  const file = nativeFile({ ...NO_DATA, places, [key]: [thing] });
  return key === 'places' ? file.features[0] : (file.parley[key] as readonly unknown[])[0];
}

/** As deep as the file has the same shape as the atlas; where it has another, nothing is touched below. */
function differences(before: unknown, after: unknown, raw: unknown, path: string): readonly Omit<Change, 'issue'>[] {
  if (JSON.stringify(before) === JSON.stringify(after)) return [];
  if (isObject(before) && isObject(after) && isObject(raw)) {
    return Object.keys(after).flatMap((key) =>
      differences(before[key], after[key], Object.hasOwn(raw, key) ? raw[key] : undefined, `${path}.${key}`),
    );
  }
  if (Array.isArray(before) && Array.isArray(after) && Array.isArray(raw)) {
    if (before.length !== raw.length) return [];
    if (before.length === after.length)
      return before.flatMap((item, index) => differences(item, after[index], raw[index], `${path}[${index}]`));
  }
  return [{ path, value: after }];
}

function at(raw: unknown, path: string): unknown {
  return stepsOf(path).reduce<unknown>(
    (value, step) =>
      Array.isArray(value) ? (value as unknown[])[Number(step)] : isObject(value) ? value[step] : undefined,
    raw,
  );
}

const parentOf = (path: string): string => path.slice(0, Math.max(path.lastIndexOf('.'), path.lastIndexOf('['), 0));

/** With spaces behind commas, as people write short values. */
const jsonLike = (value: unknown): string =>
  JSON.stringify(value, undefined, 1).replace(/\n\s*/g, ' ').replace(/\[ /g, '[').replace(/ \]/g, ']');

/** First in its object, indented as what was first. */
function newKey(text: string, objectStart: number, path: string, value: unknown): Pick<Edit, 'start' | 'end' | 'text'> {
  const start = objectStart + 1;
  const space = /^\s*/.exec(text.slice(start))?.[0] ?? '';
  const isEmpty = text[start + space.length] === '}';
  const key = JSON.stringify(path.slice(parentOf(path).length + 1));
  return { start, end: start, text: `${space}${key}: ${jsonLike(value)}${isEmpty ? '' : ','}` };
}

/** An item with the comma that separates it from its neighbour. */
function withComma(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
): Pick<Edit, 'start' | 'end'> {
  const behind = /^\s*,/.exec(text.slice(end, end + 1000))?.[0].length;
  const before = /(?:,\s*|\s*)$/.exec(text.slice(Math.max(0, start - 1000), start))?.[0] ?? '';
  if (before.startsWith(',')) return { start: start - before.length, end };
  return { start: start - before.length, end: end + (behind ?? 0) };
}
