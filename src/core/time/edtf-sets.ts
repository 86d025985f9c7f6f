/**
 * Parses the sets of EDTF (level 2): `{1667,1668}` is all of the dates, `[1667,1668]` one of them. A member may be a run of
 * dates, `1670..1672`; the first may be open at its beginning, `..1760-12`, and the last at its end, `1760-12..`.
 */
import type { DateSet, When } from '../model/model.js';

/** A text with more members is no date that a person can read. */
const MAX_MEMBERS = 1_000;

/**
 * @param text begins with `{` or `[`.
 * @param parse reads a member.
 * @returns the dates of the set, from the first to the last; undefined if it is no set, or if a member cannot be read.
 */
export function parseSet(
  text: string,
  timeZone: string | undefined,
  parse: (edtf: string, timeZone: string | undefined) => When | undefined,
): When | undefined {
  const of = text.startsWith('{') ? 'all' : 'one';
  if (!text.endsWith(of === 'all' ? '}' : ']')) return undefined;
  const texts = text.slice(1, -1).split(',');
  if (texts.length > MAX_MEMBERS) return undefined;
  const members: When[] = [];
  for (const [index, written] of texts.entries()) {
    const plain = written.trim();
    // A set has no sets inside.
    if (plain.startsWith('{') || plain.startsWith('[')) return undefined;
    const member = parse(intervalText(plain), timeZone);
    if (member === undefined || member.earliest > member.latest) return undefined;
    if (member.openStart && index > 0) return undefined;
    if (member.openEnd && index < texts.length - 1) return undefined;
    members.push(member);
  }
  return withBounds(text, { of, members });
}

/** `1670..1672` in a set is the interval `1670/1672` outside it. */
function intervalText(text: string): string {
  const dots = text.indexOf('..');
  if (dots < 0) return text;
  if (dots === 0) return `../${text.slice(2)}`;
  return dots === text.length - 2 ? `${text.slice(0, -2)}/..` : `${text.slice(0, dots)}/${text.slice(dots + 2)}`;
}

function withBounds(edtf: string, set: DateSet): When {
  const [first] = set.members as readonly [When, ...When[]];
  let [earliest, latest] = [first, first];
  for (const member of set.members) {
    if (member.earliest < earliest.earliest) earliest = member;
    if (member.latest > latest.latest) latest = member;
  }
  const isOneDate = set.members.length === 1 && !first.interval;
  return {
    edtf,
    interval: !isOneDate,
    ...(earliest.start === undefined ? {} : { start: earliest.start }),
    ...(latest.end === undefined ? {} : { end: latest.end }),
    openStart: earliest.openStart,
    openEnd: latest.openEnd,
    set,
    earliest: earliest.earliest,
    latest: latest.latest,
  };
}
