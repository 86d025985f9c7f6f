/** The names of the values that a filter can have, as plain text and as text with its language. */
import type { TemplateResult } from 'lit';
import type { Condition, ValueCondition } from '../../core/filter/conditions.js';
import { type FacetName } from '../../core/filter/facets.js';
import { thingAt, titleOf, type RefKind } from '../../core/kinds/registry.js';
import type { Atlas, Certainty, LanguageMap, Mode, Status } from '../../core/model/model.js';
import { pick } from '../../core/model/text.js';
import { inOneYear } from '../../core/queries/atlas.js';
import { filterEn } from '../../languages/en/filter.js';
import { modelEn } from '../../languages/en/model.js';
import { formatTimeRange, words } from '../../languages/index.js';
import { localizedText } from '../../pages/pieces/localized-text.js';
import type { Shown } from '../../pages/page.js';

const KIND_OF: Partial<Record<FacetName, RefKind>> = {
  people: 'person',
  sides: 'side',
  topics: 'topic',
  series: 'series',
  places: 'place',
};

/** @returns the name as text. A value that the atlas does not have is its id with a note. */
export function valueText(shown: Shown, condition: ValueCondition): string {
  const title = titleOfValue(shown.atlas, condition);
  return title === undefined ? fixedText(shown, condition) : pick(title, shown.lang) || condition.value;
}

/** @returns the name, marked with its language if that is not the language of the atlas. */
export function valueName(shown: Shown, condition: ValueCondition): TemplateResult | string {
  const title = titleOfValue(shown.atlas, condition);
  return title === undefined ? fixedText(shown, condition) : localizedText(title, shown.lang) || condition.value;
}

/** @returns the text of a chip. @param isOnly no other value of the same condition is chosen. */
export function chipText(shown: Shown, condition: Condition, isOnly: boolean): string {
  const { lang } = shown;
  if (condition.name === 'time') return timeText(shown, condition.time);
  const text = valueText(shown, condition);
  const isWord = condition.name === 'certainties' || condition.name === 'statuses';
  return isOnly && isWord && condition.value !== '' ? words(lang, filterEn).only(text) : text;
}

/** @returns the time in words, without the year if all meetings are in one. */
export function timeText({ atlas, lang }: Shown, time: { readonly from?: number; readonly to?: number }): string {
  return formatTimeRange(time, lang, { year: !isInOneYear(atlas, time) }) || words(lang, filterEn).dated;
}

/** A time of another year than the meetings needs its year. */
function isInOneYear(atlas: Atlas, { from, to }: { readonly from?: number; readonly to?: number }): boolean {
  const year = onlyYear(atlas);
  if (year === undefined) return false;
  return [from, to].every(
    (end) => end === undefined || !Number.isFinite(end) || new Date(end).getUTCFullYear() === year,
  );
}

/** Kept, because an atlas never changes and every change of the filter asks. */
const years = new WeakMap<Atlas, { readonly year: number | undefined }>();

/** @returns the year of all dated meetings; undefined if they are in several. */
export function onlyYear(atlas: Atlas): number | undefined {
  const { meetings } = atlas;
  const known = years.get(atlas) ?? {
    year: inOneYear(meetings) ? meetings.find(({ when }) => when?.start !== undefined)?.when?.start?.year : undefined,
  };
  years.set(atlas, known);
  return known.year;
}

function titleOfValue(atlas: Atlas, { name, value }: ValueCondition): LanguageMap | undefined {
  const kind = KIND_OF[name];
  if (kind === undefined || thingAt(atlas, { kind, id: value }) === undefined) return undefined;
  return titleOf(atlas, { kind, id: value });
}

function fixedText({ lang }: Shown, { name, value }: ValueCondition): string {
  const { unstated, unknown } = words(lang, filterEn);
  if (value === '') return unstated[name];
  const { mode, status, certainty } = words(lang, modelEn);
  if (name === 'modes') return mode[value as Mode];
  if (name === 'statuses') return status[value as Status];
  return name === 'certainties' ? certainty[value as Certainty] : unknown(value);
}
