/**
 * Turns Natural Earth's rings into outlines in Mercator for copies of the world side by side. Rings are unwrapped: Chukotka
 * continues past 180° and is not cut. Antarctica surrounds the pole: its outline overlaps the next copy a little and
 * continues below the map.
 */

/** How far Antarctica overlaps the next copy of the world, in degrees. */
const OVERLAP = 2;
/** How far land continues below the map's southern edge, in heights of the world. */
const SOUTH = 2;

/** Web Mercator (EPSG:3857) on a square of 1 with its origin at 180° W, 85.05° N; y grows southwards. */
export const mercator = ([longitude, latitude]) => {
  const sine = Math.sin((latitude * Math.PI) / 180);
  return [longitude / 360 + 0.5, 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)];
};
export const toDegrees = ([x, y]) => [(x - 0.5) * 360, (Math.atan(Math.sinh(Math.PI * (1 - 2 * y))) * 180) / Math.PI];

/** Continues longitudes past ±180, so that consecutive points are never more than 180° apart. */
export function unwrap(points) {
  let shift = 0;
  return points.map(([longitude, latitude], index) => {
    if (index > 0) {
      const jump = longitude - points[index - 1][0];
      if (jump > 180) shift -= 360;
      if (jump < -180) shift += 360;
    }
    return [longitude + shift, latitude];
  });
}

/** A ring in Mercator without its closing point; empty if it only follows the pole. */
export function outline(ring) {
  const points = unwrap(ring.slice(0, -1).filter(([, latitude]) => latitude > -89));
  if (points.length === 0) return [];
  if (Math.abs(points[points.length - 1][0] - points[0][0]) > 300) return aroundThePole(points);
  const inItsWorld = shiftedBy(points, -360 * Math.round(middleOf(points) / 360));
  return inItsWorld.map((point, index) =>
    mercator(offTheAntimeridian(point, inItsWorld[index - 1], inItsWorld[index + 1])),
  );
}

/** The longitude halfway between a ring's west and east end. */
function middleOf(points) {
  const longitudes = points.map(([longitude]) => longitude);
  return (Math.min(...longitudes) + Math.max(...longitudes)) / 2;
}

const shiftedBy = (points, degrees) => points.map(([longitude, latitude]) => [longitude + degrees, latitude]);

/** Fiji's islands are cut at 180° in the source: each half overlaps the other slightly, so that no line shows. */
function offTheAntimeridian(point, before, after) {
  const [longitude, latitude] = point;
  const alongIt = Math.abs(longitude) === 180 && (before?.[0] === longitude || after?.[0] === longitude);
  return alongIt ? [longitude + Math.sign(longitude) * 0.02, latitude] : point;
}

/** A ring around the pole: its coast from west to east, its first degrees again, then the south. */
function aroundThePole(points) {
  const eastward = points[points.length - 1][0] > points[0][0] ? points : [...points].reverse();
  const west = eastward[0][0];
  const again = eastward.filter(([longitude]) => longitude < west + OVERLAP).map(([x, y]) => [x + 360, y]);
  const coast = [...eastward, ...again].map(mercator);
  return [...coast, [coast[coast.length - 1][0], 1 + SOUTH], [coast[0][0], 1 + SOUTH]];
}

/** Removes points nearer than `tolerance` to the line between their neighbours (Ramer-Douglas-Peucker). Keeps both ends. */
export function simplify(points, tolerance) {
  if (points.length < 3) return points;
  const kept = new Set([0, points.length - 1]);
  const open = [[0, points.length - 1]];
  while (open.length > 0) {
    const [from, to] = open.pop();
    let [farthest, distance] = [from, tolerance];
    for (let index = from + 1; index < to; index += 1) {
      const away = distanceToSegment(points[index], points[from], points[to]);
      if (away > distance) [farthest, distance] = [index, away];
    }
    if (farthest === from) continue;
    kept.add(farthest);
    open.push([from, farthest], [farthest, to]);
  }
  return points.filter((_, index) => kept.has(index));
}

function distanceToSegment([x, y], [x0, y0], [x1, y1]) {
  const [dx, dy] = [x1 - x0, y1 - y0];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : Math.min(1, Math.max(0, ((x - x0) * dx + (y - y0) * dy) / length));
  return Math.hypot(x - x0 - along * dx, y - y0 - along * dy);
}
