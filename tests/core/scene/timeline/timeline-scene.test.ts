import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyFilter } from '../../../../src/core/filter/filter-result.js';
import { filterIndexOf } from '../../../../src/core/filter/filter-index.js';
import type { Atlas } from '../../../../src/core/model/model.js';
import { defaultLanes, LANE_CHOICES, lanesOf } from '../../../../src/core/scene/timeline/lanes.js';
import { packMarks } from '../../../../src/core/scene/timeline/packing.js';
import { stopFor, stopInLane, timeOutside } from '../../../../src/core/scene/timeline/stops.js';
import { viewBetween, wholeView, zoomView } from '../../../../src/core/scene/timeline/time-view.js';
import {
  TARGET_PX,
  TimelineDrawing,
  type TimelineRequest,
  type TimelineScene,
} from '../../../../src/core/scene/timeline/timeline-scene.js';
import { buildAtlas } from '../../../../src/core/model/build-atlas.js';
import { anyAtlasData } from '../../samples/any-atlas.js';
import { anyFilter } from '../../samples/any-filter.js';
import { atlasOf, meetingOf, personOf, placeOf } from '../../samples/build.js';

const draw = (atlas: Atlas, more: Partial<TimelineRequest> = {}): TimelineScene => {
  const view = wholeView(atlas);
  if (view === undefined) throw new Error('Got no view; expected an atlas with a date.');
  return new TimelineDrawing().draw({
    atlas,
    visible: undefined,
    view,
    lanes: 'none',
    width: 700,
    height: 120,
    ...more,
  });
};

const anyAtlas = anyAtlasData.map(buildAtlas);

const daily = (count: number): Atlas =>
  atlasOf({
    places: [placeOf('a'), placeOf('b')],
    meetings: Array.from({ length: count }, (_, index) =>
      meetingOf(`m${index}`, {
        when: new Date(Date.UTC(1990, 0, 1 + index)).toISOString().slice(0, 10),
        places: [index % 3 === 0 ? 'a' : 'b'],
      }),
    ),
  });

const datedIn = (atlas: Atlas): Set<string> => {
  const { earliest, latest } = filterIndexOf(atlas);
  return new Set(
    atlas.meetings.filter((_, at) => Number.isFinite(earliest[at]) || Number.isFinite(latest[at])).map(({ id }) => id),
  );
};

describe('a timeline', () => {
  it('draws or counts every dated meeting that passes, whatever the lanes and the filter', () => {
    fc.assert(
      fc.property(
        anyAtlas,
        anyFilter,
        fc.constantFrom(...LANE_CHOICES),
        fc.integer({ min: 24, max: 300 }),
        (atlas, filter, lanes, height) => {
          if (wholeView(atlas) === undefined) return;
          const visible = applyFilter(atlas, filter);
          const { marks, bars, inView } = draw(atlas, { visible, lanes, height });
          const dated = [...datedIn(atlas)].filter((id) => visible === undefined || visible.has(id));
          expect(inView).toBe(dated.length);
          if (bars === undefined) {
            const drawn = marks.flatMap(({ meetings }) => meetings.map(({ id }) => id));
            expect(new Set(drawn)).toEqual(new Set(dated));
            expect(drawn.length).toBe(dated.length);
          } else {
            expect(bars.bins.reduce((sum, { count }) => sum + count, 0)).toBeGreaterThanOrEqual(dated.length);
          }
        },
      ),
    );
  });

  it('covers no mark by another in a row, and gives each the size of a target inside the lanes', () => {
    fc.assert(
      fc.property(
        anyAtlas,
        fc.constantFrom(...LANE_CHOICES),
        fc.integer({ min: 24, max: 900 }),
        (atlas, lanes, width) => {
          if (wholeView(atlas) === undefined) return;
          const scene = draw(atlas, { lanes, width });
          for (const [index, mark] of scene.marks.entries()) {
            expect(mark.end - mark.start).toBeGreaterThanOrEqual(TARGET_PX - 1e-6);
            expect(mark.start).toBeGreaterThanOrEqual(-1e-6);
            expect(mark.end).toBeLessThanOrEqual(Math.max(width, TARGET_PX) + 1e-6);
            for (const other of scene.marks.slice(index + 1)) {
              if (!other.rows.some((row) => mark.rows.includes(row))) continue;
              expect(other.start >= mark.end - 1e-6 || mark.start >= other.end - 1e-6).toBe(true);
            }
            expect(Math.max(...mark.rows)).toBeLessThan(scene.rows);
          }
        },
      ),
    );
  });

  it('has bars where meetings are many, and marks again where the filter or the zoom leaves few', () => {
    const atlas = daily(2000);
    const all = draw(atlas, { lanes: 'place' });
    expect(all.marks).toEqual([]);
    const nodes = all.bars?.bins.length ?? 0;
    expect(nodes).toBeGreaterThan(5);
    expect(nodes).toBeLessThan(60);
    // A day begins and ends in one bin of each lane, but may be on an edge of the view.
    expect(all.bars?.bins.reduce((sum, { count }) => sum + count, 0)).toBe(2000);
    const view = viewBetween(Date.UTC(1990, 5, 1), Date.UTC(1990, 5, 20), wholeView(atlas)!);
    expect(draw(atlas, { view }).marks.length).toBe(draw(atlas, { view }).inView);
    const visible = applyFilter(atlas, { from: Date.UTC(1990, 0, 1), to: Date.UTC(1990, 0, 3, 12) });
    expect(draw(atlas, { visible }).inView).toBe(3);
    expect(draw(atlas, { visible }).bars).toBeUndefined();
  });

  it('counts again after a change of the filter, and keeps the bins', () => {
    const atlas = daily(2000);
    const drawing = new TimelineDrawing();
    const request = { atlas, view: wholeView(atlas)!, lanes: 'none', width: 700, height: 120 } as const;
    const before = drawing.draw({ ...request, visible: undefined });
    const visible = applyFilter(atlas, { places: ['a'] });
    const after = drawing.draw({ ...request, visible });
    expect(after.inView).toBe(visible?.size);
    expect(after.bars?.edges).toEqual(before.bars?.edges);
    expect(after.bars?.heights.all).toEqual(before.bars?.heights.all);
  });

  it('fades what the filter hides', () => {
    const atlas = daily(5);
    const visible = applyFilter(atlas, { places: ['a'] });
    const { marks, faded } = draw(atlas, { visible });
    expect([marks.length, faded.length]).toEqual([2, 3]);
  });
});

