/**
 * Finds the marker that an arrow key or a typed name leads to. Pure functions of points and names; the map element passes
 * the drawn markers and moves focus to the result.
 *
 * The rule: the nearest place within 45° of the arrow; if there is none, the nearest within 67.5°; else no move. Moves do
 * not wrap around the edge. On a Mercator map the visible angle is the rhumb bearing, so keys and spoken directions agree.
 * The four quarters cover all directions, so this is the Yao graph Y4 of the places (A. Yao, 1982): in tests with random
 * maps every place can be reached from every other, but this is not proved in general. If two places are equally near, the
 * smaller id wins. A place exactly on a diagonal would lie in two quarters and could hide others in both. Going clockwise,
 * it counts as inside the quarter that ends there, and as beyond 45° for the quarter that begins there.
 *
 * Points must be the drawn ones: with unwrapped longitudes New York is east of Singapore on a map of the Pacific. If two
 * neighbours are drawn more than 180° apart, the key follows the map and the spoken bearing the shorter way.
 */
import type { Pixels } from '../scene/scene.js';

export type ArrowDirection = 'up' | 'down' | 'left' | 'right';

/** The last step, so that the opposite arrow undoes it. */
export interface MoveMemory {
  readonly from: string;
  readonly to: string;
  readonly direction: ArrowDirection;
}

export interface Move {
  /** Undefined if there is no place in that direction. */
  readonly to: string | undefined;
  /** To pass to the next call. */
  readonly memory: MoveMemory | undefined;
}

export interface Candidate {
  readonly id: string;
  /** Projected (Mercator) and unwrapped, in any unit, y down. */
  readonly point: Pixels;
}

const OPPOSITE = { up: 'down', down: 'up', left: 'right', right: 'left' } as const;
/** |across| / along at the edge of the wide sector: tan 67.5°. */
const WIDE = Math.SQRT2 + 1;

/**
 * Finds the next place in a direction. Places with equal coordinates count as a row from left to right, sorted by id.
 * @param from the id of the current place; if it is not among the candidates there is no move.
 * @param memory the memory that the last call returned; used only if that step led to `from`.
 */
export function nextInDirection(
  candidates: readonly Candidate[],
  from: string,
  direction: ArrowDirection,
  memory?: MoveMemory,
): Move {
  const origin = candidates.find(({ id }) => id === from);
  if (origin === undefined) return { to: undefined, memory };
  const remembered = memory?.to === from && memory.direction === OPPOSITE[direction] ? memory.from : undefined;
  const returns = remembered !== undefined && candidates.some(({ id }) => id === remembered);
  const to = returns ? remembered : nearest(candidates, origin, direction);
  return { to, memory: to === undefined ? memory : { from, to, direction } };
}

interface Ranked {
  readonly id: string;
  /** 0: equal coordinates, 1: within 45°, 2: within 67.5°. */
  readonly sector: number;
  readonly distance: number;
}

function nearest(candidates: readonly Candidate[], origin: Candidate, direction: ArrowDirection): string | undefined {
  let best: Ranked | undefined;
  for (const { id, point } of candidates) {
    if (id === origin.id) continue;
    const dx = point[0] - origin.point[0];
    const dy = point[1] - origin.point[1];
    const sector = sectorOf(dx, dy, direction, id > origin.id);
    if (sector === undefined) continue;
    const ranked: Ranked = { id, sector, distance: Math.hypot(dx, dy) };
    if (best === undefined || isBetter(ranked, best, direction)) best = ranked;
  }
  return best?.id;
}

function sectorOf(dx: number, dy: number, direction: ArrowDirection, isLater: boolean): number | undefined {
  if (dx === 0 && dy === 0) return direction === (isLater ? 'right' : 'left') ? 0 : undefined;
  const vertical = direction === 'up' || direction === 'down';
  const along = (vertical ? dy : dx) * (direction === 'up' || direction === 'left' ? -1 : 1);
  const across = Math.abs(vertical ? dx : dy);
  if (along <= 0 || across > along * WIDE) return undefined;
  return across < along || (across === along && !beginsQuarter(dx, dy, direction)) ? 1 : 2;
}

/** Whether a point on a diagonal lies counter-clockwise of the arrow: up-left for up, up-right for right … */
const beginsQuarter = (dx: number, dy: number, direction: ArrowDirection): boolean =>
  ({ up: dx < 0, right: dy < 0, down: dx > 0, left: dy > 0 })[direction];

function isBetter(one: Ranked, other: Ranked, direction: ArrowDirection): boolean {
  if (one.sector !== other.sector) return one.sector < other.sector;
  if (one.distance !== other.distance) return one.distance < other.distance;
  // In a row of equal coordinates, the nearest place to the left is the previous one.
  return one.sector === 0 && direction === 'left' ? one.id > other.id : one.id < other.id;
}

export interface Named {
  readonly id: string;
  readonly name: string;
}

/**
 * Finds the place whose name begins with the typed letters. Case, accents and leading spaces are ignored; Hangul is compared
 * by its letters, so that ㅅ, 서 and the incomplete 성 all find 서울. One letter, also repeated, goes to the next matching
 * name and starts again after the last; with several letters the current place is kept while its name still matches.
 * @param names in the order of the markers.
 * @param from the id of the current place.
 * @param typed the letters typed within the last second.
 * @param lang BCP 47 tag for case conversion (Turkish i).
 * @returns undefined if no name matches.
 */
export function typeAhead(
  names: readonly Named[],
  from: string | undefined,
  typed: string,
  lang: string,
): string | undefined {
  const letters = fold(typed, lang);
  const [first] = [...letters];
  if (first === undefined) return undefined;
  const folded = names.map(({ id, name }) => ({ id, letters: fold(name, lang) }));
  const here = folded.findIndex(({ id }) => id === from);
  const fits = (prefix: string, start: number): string | undefined => {
    const round = [...folded.slice(start), ...folded.slice(0, start)];
    return round.find((one) => one.letters.startsWith(prefix))?.id;
  };
  if (letters === first) return fits(first, here + 1);
  const repeated = [...letters].every((letter) => letter === first);
  return fits(letters, Math.max(here, 0)) ?? (repeated ? fits(first, here + 1) : undefined);
}

/** Maps syllable-final consonants (U+11A8 to U+11C2) to the initial consonants on the keyboard; double ones to two. */
const FINALS =
  'ᄀ ᄁ ᄀᄉ ᄂ ᄂᄌ ᄂᄒ ᄃ ᄅ ᄅᄀ ᄅᄆ ᄅᄇ ᄅᄉ ᄅᄐ ᄅᄑ ᄅᄒ ᄆ ᄇ ᄇᄉ ᄉ ᄊ ᄋ ᄌ ᄎ ᄏ ᄐ ᄑ ᄒ'.split(' ');

/** Unicode NFKD without marks, in lower case; Hangul as single letters. */
function fold(text: string, lang: string): string {
  return text
    .toLocaleLowerCase(lang)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[\u11a8-\u11c2]/g, (final) => FINALS[final.charCodeAt(0) - 0x11a8] ?? final)
    .trimStart();
}
