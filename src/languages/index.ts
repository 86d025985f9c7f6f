/** The words and formats of the atlas: what elements import. Every function takes its language; none is current. */
export { type AllMessages, type Messages } from './en.js';
export { allEnglish as en, allMessagesFor } from './late.js';
export { directionOf } from './format/locale.js';
export { loadMessages, messagesFor, onRegistered, registerMessages, resolveLang } from './registry.js';
export { countryName, formatDistance, formatLine, formatList, formatNumber, formatPercent } from './format/numbers.js';
export { formatDay, readCalendarDate } from './format/days.js';
export { formatDate, formatOfficeYears, formatSpan, formatYearsSpan, dayHeading } from './format/spans.js';
export { formatWhen, type WhenStyle } from './format/when.js';
export { formatInstant, zoneLabel } from './format/instants.js';
export { formatDuration } from './format/durations.js';
export { direction, sentenceCase } from './format/phrases.js';
