/** The lanes of a timeline: one for each place or each side, or a single one. */
import { filterIndexOf, KIND } from '../../filter/filter-index.js';
import type { Atlas } from '../../model/model.js';

export const LANE_CHOICES = ['place', 'side', 'none'] as const;
export type LaneChoice = (typeof LANE_CHOICES)[number];

/** With more places or sides than this, a reader has to ask for their lanes. */
export const MAX_DEFAULT_LANES = 6;
/** As many lanes as an element of `LaneSet.of` has bits. */
export const MAX_LANES = 16;

export interface Lane {
  /** `unknown`: no place or no side is stated; `calls` and `letters`, which have no place; `remote`: both; `others`: what has no lane. */
  readonly kind: 'place' | 'side' | 'unknown' | 'calls' | 'letters' | 'remote' | 'others' | 'all';
  /** The id of the place or side; '' for the other kinds. */
  readonly id: string;
  /** For `others`: how many places or sides. */
  readonly members: number;
}

export interface LaneSet {
  readonly lanes: readonly Lane[];
  /** By index of a meeting: bit `n` is set if it is in lane `n`. 0 without a date. */
  readonly of: Uint16Array;
}

/** @returns places if they are few, else sides if they are few, else one lane. */
export function defaultLanes(atlas: Atlas): LaneChoice {
  if (atlas.meetingsByPlace.size <= MAX_DEFAULT_LANES && atlas.meetingsByPlace.size > 0) return 'place';
  const sides = atlas.sides.length;
  return sides <= MAX_DEFAULT_LANES && sides > 1 ? 'side' : 'none';
}

const cache = new WeakMap<Atlas, Map<string, LaneSet>>();

/** @param max how many lanes there is room for, at least 1. Places and sides with few meetings then share the last one. */
export function lanesOf(atlas: Atlas, choice: LaneChoice, max: number): LaneSet {
  const room = Math.max(1, Math.min(MAX_LANES, Math.floor(max)));
  const sets = cache.get(atlas) ?? new Map<string, LaneSet>();
  cache.set(atlas, sets);
  const key = `${choice} ${room}`;
  const set = sets.get(key) ?? createLanes(atlas, choice, room);
  sets.set(key, set);
  return set;
}

interface Candidate extends Lane {
  /** Indexes of meetings. */
  readonly meetings: Uint32Array;
}

function createLanes(atlas: Atlas, choice: LaneChoice, room: number): LaneSet {
  const { earliest, latest } = filterIndexOf(atlas);
  const of = new Uint16Array(atlas.meetings.length);
  const isDated = (index: number): boolean => Number.isFinite(earliest[index]) || Number.isFinite(latest[index]);
  const candidates = choice === 'none' ? [] : candidatesOf(atlas, choice, isDated);
  if (room === 1 || candidates.length <= 1) {
    for (let index = 0; index < of.length; index += 1) if (isDated(index)) of[index] = 1;
    return { lanes: [{ kind: 'all', id: '', members: 0 }], of };
  }
  const lanes = withinRoom(candidates, room);
  for (const [lane, { lists }] of lanes.entries()) {
    for (const list of lists) for (const index of list) of[index] = (of[index] as number) | (1 << lane);
  }
  return { lanes: lanes.map(({ kind, id, members }) => ({ kind, id, members })), of };
}

/** Only those with dated meetings. */
function candidatesOf(
  atlas: Atlas,
  choice: 'place' | 'side',
  isDated: (index: number) => boolean,
): readonly Candidate[] {
  const { byPlace, bySide, kinds } = filterIndexOf(atlas);
  const isRemote = (index: number): boolean => choice === 'place' && kinds[index] === KIND.remote;
  const [things, lists] = choice === 'place' ? [atlas.places, byPlace] : [atlas.sides, bySide];
  const hasLane = new Uint8Array(atlas.meetings.length);
  const candidates: Candidate[] = [];
  const add = (kind: Lane['kind'], id: string, meetings: Uint32Array): void => {
    if (meetings.length > 0) candidates.push({ kind, id, members: 1, meetings });
  };
  for (const { id } of things) {
    const meetings = lists.get(id)?.filter((index) => isDated(index) && !isRemote(index));
    if (meetings === undefined) continue;
    for (const index of meetings) hasLane[index] = 1;
    add(choice, id, meetings);
  }
  const all = Uint32Array.from(atlas.meetings.keys());
  add(
    'unknown',
    '',
    all.filter((index) => hasLane[index] === 0 && isDated(index) && !isRemote(index)),
  );
  add(
    remoteKind(atlas),
    '',
    all.filter((index) => isDated(index) && isRemote(index)),
  );
  return candidates;
}

function remoteKind({ meetings }: Atlas): Lane['kind'] {
  const modes = new Set(meetings.map(({ mode }) => mode));
  if (!modes.has('letter')) return 'calls';
  return modes.has('phone') || modes.has('video') ? 'remote' : 'letters';
}

/** Keeps the lanes with most meetings, in their order; the others share one lane at the end. */
function withinRoom(
  candidates: readonly Candidate[],
  room: number,
): readonly (Lane & { readonly lists: readonly Uint32Array[] })[] {
  const byCount = [...candidates].sort((a, b) => b.meetings.length - a.meetings.length);
  const kept = new Set(candidates.length <= room ? candidates : byCount.slice(0, room - 1));
  const lanes = candidates.filter((one) => kept.has(one)).map((one) => ({ ...one, lists: [one.meetings] }));
  if (candidates.length <= room) return lanes;
  const others = candidates.filter((one) => !kept.has(one)).map(({ meetings }) => meetings);
  return [...lanes, { kind: 'others', id: '', members: others.length, lists: others }];
}
