/** Words and formats: what elements, pages and the command line import. Every function takes its language; none is current. */
export { loadMessages, onRegistered, registerMessages, resolveLang, words } from './words.js';
export { type Messages, type PartialMessages } from './messages.js';
export { directionOf } from './format/locale.js';
export { countryName, formatDistance, formatLine, formatList, formatNumber, formatPercent } from './format/numbers.js';
export { formatDay, readCalendarDate } from './format/days.js';
export { formatDate, formatOfficeYears, formatSpan, dayHeading } from './format/spans.js';
export { formatWhen, type WhenStyle, formatTimeOfDay } from './format/when.js';
export { formatInstant, zoneLabel } from './format/instants.js';
export { formatDuration } from './format/durations.js';
export { formatSource } from './format/sources.js';
export { formatTimeRange } from './format/time-range.js';
export { direction, sentenceCase } from './format/phrases.js';