describe('lanes', () => {
  const atlas = atlasOf({
    places: [placeOf('vienna'), placeOf('paris')],
    sides: [
      { id: 'x', name: 'X' },
      { id: 'y', name: 'Y' },
    ],
    people: [personOf('ann', 'Ann', 'x'), personOf('bob', 'Bob', 'y')],
    meetings: [
      meetingOf('both', { when: '2018-01-01', places: ['vienna', 'paris'], people: ['ann', 'bob'] }),
      meetingOf('nowhere', { when: '2018-01-02' }),
      meetingOf('call', { when: '2018-01-03', mode: 'phone', people: ['ann'] }),
      meetingOf('undated', { places: ['vienna'] }),
    ],
  });
  const kinds = (choice: 'place' | 'side' | 'none', room = 9): string[] =>
    lanesOf(atlas, choice, room).lanes.map(({ kind, id }) => id || kind);

  it('are places, then what states none, then calls; or sides', () => {
    expect(defaultLanes(atlas)).toBe('place');
    expect(kinds('place')).toEqual(['paris', 'vienna', 'unknown', 'calls']);
    expect(kinds('side')).toEqual(['x', 'y', 'unknown']);
    expect(kinds('none')).toEqual(['all']);
  });

  it('draw a meeting of two places in both, as one mark', () => {
    const { marks } = draw(atlas, { lanes: 'place' });
    expect(marks.find(({ meetings }) => meetings[0].id === 'both')?.rows).toEqual([0, 1]);
  });

  it('share the last lane where there is no room', () => {
    const { lanes } = lanesOf(atlas, 'place', 2);
    expect(lanes.map(({ kind, members }) => [kind, members])).toEqual([
      ['place', 1],
      ['others', 3],
    ]);
    expect(kinds('place', 1)).toEqual(['all']);
  });
});

describe('marks that are in each other’s way', () => {
  it('take the rows of a lane that needs them, and share a mark where there is no row left', () => {
    const items = [0, 5, 10, 60].map((start) => ({ start, end: start + 24, lanes: 1 }));
    const rows = packMarks(items, { laneCount: 1, maxRows: 3, groupWidth: 24 });
    expect(rows.rowsOf).toEqual([3]);
    expect(rows.marks.map(({ items: { length } }) => length)).toEqual([1, 1, 1, 1]);
    const one = packMarks(items, { laneCount: 1, maxRows: 1, groupWidth: 24 });
    expect(one.marks.map(({ items: { length } }) => length)).toEqual([3, 1]);
  });
});

describe('keys on a timeline', () => {
  const atlas = daily(12);
  const scene = draw(atlas, { lanes: 'place' });
  const view = wholeView(atlas)!;

  it('go to the nearest mark of the next lane, and stay where there is none', () => {
    const first = scene.marks.find(({ meetings }) => meetings[0].id === 'm6')!;
    const below = stopInLane(scene.marks, first, 1, { view, width: 700 });
    expect(below?.lane).toBe(1);
    expect(['m5', 'm7']).toContain(below !== undefined && 'meetings' in below ? below.meetings[0].id : '');
    expect(stopInLane(scene.marks, first, -1, { view, width: 700 })).toBeUndefined();
  });

  it('find the mark again that holds the meeting, or the nearest', () => {
    const memory = { key: 'gone', meetings: ['m4'], time: 0, lane: 0 };
    const found = stopFor(scene.marks, memory, view, 700);
    expect(found !== undefined && 'meetings' in found && found.meetings.some(({ id }) => id === 'm4')).toBe(true);
    const last = stopFor(scene.marks, { ...memory, meetings: [], time: view.to }, view, 700);
    expect(last).toBe(scene.marks.at(-1));
  });

  it('find what is next beyond a zoomed view', () => {
    const near = { from: Date.UTC(1990, 0, 4), to: Date.UTC(1990, 0, 6) - 1 };
    expect(timeOutside(atlas, undefined, near, 1)).toBe(Date.UTC(1990, 0, 6));
    expect(timeOutside(atlas, undefined, near, -1)).toBe(Date.UTC(1990, 0, 4) - 1);
    expect(timeOutside(atlas, undefined, view, 1)).toBeUndefined();
  });
});

describe('zooming', () => {
  it('keeps its anchor and stays inside all dates', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0.01, max: 100, noNaN: true }),
        (at, factor) => {
          const whole = { from: 0, to: 1e12 };
          const view = { from: 3e11, to: 6e11 };
          const anchor = view.from + at * (view.to - view.from);
          const next = zoomView(view, factor, anchor, whole);
          expect(next.from).toBeGreaterThanOrEqual(whole.from - 1);
          expect(next.to).toBeLessThanOrEqual(whole.to + 1);
          expect(anchor).toBeGreaterThanOrEqual(next.from - 1);
          expect(anchor).toBeLessThanOrEqual(next.to + 1);
        },
      ),
    );
  });
});
