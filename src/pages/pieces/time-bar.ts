/**
 * The meetings of a row as a small picture on a scale that all rows share: by day if all meetings are in one year, else by year.
 * It is drawn with presentation attributes, which every security policy allows, and its name says the same in words.
 */
import { html, nothing, svg, type TemplateResult } from 'lit';
import type { Meeting, When } from '../../core/model/model.js';
import { calendarBounds } from '../../core/time/edtf.js';
import { metPageEn } from '../../languages/en/met-page.js';
import { formatList, words } from '../../languages/index.js';
import { dayOf } from '../sentences/names.js';
import { DAY_MS } from '../../core/time/zones.js';

/** The size of the picture in its own units. */
const [WIDTH, HEIGHT] = [120, 16];
/** More bars than this are not told apart, so each stands for several years. */
const MAX_BARS = 60;
/** Steps of years for long spans. */
const STEPS = [1, 2, 5, 10, 20, 25, 50, 100, 200, 500, 1000];
/** More dates or years than this are not listed in words. */
const MAX_LISTED = 8;

export type TimeScale =
  | { readonly unit: 'day'; readonly from: number; readonly to: number }
  | { readonly unit: 'year'; readonly from: number; readonly bars: number; readonly step: number };

/** @param meetings at least the first and the last of every row. @returns undefined if they are on one day or have no date. */
export function timeScaleOf(meetings: Iterable<Meeting>): TimeScale | undefined {
  let [from, to, firstYear, lastYear] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const { when } of meetings) {
    const span = spanOf(when);
    if (span === undefined) continue;
    from = Math.min(from, span.from);
    to = Math.max(to, span.to);
    firstYear = Math.min(firstYear, span.year);
    lastYear = Math.max(lastYear, span.year);
  }
  if (lastYear > firstYear) {
    const years = lastYear - firstYear + 1;
    const step = STEPS.find((one) => years / one <= MAX_BARS) ?? Math.ceil(years / MAX_BARS);
    const start = Math.floor(firstYear / step) * step;
    return { unit: 'year', from: start, bars: Math.floor((lastYear - start) / step) + 1, step };
  }
  return to - from > DAY_MS ? { unit: 'day', from, to } : undefined;
}

interface Span {
  readonly from: number;
  readonly to: number;
  readonly year: number;
}

/** The calendar days of a time, and the year in which it begins. */
function spanOf(when: When | undefined): Span | undefined {
  const [start, end] = [when?.start ?? when?.end, when?.end ?? when?.start];
  if (start === undefined || end === undefined) return undefined;
  const [from, to] = [calendarBounds(start).earliest, calendarBounds(end).latest];
  return { from: Math.floor(from / DAY_MS) * DAY_MS, to: Math.floor(to / DAY_MS + 1) * DAY_MS, year: start.year };
}

/** @param meetings of one row, by time. */
export function timeBar(meetings: readonly Meeting[], scale: TimeScale, lang: string): TemplateResult | typeof nothing {
  const dated = meetings.filter(({ when }) => spanOf(when) !== undefined);
  if (dated.length === 0) return nothing;
  const rects = scale.unit === 'day' ? dayRects(dated, scale) : yearRects(dated, scale);
  const label = scale.unit === 'day' ? daysInWords(dated, lang) : yearsInWords(dated, scale, lang);
  return html`<svg
    class="time-bar"
    viewBox="0 0 ${WIDTH} ${HEIGHT}"
    width=${WIDTH}
    height=${HEIGHT}
    preserveAspectRatio="none"
    role="img"
    aria-label=${label}
  >
    <path class="base" d="M0 ${HEIGHT - 0.5}H${WIDTH}" />
    ${rects}
  </svg>`;
}

function dayRects(meetings: readonly Meeting[], { from, to }: TimeScale & { unit: 'day' }): readonly TemplateResult[] {
  const perDay = WIDTH / ((to - from) / DAY_MS);
  return meetings.flatMap(({ when }) => {
    const span = spanOf(when);
    if (span === undefined) return [];
    const x = ((span.from - from) / DAY_MS) * perDay;
    const width = Math.max(2.5, ((span.to - span.from) / DAY_MS) * perDay - 1);
    // A date known only to the month is a low bar over the whole month.
    const isExact = span.to - span.from <= 7 * DAY_MS;
    return rect(Math.min(x, WIDTH - width), width, isExact ? HEIGHT - 3 : 5);
  });
}

function yearRects(meetings: readonly Meeting[], scale: TimeScale & { unit: 'year' }): readonly TemplateResult[] {
  const counts = countByBar(meetings, scale);
  const most = Math.max(...counts.values());
  const perBar = WIDTH / scale.bars;
  return [...counts].map(([bar, count]) =>
    rect(bar * perBar, Math.max(1.5, perBar - Math.min(1, perBar / 3)), 4 + (count / most) * (HEIGHT - 6)),
  );
}

const rect = (x: number, width: number, height: number): TemplateResult =>
  svg`<rect x=${round(x)} y=${round(HEIGHT - height)} width=${round(width)} height=${round(height)} />`;

const round = (value: number): number => Math.round(value * 100) / 100;

function countByBar(
  meetings: readonly Meeting[],
  { from, step }: TimeScale & { unit: 'year' },
): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const { when } of meetings) {
    const year = spanOf(when)?.year;
    if (year === undefined) continue;
    const bar = Math.floor((year - from) / step);
    counts.set(bar, (counts.get(bar) ?? 0) + 1);
  }
  return counts;
}

function daysInWords(meetings: readonly Meeting[], lang: string): string {
  const { onDays, andMore } = words(lang, metPageEn);
  const days = [...new Set(meetings.map((meeting) => dayOf(meeting, lang, { year: false })))];
  const more = days.length - MAX_LISTED;
  return onDays(formatList(more > 0 ? [...days.slice(0, MAX_LISTED), andMore(more)] : days, lang, 'narrow'));
}

function yearsInWords(meetings: readonly Meeting[], scale: TimeScale & { unit: 'year' }, lang: string): string {
  const { inYears, yearCount, busiest } = words(lang, metPageEn);
  const yearOf = (bar: number): string => {
    const first = scale.from + bar * scale.step;
    return scale.step === 1 ? String(first) : `${first}–${first + scale.step - 1}`;
  };
  const counts = [...countByBar(meetings, scale)].sort(([a], [b]) => a - b);
  if (counts.length <= MAX_LISTED)
    return inYears(
      formatList(
        counts.map(([bar, count]) => yearCount(yearOf(bar), count)),
        lang,
        'narrow',
      ),
    );
  const [bar, count] = counts.reduce((best, one) => (one[1] > best[1] ? one : best));
  return busiest(yearOf(bar), count);
}
