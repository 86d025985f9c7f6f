/**
 * Puts the marks of meetings into the rows of their lanes, so that none covers another. What does not fit joins the mark that is in
 * its way, which then shows a number.
 */

/** A mark that wants a place: pixels along the axis, and its lanes as bits. */
export interface Packable {
  readonly start: number;
  readonly end: number;
  readonly lanes: number;
}

export interface Packed<Item extends Packable> {
  /** More than one if they share a mark, in the order given; never empty. */
  readonly items: readonly [Item, ...Item[]];
  readonly start: number;
  readonly end: number;
  /** By lane: the row in it, from 0. */
  readonly rows: ReadonlyMap<number, number>;
}

export interface Packing<Item extends Packable> {
  readonly marks: readonly Packed<Item>[];
  /** How many rows each lane has. */
  readonly rowsOf: readonly number[];
}

interface Row {
  end: number;
  last: Mutable | undefined;
}

interface Mutable {
  readonly items: [Packable, ...Packable[]];
  readonly start: number;
  end: number;
  readonly rows: Map<number, number>;
}

/**
 * @param items in the order of their starts.
 * @param laneCount how many lanes there are.
 * @param maxRows how many rows all lanes have together; each has at least one.
 * @param groupWidth how wide a mark with a number is.
 */
export function packMarks<Item extends Packable>(
  items: readonly Item[],
  { laneCount, maxRows, groupWidth }: { laneCount: number; maxRows: number; groupWidth: number },
): Packing<Item> {
  const rowsOf = shareRows(rowsNeeded(items, laneCount), maxRows);
  const lanes = rowsOf.map((count) => Array.from({ length: count }, (): Row => ({ end: -Infinity, last: undefined })));
  const marks: Mutable[] = [];
  for (const item of items) {
    const inLanes = lanesIn(item.lanes, laneCount);
    const found = inLanes.map((lane) => (lanes[lane] as Row[]).findIndex(({ end }) => end <= item.start));
    const blocked = found.findIndex((row) => row < 0);
    if (blocked < 0) {
      const mark: Mutable = { items: [item], start: item.start, end: item.end, rows: new Map() };
      marks.push(mark);
      for (const [at, lane] of inLanes.entries()) {
        const row = found[at] as number;
        mark.rows.set(lane, row);
        (lanes[lane] as Row[])[row] = { end: item.end, last: mark };
      }
      continue;
    }
    join(item, lanes[inLanes[blocked] as number] as Row[], { lanes, inLanes, groupWidth });
  }
  return { marks: marks as unknown as Packed<Item>[], rowsOf };
}

/**
 * The latest of the marks in the way becomes a group. It keeps its beginning and gets shorter, so it covers nothing new, and it goes
 * into the other lanes of the item where they have room.
 */
function join(
  item: Packable,
  rows: readonly Row[],
  { lanes, inLanes, groupWidth }: { lanes: readonly Row[][]; inLanes: readonly number[]; groupWidth: number },
): void {
  const latest = rows.reduce((one, other) => ((other.last?.start ?? 0) >= (one.last?.start ?? 0) ? other : one));
  const mark = latest.last as Mutable;
  mark.items.push(item);
  mark.end = Math.min(mark.end, mark.start + groupWidth);
  for (const [lane, row] of mark.rows) {
    const held = lanes[lane]?.[row];
    if (held?.last === mark) held.end = mark.end;
  }
  for (const lane of inLanes) {
    const free = mark.rows.has(lane) ? -1 : (lanes[lane] as Row[]).findIndex(({ end }) => end <= mark.start);
    if (free < 0) continue;
    mark.rows.set(lane, free);
    (lanes[lane] as Row[])[free] = { end: mark.end, last: mark };
  }
}

/** How many rows each lane would need to have every mark. */
function rowsNeeded(items: readonly Packable[], laneCount: number): readonly number[] {
  const ends = Array.from({ length: laneCount }, (): number[] => []);
  for (const item of items) {
    for (const lane of lanesIn(item.lanes, laneCount)) {
      const rows = ends[lane] as number[];
      const free = rows.findIndex((end) => end <= item.start);
      rows[free < 0 ? rows.length : free] = item.end;
    }
  }
  return ends.map((rows) => rows.length);
}

/** Each lane has one row. The rest goes, one by one, to the lane with the most marks without a row. */
function shareRows(needed: readonly number[], maxRows: number): number[] {
  const rowsOf = needed.map(() => 1);
  for (let rest = maxRows - rowsOf.length; rest > 0; rest -= 1) {
    const missing = rowsOf.map((rows, lane) => (needed[lane] as number) - rows);
    const largest = Math.max(...missing);
    if (largest <= 0) break;
    const lane = missing.indexOf(largest);
    rowsOf[lane] = (rowsOf[lane] as number) + 1;
  }
  return rowsOf;
}

function lanesIn(bits: number, laneCount: number): number[] {
  return Array.from({ length: laneCount }, (_, lane) => lane).filter((lane) => (bits & (1 << lane)) !== 0);
}
