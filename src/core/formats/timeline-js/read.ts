/**
 * Reads TimelineJS 3 (https://timeline.knightlab.com/docs/json-format.html). A slide with a start and an end date becomes a
 * meeting, a group becomes a topic, and the media of a slide become its source. Few slides have a location; such a slide
 * also gets a place.
 */
import type { FormatReader } from '../format.js';
import { Fields, isObject } from '../json/fields.js';
import { AtlasBuilder } from '../records/atlas-builder.js';
import type { MeetingRecord } from '../records/meeting-record.js';
import { readRecords } from '../records/read-records.js';
import { slideRecord, slideText, type FieldPaths } from '../records/slides.js';

const PATHS: FieldPaths = { id: 'unique_id', start: 'start_date', end: 'end_date', topics: 'group' };

export const readTimeline: FormatReader = function* ({ value }, { log, parseWhen }) {
  const builder = new AtlasBuilder(log);
  const timeline = new Fields(isObject(value) ? value : {}, '', log);
  yield* readRecords(timeline.objects('events').map(recordOfSlide), builder, parseWhen);
  if (timeline.list('eras').length > 0) timeline.problem('eras', 'left-out', { severity: 'warning', found: 'eras' });
  const { headline, text } = slideText(titleText(timeline.raw('title')));
  return { value: builder.finish({ title: headline, description: text }), issues: log.issues };
};

const titleText = (slide: unknown): unknown => (isObject(slide) ? slide['text'] : undefined);

function recordOfSlide(slide: Fields, index: number): MeetingRecord {
  const displayed = slide.has('start_date') ? undefined : slide.text('display_date');
  const texts = {
    id: slide.text('unique_id'),
    start: dateOf(slide.raw('start_date')) ?? displayed,
    end: dateOf(slide.raw('end_date')),
    topics: slide.text('group'),
  };
  return slideRecord(slide, index, texts, PATHS);
}

/** @returns EDTF for `{ year: "2018", month: "6", day: "4" }`. The parts may be numbers or texts. */
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
