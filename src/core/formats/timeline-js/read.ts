/**
 * TimelineJS 3 JSON (https://timeline.knightlab.com/docs/json-format.html): slides with start and end dates become
 * meetings, groups become topics, a slide's media its source. Slides rarely say where; those that do get a place.
 */
import { Fields, isObject } from '../fields/fields.js';
import { itself } from '../fields/itself.js';
import type { FormatReader } from '../format.js';
import { AtlasBuilder } from '../table/atlas-builder.js';
import { rowOfRecord, type FieldRecord } from '../table/records.js';
import type { Row } from '../table/row.js';
import { readRows } from '../table/rows.js';
import { locationOf, slideText, sourceOf } from '../fields/slides.js';

export const readTimeline: FormatReader = function* ({ value }, { log, parseWhen }) {
  const gathering = new AtlasBuilder(log);
  const fields = new Fields(isObject(value) ? value : {}, '', log);
  yield* readRows(fields.objects('events', itself).map(rowOf), gathering, parseWhen);
  if (fields.list('eras').length > 0) fields.problem('eras', 'left-out', { severity: 'warning', found: 'eras' });
  const { headline, text } = slideText(fields.raw('title'));
  return {
    value: gathering.finish({
      ...(headline === undefined ? {} : { title: headline }),
      ...(text === undefined ? {} : { description: text }),
    }),
    issues: log.issues,
  };
};

function rowOf(slide: Fields, index: number): Row {
  const { headline, text } = slideText({ text: slide.raw('text') });
  const record: FieldRecord = {
    id: slide.text('unique_id'),
    title: headline,
    start: dateOf(slide.raw('start_date')) ?? (slide.has('start_date') ? undefined : slide.text('display_date')),
    end: dateOf(slide.raw('end_date')),
    topics: slide.text('group'),
    summary: text,
    ...locationOf(slide.raw('location')),
    ...sourceOf(slide.raw('media')),
  };
  return rowOfRecord(record, {
    number: index + 1,
    spot: (field) => ({ path: field === undefined ? slide.path : `${slide.path}.${PATHS[field] ?? field}` }),
  });
}

const PATHS: Readonly<Record<string, string>> = {
  ...{ title: 'text.headline', start: 'start_date', end: 'end_date', topics: 'group', summary: 'text.text' },
  ...{
    place: 'location.name',
    lat: 'location.lat',
    lon: 'location.lon',
    source: 'media.credit',
    url: 'media.url',
    id: 'unique_id',
  },
};

/** Numbers or texts of them, apart: `{ year: "2018", month: "6", day: "4" }`, as EDTF. */
function dateOf(value: unknown): string | undefined {
  if (!isObject(value)) return typeof value === 'string' ? value : undefined;
  const part = (key: string): string => {
    const written = Object.hasOwn(value, key) ? value[key] : undefined;
    return typeof written === 'number' || typeof written === 'string' ? String(written).trim() : '';
  };
  const [year, month, day, hour, minute] = ['year', 'month', 'day', 'hour', 'minute'].map(part);
  if (year === undefined || year === '') return undefined;
  const two = (text: string): string => text.padStart(2, '0');
  const sign = year.startsWith('-') ? '-' : '';
  let edtf = sign + year.slice(sign.length).padStart(4, '0');
  if (month) edtf += `-${two(month)}`;
  if (month && day) edtf += `-${two(day)}`;
  if (month && day && hour) edtf += `T${two(hour)}:${two(minute ?? '')}`;
  return edtf;
}
