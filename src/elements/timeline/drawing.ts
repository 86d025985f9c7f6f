/** The templates of a timeline: its lines and labels, its marks, its bars. Positions are properties, as a strict policy asks. */
import { html, nothing, svg, type TemplateResult } from 'lit';
import type { Meeting } from '../../core/model/model.js';
import {
  BOX_PX,
  TARGET_PX,
  type FadedMark,
  type TimelineBars,
  type TimelineMark,
  type TimelineScene,
} from '../../core/scene/timeline/timeline-scene.js';
import { formatTick } from '../../languages/format/timeline.js';
import type { Room } from './drawn.js';

const px = (length: number): string => `${Math.round(length * 100) / 100}px`;
/** Across in parts of the width, so that a print of another width fits. */
const across = (start: number, end: number, { width }: Room): string =>
  `inset-inline-start:${((100 * start) / width).toFixed(3)}%;inline-size:${((100 * (end - start)) / width).toFixed(3)}%`;

export const lines = ({ ticks }: TimelineScene, room: Room): TemplateResult[] =>
  ticks.map(({ at }) => html`<span class="tick" .style=${across(at, at, room)}></span>`);

/** The labels of the ticks that do not overlap. @param measure the width of a text in pixels. */
export function labels(
  { ticks, step }: TimelineScene,
  {
    lang,
    isShort,
    end,
    measure,
    room,
  }: { lang: string; isShort: boolean; end: number; measure: (text: string) => number; room: Room },
): TemplateResult[] {
  const drawn: TemplateResult[] = [];
  let [free, previous] = [-1, undefined as number | undefined];
  for (const { time, at } of ticks) {
    const text = formatTick(time, step, lang, { previous, isShort });
    const width = measure(text);
    if (at < free || at + width > end) continue;
    drawn.push(html`<span class="label" .style=${across(at, at, room)}>${text}</span>`);
    [free, previous] = [at + width + 12, time];
  }
  return drawn;
}

export interface MarkWords {
  readonly name: string;
  readonly position: string;
}

export interface MarkLook extends MarkWords {
  readonly isStop: boolean;
  readonly isOpen: boolean;
  /** It belongs to what is open; undefined if nothing is open. */
  readonly isOfOpened: boolean | undefined;
  readonly activate: () => void;
}

export function markButton(mark: TimelineMark, look: MarkLook, room: Room): TemplateResult {
  const [top = 0, bottom = top] = [mark.rows[0], mark.rows.at(-1)];
  const { meetings } = mark;
  const classes = ['mark', meetings.length > 1 ? 'group' : statusOf(meetings[0])];
  if (look.isOpen) classes.push('opened');
  if (look.isOfOpened !== undefined) classes.push(look.isOfOpened ? 'related' : 'other');
  const place = `${across(mark.start, mark.end, room)};inset-block-start:${px(top * room.rowHeight)};block-size:${px((bottom - top + 1) * room.rowHeight)}`;
  return html`<button
    type="button"
    class=${classes.join(' ')}
    .style=${place}
    data-key=${mark.key}
    tabindex=${look.isStop ? '0' : '-1'}
    aria-label="${look.name}. ${look.position}"
    aria-current=${look.isOpen ? 'true' : nothing}
    @click=${look.activate}
  >
    ${mark.rows.length > 1 ? html`<span class="join" .style=${joint(mark, room)}></span>` : nothing}
    ${mark.rows.map((row) => dot(mark, row - top, room))}
    <span class="tip ${side((mark.start + mark.end) / 2, room)}" aria-hidden="true">${look.name}</span>
  </button>`;
}

const statusOf = ({ status, mode }: Meeting): string => (mode === 'in-person' ? status : `${status} remote`);

/** A tip begins or ends with its mark near the edges of the timeline, else it is above the middle of the mark. */
function side(middle: number, { width }: Room): string {
  if (middle < width / 3) return 'begins';
  return middle > (width * 2) / 3 ? 'ends' : '';
}

/** From the middle of the first to the middle of the last row. */
function joint({ rows, pieces, start, end }: TimelineMark, { rowHeight }: Room): string {
  const [top = 0, bottom = top] = [rows[0], rows.at(-1)];
  const left =
    pieces[0] === undefined
      ? (end - start) / 2
      : pieces[0].start - start + Math.min(BOX_PX, pieces[0].end - pieces[0].start) / 2;
  return `inset-inline-start:${px(left)};inset-block-start:${px(rowHeight / 2)};block-size:${px((bottom - top) * rowHeight)}`;
}

