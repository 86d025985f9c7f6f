/**
 * Reads TimelineJS 3 (https://timeline.knightlab.com/docs/json-format.html). A slide with a start and an end date becomes a
 * meeting, a group becomes a topic, and the media of a slide become its source. Few slides have a location; such a slide
 * also gets a place.
 *
 * TimelineJS before version 3 has `{ "timeline": { "date": […] } }` with dates such as `2011,12,10`
 * (https://github.com/NUKnightLab/TimelineJS#json).
 */
import type { Steps } from '../../lib/steps.js';
import type { ParseWhen } from '../../time/rare-edtf.js';
import type { AtlasReading, FormatReader } from '../format.js';
import { Fields, isObject, type Json } from '../json/fields.js';
import { AtlasBuilder } from '../records/atlas-builder.js';
import type { MeetingRecord } from '../records/meeting-record.js';
import { readRecords } from '../records/read-records.js';
import { slideRecord, slideText, type FieldPaths } from '../records/slides.js';
import { edtfOfParts, edtfOfSlideDate } from './dates.js';

const PATHS: FieldPaths = { id: 'unique_id', start: 'start_date', end: 'end_date', topics: 'group' };

export const readTimeline: FormatReader = function* ({ value }, { log, parseWhen }) {
  const builder = new AtlasBuilder(log);
  const root = isObject(value) ? value : {};
  if (isObject(root['timeline'])) return yield* readOldTimeline(root['timeline'], builder, parseWhen);
  const timeline = new Fields(root, '', log);
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
    start: edtfOfSlideDate(slide.raw('start_date')) ?? displayed,
    end: edtfOfSlideDate(slide.raw('end_date')),
    topics: slide.text('group'),
  };
  return slideRecord(slide, index, texts, PATHS);
}

/** The path of each field within an entry of the older format. */
const OLD_PATHS: FieldPaths = {
  title: 'headline',
  summary: 'text',
  start: 'startDate',
  end: 'endDate',
  topics: 'tag',
  source: 'asset.credit',
  url: 'asset.media',
};

function* readOldTimeline(timeline: Json, builder: AtlasBuilder, parseWhen: ParseWhen): Steps<AtlasReading> {
  const { log } = builder;
  const fields = new Fields(timeline, 'timeline', log);
  const records = fields.objects('date').map((entry, index) => {
    const asset = entry.raw('asset');
    const media = isObject(asset)
      ? { url: asset['media'], credit: asset['credit'], caption: asset['caption'] }
      : undefined;
    const slide = {
      text: { headline: entry.raw('headline'), text: entry.raw('text') },
      location: entry.raw('location'),
      media,
    };
    const texts = {
      start: edtfOfList(entry.text('startDate')),
      end: edtfOfList(entry.text('endDate')),
      topics: entry.text('tag'),
    };
    return slideRecord(new Fields(slide, entry.path, log), index, texts, OLD_PATHS);
  });
  yield* readRecords(records, builder, parseWhen);
  if (fields.list('era').length > 0) fields.problem('era', 'left-out', { severity: 'warning', found: 'era' });
  const { headline, text } = slideText(timeline);
  return { value: builder.finish({ title: headline, description: text }), issues: log.issues };
}

/** @returns EDTF for `2011,12,10,07,02,10`. Any other text is read like the date of a table. */
function edtfOfList(text: string | undefined): string | undefined {
  if (text === undefined || !/^-?\d[\d,\s]{0,40}$/.test(text.trim())) return text;
  return edtfOfParts(text.split(',').map((part) => part.trim()));
}
