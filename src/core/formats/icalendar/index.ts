/** Calendars of Google, Outlook, Apple and others (iCalendar, RFC 5545). */
import type { Format } from '../format.js';

export const icalendar: Format = {
  name: 'icalendar',
  label: 'iCalendar',
  extensions: ['ics', 'ical'],
  mediaTypes: ['text/calendar'],
  detect: ({ syntax, text }) => syntax === 'text' && /^\ufeff?\s*BEGIN:V(?:CALENDAR|EVENT)\s/i.test(text),
  load: async () => (await import('./read.js')).readCalendar,
  loadLocator: async () => (await import('../locate-in-text.js')).locateInText,
};
