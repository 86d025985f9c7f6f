/** Parses a duration in the usual notations ("90 min", "1.5 hours", "1시간 30분") and returns ISO 8601. */
import { readingWords } from '../../../languages/reading.js';
import { parseDuration } from '../../time/duration.js';
import { anyOf } from '../../time/word-patterns.js';

const HOURS = anyOf(readingWords(({ durationUnits }) => durationUnits?.hours));
const MINUTES = anyOf(readingWords(({ durationUnits }) => durationUnits?.minutes));
const WRITTEN = new RegExp(`^(?:(\\d+(?:[.,]\\d+)?)\\s*${HOURS})?\\s*(?:(\\d+)\\s*${MINUTES})?$`, 'i');

/** @returns an ISO 8601 duration; undefined if the text cannot be parsed. */
export function isoDurationOf(text: string): string | undefined {
  if (parseDuration(text) !== undefined) return text.trim();
  const clock = /^(\d{1,2}):(\d{2})(?::\d{2})?$/.exec(text.trim());
  const [, hours, minutes] = clock ?? WRITTEN.exec(text.trim()) ?? [];
  if (hours === undefined && minutes === undefined) return undefined;
  const total = Math.round(Number((hours ?? '0').replace(',', '.')) * 60) + Number(minutes ?? 0);
  if (total <= 0) return undefined;
  const [whole, rest] = [Math.floor(total / 60), total % 60];
  return `PT${whole > 0 ? `${whole}H` : ''}${rest > 0 ? `${rest}M` : ''}`;
}
