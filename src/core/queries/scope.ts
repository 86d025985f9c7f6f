/**
 * What a question about who met whom may count: the meetings that pass the filter, took place, and are certain enough. Each
 * meeting that does not count is counted under one reason, so that an answer can say what it leaves out.
 */
import type { FilterResult } from '../filter/filter-result.js';
import type { Filter } from '../filter/filter.js';
import type { Atlas, Certainty } from '../model/model.js';
import { attendanceColumnsOf, FATE, LEVEL } from './attendance-columns.js';

/** `confirmed`: only confirmed statements count. `reported`: confirmed and reported ones. */
export type CertaintyFloor = Extract<Certainty, 'confirmed' | 'reported'>;

export interface Scope {
  /** Undefined: no filter. */
  readonly passing?: FilterResult | undefined;
  /**
   * Undefined: everything counts. Otherwise every certainty that the file states, of the meeting and of each attendance
   * concerned, must reach the floor, and at least one of them must be stated.
   */
  readonly certainty?: CertaintyFloor | undefined;
}

/** No filter and no floor. */
export const EVERYTHING: Scope = Object.freeze({});

/** One scope for each result of a filter, because a judge is kept by its scope. */
const scopes = new WeakMap<FilterResult, Scope>();

/**
 * The scope that follows from the filter of an atlas: if it passes only confirmed meetings, or only confirmed and reported ones, each
 * attendance must be as certain.
 *
 * @param passing the result of this filter; undefined without a filter.
 * @returns the same scope for the same result.
 */
export function scopeOf({ certainties = [] }: Filter, passing: FilterResult | undefined): Scope {
  if (passing === undefined) return EVERYTHING;
  const known = scopes.get(passing);
  if (known !== undefined) return known;
  const isAmong = (accepted: readonly string[]): boolean => certainties.every((one) => accepted.includes(one));
  const floor = isAmong(['confirmed']) ? 'confirmed' : isAmong(['confirmed', 'reported']) ? 'reported' : undefined;
  const scope: Scope = { passing, certainty: certainties.length === 0 ? undefined : floor };
  scopes.set(passing, scope);
  return scope;
}

/** Why a meeting is not counted. If several reasons hold, the first of this list is given. */
export const REASONS = ['filtered', 'cancelled', 'planned', 'lessCertain', 'certaintyUnstated', 'undated'] as const;
export type Reason = (typeof REASONS)[number];

/** How many meetings are not counted, by reason. `undated` is counted only by questions that need a time. */
export type LeftOut = Readonly<Record<Reason, number>>;

/** Counts what is left out. */
export class LeftOutCounter implements Record<Reason, number> {
  filtered = 0;
  cancelled = 0;
  planned = 0;
  lessCertain = 0;
  certaintyUnstated = 0;
  undated = 0;
}

interface JudgeOptions {
  /** A meeting without a date does not count. */
  readonly needsDate?: boolean;
  /** A planned meeting counts. */
  readonly countsPlanned?: boolean;
}

/** A judge looks at every meeting once, and one question asks several times in the same scope. */
const judges = new WeakMap<Atlas, WeakMap<Scope, Map<string, Judge>>>();

/** @returns the judge of a scope. The scope must not change afterwards. */
export function judgeOf(atlas: Atlas, scope: Scope, options: JudgeOptions = {}): Judge {
  const ofAtlas = judges.get(atlas) ?? new WeakMap<Scope, Map<string, Judge>>();
  judges.set(atlas, ofAtlas);
  const ofScope = ofAtlas.get(scope) ?? new Map<string, Judge>();
  ofAtlas.set(scope, ofScope);
  const key = `${options.needsDate === true},${options.countsPlanned === true}`;
  const judge = ofScope.get(key) ?? new Judge(atlas, scope, options);
  ofScope.set(key, judge);
  return judge;
}

/** Decides which meetings count. Meetings are given by their index in `atlas.meetings`. */
export class Judge {
  /** By meeting: 0, or 1 plus the index in `REASONS` of why it does not count, whatever its certainty. */
  readonly #against: Uint8Array;
  readonly #floor: number;

  constructor(
    atlas: Atlas,
    { passing, certainty }: Scope,
    { needsDate = false, countsPlanned = false }: JudgeOptions = {},
  ) {
    const { fates, dated } = attendanceColumnsOf(atlas);
    const against = new Uint8Array(fates.length);
    for (let meeting = 0; meeting < fates.length; meeting += 1) {
      const fate = fates[meeting];
      if (passing !== undefined && !passing.hasIndex(meeting)) against[meeting] = AGAINST.filtered;
      else if (fate === FATE.cancelled) against[meeting] = AGAINST.cancelled;
      else if (fate === FATE.planned && !countsPlanned) against[meeting] = AGAINST.planned;
      else if (needsDate && dated[meeting] === 0) against[meeting] = AGAINST.undated;
    }
    this.#against = against;
    this.#floor = certainty === undefined ? 0 : LEVEL[certainty];
  }

  /** @param level of the attendance, a value of `LEVEL`; with several people the lowest. */
  counts(meeting: number, level: number): boolean {
    return this.#against[meeting] === 0 && level >= this.#floor;
  }

  /** @returns why the meeting does not count; undefined if it counts. */
  reason(meeting: number, level: number): Reason | undefined {
    const against = this.#against[meeting] as number;
    if (against !== 0 && against !== AGAINST.undated) return REASONS[against - 1];
    if (level < this.#floor) return level === LEVEL.unstated ? 'certaintyUnstated' : 'lessCertain';
    return against === 0 ? undefined : 'undated';
  }
}

const AGAINST = { filtered: 1, cancelled: 2, planned: 3, undated: 6 } as const satisfies Partial<
  Record<Reason, number>
>;