function dot(mark: TimelineMark, row: number, { rowHeight }: Room): TemplateResult {
  const { pieces, start, end, doubt, meetings } = mark;
  const place = `inset-block-start:${px(row * rowHeight)};block-size:${px(rowHeight)}`;
  if (meetings.length > 1)
    return html`<span class="dot" .style=${place}><span class="count">${meetings.length}</span></span>`;
  const shown = pieces.map((piece) => {
    const [from, to] = [Math.max(start, piece.start), Math.min(end, piece.end)];
    const length = Math.max(1, to - from);
    const share = (one: number): string => `${Math.max(0, Math.min(100, (100 * one) / length)).toFixed(1)}%`;
    const solidFrom = share(piece.start + piece.fadeIn - from);
    const solidTo = share(piece.end - piece.fadeOut - from);
    const fade = `--from:${solidFrom};--to:${solidTo};--start:${piece.fadeIn > 0 ? 'transparent' : '#000'};--end:${piece.fadeOut > 0 ? 'transparent' : '#000'}`;
    return html`<span
      class="piece ${piece.fadeIn + piece.fadeOut > 0 ? 'soft' : ''}"
      .style=${`inset-inline-start:${px(from - start)};inline-size:${px(length)};${fade}`}
    ></span>`;
  });
  const string = pieces.length > 1 ? html`<span class="string"></span>` : nothing;
  return html`<span class="dot" .style=${place}>
    ${string}${shown}${doubt === '' ? nothing : html`<span class="doubt ${end - start > 2 * TARGET_PX ? 'on-bar' : ''}">${doubt}</span>`}
  </span>`;
}

/** A meeting that the filter hides. */
export const fadedMark = ({ start, end, rows }: FadedMark, room: Room): TemplateResult[] =>
  rows.map(
    (row) =>
      html`<span
        class="faded"
        .style=${`${across(start, end, room)};inset-block-start:${px(row * room.rowHeight)};block-size:${px(room.rowHeight)}`}
        ><span class="piece"></span
      ></span>`,
  );

/** The bars of one lane as one picture: all meetings pale, those that pass the filter over them. */
export function barsOf({ edges, heights }: TimelineBars, lane: number, { width, rowHeight }: Room): TemplateResult {
  const path = (parts: readonly number[]): string => {
    let text = '';
    for (const [bin, part] of parts.entries()) {
      if (part === 0) continue;
      const [left, right] = [edges[bin] as number, edges[bin + 1] as number];
      const height = Math.max(1.5, part * (rowHeight - 6));
      const gap = right - left > 3 ? 1 : 0;
      text += `M${left.toFixed(1)} ${rowHeight}v${(-height).toFixed(1)}H${(right - gap).toFixed(1)}V${rowHeight}z`;
    }
    return text;
  };
  const [all, passing] = [heights.all[lane] ?? [], heights.passing[lane] ?? []];
  return html`<svg
    class="bars"
    viewBox="0 0 ${width} ${rowHeight}"
    preserveAspectRatio="none"
    aria-hidden="true"
    .style=${`inset-block-start:${px(lane * rowHeight)};block-size:${px(rowHeight)}`}
  >
    ${all === passing ? nothing : svg`<path class="all" d=${path(all)} />`}
    ${svg`<path class="passing" d=${path(passing)} />`}
  </svg>`;
}

export interface BinLook {
  readonly name: string;
  readonly isStop: boolean;
  readonly activate: () => void;
}

export function binButton(
  { key, lane, start, end }: TimelineBars['bins'][number],
  { name, isStop, activate }: BinLook,
  room: Room,
): TemplateResult {
  return html`<button
    type="button"
    class="bin"
    .style=${`${across(start, end, room)};inset-block-start:${px(lane * room.rowHeight)};block-size:${px(room.rowHeight)}`}
    data-key=${key}
    tabindex=${isStop ? '0' : '-1'}
    aria-label=${name}
    @click=${activate}
  >
    <span class="tip ${side((start + end) / 2, room)}" aria-hidden="true">${name}</span>
  </button>`;
}
