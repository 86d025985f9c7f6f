/**
 * How a meeting is drawn on an axis of time: as one or more pieces, solid where it is known that it went on, and fading where its
 * beginning or end may be. Nothing is drawn more firmly than the file states it.
 */
import type { Meeting, Moment, When } from '../../model/model.js';
import { durationMinutes, parseDuration } from '../../time/duration.js';
import { calendarBounds } from '../../time/edtf.js';
import { DAY_MS, MINUTE_MS, wallClock } from '../../time/zones.js';

/** Times as in a filter. From `from` to `solidFrom` it may have begun, from `solidTo` to `to` it may have ended. */
export interface Piece {
  readonly from: number;
  readonly solidFrom: number;
  readonly solidTo: number;
  readonly to: number;
  /** Nothing bounds the beginning, or the end. */
  readonly openStart: boolean;
  readonly openEnd: boolean;
}

export interface Shape {
  /** By time; never empty. */
  readonly pieces: readonly [Piece, ...Piece[]];
  /** Known to the day or better, so that a small mark says no more than the file. */
  readonly isExact: boolean;
  readonly isApproximate: boolean;
  readonly isUncertain: boolean;
  /** The day is certain: only the time of day is in doubt. */
  readonly isDayCertain: boolean;
}

/** A set of many dates is drawn up to this number. */
const MAX_PIECES = 24;

/** @returns undefined for a meeting without a date. */
export function shapeOf(meeting: Meeting): Shape | undefined {
  const { when } = meeting;
  if (when === undefined) return undefined;
  const isOneOf = when.set?.of === 'one';
  const members = when.set?.members.slice(0, MAX_PIECES) ?? [when];
  const pieces = members.flatMap((member) => pieceOf(meeting, member) ?? []);
  const [first, ...rest] = isOneOf ? pieces.map(faded) : pieces;
  if (first === undefined) return undefined;
  const moments = members.flatMap(({ start, end }) => [start, end].filter((moment) => moment !== undefined));
  return {
    pieces: [first, ...rest],
    isExact: moments.every(({ precision }) => precision === 'day' || precision === 'minute'),
    isApproximate: moments.some(({ approximate }) => approximate) || meeting.durationApproximate === true,
    isUncertain: isOneOf || moments.some(({ uncertain }) => uncertain),
    isDayCertain: !isOneOf && moments.every((moment) => moment.precision === 'minute' || !isSoft(moment)),
  };
}

function pieceOf(meeting: Meeting, when: When): Piece | undefined {
  const [from, to] = [wallClock(when.earliest, meeting.timeZone), wallClock(when.latest, meeting.timeZone)];
  if (!Number.isFinite(from) && !Number.isFinite(to)) return undefined;
  if (when.interval) return intervalPiece(when, from, to);
  const piece = { from, solidFrom: from, solidTo: to, to, openStart: false, openEnd: false };
  if (when.start === undefined || isVague(when.start)) return faded(lasting(piece, meeting, when.start));
  const whole = lasting(piece, meeting, when.start);
  const isSomeTimeOfDay = when.start.precision === 'day' && whole === piece;
  if (isSomeTimeOfDay || isHedged(when.start)) return faded(whole);
  return meeting.durationApproximate === true ? { ...whole, solidTo: (whole.from + whole.to) / 2 } : whole;
}

/** A duration prolongs a meeting whose beginning is known well enough: hours need a time of day, days need a day. */
function lasting(piece: Piece, { duration }: Meeting, start: Moment | undefined): Piece {
  const parsed = duration === undefined ? undefined : parseDuration(duration);
  const ms = (parsed === undefined ? 0 : (durationMinutes(parsed) ?? 0)) * MINUTE_MS;
  if (start?.precision === 'minute') return { ...piece, solidTo: piece.from + ms, to: piece.from + ms };
  if (start?.precision !== 'day' || ms <= DAY_MS) return piece;
  return { ...piece, solidTo: piece.from + ms, to: piece.from + ms };
}

function intervalPiece({ start, end }: When, from: number, to: number): Piece {
  // A season begins and ends with months that the reader of dates has derived, so both fade.
  const solidFrom = start === undefined ? to : isSoft(start) ? from + lengthOf(start) : from;
  const solidTo = end === undefined ? from : isSoft(end) ? to - lengthOf(end) : to;
  const bounds = {
    from: Number.isFinite(from) ? from : to,
    to: Number.isFinite(to) ? to : from,
    openStart: start === undefined,
    openEnd: end === undefined,
  };
  if (start === undefined || end === undefined) return { ...bounds, solidFrom: bounds.from, solidTo: bounds.to };
  const middle = (from + to) / 2;
  return solidFrom <= solidTo ? { ...bounds, solidFrom, solidTo } : { ...bounds, solidFrom: middle, solidTo: middle };
}

const faded = (piece: Piece): Piece => {
  const middle = (piece.from + piece.to) / 2;
  return { ...piece, solidFrom: middle, solidTo: middle };
};

const lengthOf = (moment: Moment): number => {
  const { earliest, latest } = calendarBounds(moment);
  return latest - earliest;
};
const isVague = ({ precision }: Moment): boolean => precision === 'month' || precision === 'year';
const isHedged = ({ approximate, uncertain }: Moment): boolean => approximate || uncertain;
const isSoft = (moment: Moment): boolean => isVague(moment) || isHedged(moment);
