/**
 * Where an arrow key or a typed name leads from a marker. Pure functions of points and names; the map element gives
 * what is drawn and moves focus to the answer.
 *
 * The rule: of the places within 45° of the arrow the nearest; if there is none, the nearest within 67.5°; else nowhere.
 * Nothing wraps round the edge. On a Mercator map the angle seen is the rhumb bearing, so the key agrees with the words.
 * The four quarters leave no direction out, which makes this the Yao graph Y4 of the places (A. Yao, 1982): in random
 * maps of every shape each place is reached from each (tests), though nothing proves it for all. Of places equally near
 * the smaller id wins. A place exactly on a diagonal would lie in two quarters and could hide others in both: it counts
 * for the one it ends, clockwise, and as beyond 45° for the one it begins.
 *
 * Points must be those drawn: with unwrapped longitudes New York lies east of Singapore on a map of the Pacific. When
 * two neighbours are more than 180° apart as drawn, the key says the way the map shows and the bearing the shorter way.
 */
import type { Pixels } from '../scene/scene.js';

export type ArrowDirection = 'up' | 'down' | 'left' | 'right';

/** One step just made, so that the opposite arrow undoes it. */
export interface MoveMemory {
  readonly from: string;
  readonly to: string;
  readonly direction: ArrowDirection;
}

export interface Move {
  /** Undefined: there is nothing further that way. */
  readonly to: string | undefined;
  /** To be handed to the next call. */
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
 * The next place in a direction. Places on exactly the same spot count as standing in a row from left to right by id.
 * @param from the id of the place moved from; if it is not among the candidates there is no move.
 * @param memory what the last call returned; it matters only if that step led to `from`.
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
  /** 0: on the same spot, 1: within 45°, 2: within 67.5°. */
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
  // Leftwards along a row on one spot the nearest is the one just before.
  return one.sector === 0 && direction === 'left' ? one.id > other.id : one.id < other.id;
}

export interface Named {
  readonly id: string;
  readonly name: string;
}

/**
 * The place whose name begins with what was typed. Case, accents and spaces at the beginning do not matter; Hangul is
 * compared by its letters, so that ㅅ, 서 and the half-typed 성 all find 서울. One letter (again and again) goes to the
 * next name with it, round and round; several stay where they are while the present name still fits.
 * @param names in the order of the markers.
 * @param from the id of the present place.
 * @param typed what was typed within the last second.
 * @param lang BCP 47 tag that decides upper and lower case (Turkish i).
 * @returns undefined if no name fits.
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

/** Syllable-final consonants (U+11A8 to U+11C2) as the initials they are typed as; double ones as two. */
const FINALS =
  'ᄀ ᄁ ᄀᄉ ᄂ ᄂᄌ ᄂᄒ ᄃ ᄅ ᄅᄀ ᄅᄆ ᄅᄇ ᄅᄉ ᄅᄐ ᄅᄑ ᄅᄒ ᄆ ᄇ ᄇᄉ ᄉ ᄊ ᄋ ᄌ ᄎ ᄏ ᄐ ᄑ ᄒ'.split(' ');

/** Unicode NFKD without marks, lower case; Hangul as a row of letters. */
function fold(text: string, lang: string): string {
  return text
    .toLocaleLowerCase(lang)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[\u11a8-\u11c2]/g, (final) => FINALS[final.charCodeAt(0) - 0x11a8] ?? final)
    .trimStart();
}
