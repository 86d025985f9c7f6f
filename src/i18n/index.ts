/** The words and formats of the atlas: what elements import. Every function takes its language; none is current. */
export { type AllMessages, type Messages } from './en.js';
export { allEnglish as en, allMessagesFor } from './late.js';
export { directionOf } from './locale.js';
export { loadMessages, messagesFor, onRegistered, registerMessages, resolveLang } from './registry.js';
export { countryName, formatDistance, formatLine, formatList, formatNumber, formatPercent } from './numbers.js';
export { formatDay, readCalendarDate } from './days.js';
export { formatDate, formatOfficeYears, formatSpan, formatYearsSpan, dayHeading } from './spans.js';
export { formatWhen, type WhenStyle } from './when.js';
export { formatInstant, zoneLabel } from './instants.js';
export { formatDuration } from './durations.js';
export { direction, sentenceCase } from './phrases.js';
