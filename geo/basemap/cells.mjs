/**
 * Cuts shapes into the cells of a grid, so that a browser draws only the cells in view. Cells touch one another; the map
 * strokes each cell's land in its own colour to close the gaps. Coordinates are whole units and cell borders lie at half
 * units, so no point lies on a border.
 */

/**
 * @param size width of the square world in units.
 * @param across number of cells in each row and column.
 * @returns the cells row by row from the north-west. Cells at the edge of the world extend beyond it.
 */
export function gridOf(size, across) {
  const edge = (index) => (index === 0 ? -size : index === across ? 4 * size : (index * size) / across - 0.5);
  return Array.from({ length: across * across }, (_, index) => {
    const [column, row] = [index % across, Math.floor(index / across)];
    return { low: [edge(column), edge(row)], high: [edge(column + 1), edge(row + 1)] };
  });
}

/**
 * @param rings the rings of one polygon, the outer one first, without closing points.
 * @returns the rings of the part inside the cell, for the even-odd fill rule.
 */
export function polygonInside(rings, cell) {
  const whole = [];
  const chains = [];
  for (const [index, ring] of rings.entries()) {
    const oriented = signedArea(ring) > 0 === (index === 0) ? ring : [...ring].reverse();
    const first = oriented.findIndex((point) => !isInside(point, cell));
    if (first === -1) whole.push(oriented);
    else chains.push(...stretchesInside([...oriented.slice(first), ...oriented.slice(0, first + 1)], cell));
  }
  if (chains.length > 0) return [...joined(chains, cell), ...whole];
  const covered = rings.filter((ring) => surrounds(ring, cell.low)).length % 2 === 1;
  return covered ? [cornersOf(cell), ...whole] : whole;
}

/** @returns the parts of a line inside the cell, each with its points of entry and exit. */
export function stretchesInside(line, cell) {
  const stretches = [];
  let stretch;
  for (let index = 1; index < line.length; index += 1) {
    const span = spanInside(line[index - 1], line[index], cell);
    if (span === undefined) {
      stretch = undefined;
      continue;
    }
    if (stretch === undefined || span[0] > 0) {
      stretch = [between(line[index - 1], line[index], span[0])];
      stretches.push(stretch);
    }
    stretch.push(between(line[index - 1], line[index], span[1]));
    if (span[1] < 1) stretch = undefined;
  }
  return stretches;
}

/** Joins parts of clockwise rings along the cell's border: from each exit clockwise to the next entry. */
function joined(chains, cell) {
  const open = chains.map((points) => ({
    points,
    entry: alongBorder(points[0], cell),
    exit: alongBorder(points[points.length - 1], cell),
  }));
  const corners = cornersOf(cell);
  const rings = [];
  const unused = new Set(open);
  for (const start of open) {
    if (!unused.has(start)) continue;
    const ring = [];
    let chain = start;
    do {
      unused.delete(chain);
      ring.push(...chain.points);
      const { exit } = chain;
      const ahead = ({ entry }) => (entry - exit + 4) % 4;
      const next = open.reduce((nearest, one) => (ahead(one) < ahead(nearest) ? one : nearest));
      for (let corner = Math.floor(exit) + 1; corner < exit + ahead(next); corner += 1) ring.push(corners[corner % 4]);
      chain = next;
    } while (chain !== start);
    rings.push(ring);
  }
  return rings;
}

/** The corners, clockwise on the screen from the north-west. */
const cornersOf = ({ low, high }) => [low, [high[0], low[1]], high, [low[0], high[1]]];

/** Position of a point along the border: 0 at the north-west corner, 1 north-east, 2 south-east, 3 south-west. */
function alongBorder([x, y], { low, high }) {
  const [across, down] = [(x - low[0]) / (high[0] - low[0]), (y - low[1]) / (high[1] - low[1])];
  const sides = [
    [down, across],
    [1 - across, 1 + down],
    [1 - down, 3 - across],
    [across, (4 - down) % 4],
  ];
  return sides.reduce((nearest, side) => (Math.abs(side[0]) < Math.abs(nearest[0]) ? side : nearest))[1];
}

const isInside = ([x, y], { low, high }) => x > low[0] && x < high[0] && y > low[1] && y < high[1];

const between = ([x0, y0], [x1, y1], share) =>
  share === 0 ? [x0, y0] : share === 1 ? [x1, y1] : [x0 + (x1 - x0) * share, y0 + (y1 - y0) * share];

/** Start and end of the part of a segment inside the cell, as fractions (Liang-Barsky); undefined if there is none. */
function spanInside(from, to, { low, high }) {
  let [start, end] = [0, 1];
  for (const axis of [0, 1]) {
    const delta = to[axis] - from[axis];
    if (delta === 0) {
      if (from[axis] < low[axis] || from[axis] > high[axis]) return undefined;
      continue;
    }
    const [atLow, atHigh] = [(low[axis] - from[axis]) / delta, (high[axis] - from[axis]) / delta];
    start = Math.max(start, Math.min(atLow, atHigh));
    end = Math.min(end, Math.max(atLow, atHigh));
  }
  return start < end ? [start, end] : undefined;
}

/** @returns a ring's area; positive if the ring is clockwise on the screen. */
export function signedArea(ring) {
  return ring.reduce((sum, [x, y], index) => {
    const [nextX, nextY] = ring[(index + 1) % ring.length];
    return sum + (x * nextY - nextX * y) / 2;
  }, 0);
}

/** Whether a ring goes round a point (crossing number). */
function surrounds(ring, [x, y]) {
  let inside = false;
  for (const [index, [x0, y0]] of ring.entries()) {
    const [x1, y1] = ring[(index + 1) % ring.length];
    if (y0 > y !== y1 > y && x < x0 + ((y - y0) / (y1 - y0)) * (x1 - x0)) inside = !inside;
  }
  return inside;
}
