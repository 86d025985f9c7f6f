/** The words for parts of a century, year or month, for feasts and for calendars, in Dutch. */
import type { TimeWords } from '../../core/time/reading-words.js';

export const dates: TimeWords = {
  or: ['of'],
  between: { prefixes: ['tussen'] },
  parts: {
    early: { prefixes: ['begin', 'vroege', 'vroeg in de'] },
    middle: { prefixes: ['midden', 'medio', 'half'] },
    late: { prefixes: ['eind', 'einde', 'late', 'laat in de'] },
  },
  halves: [{ prefixes: ['eerste helft', '1e helft'] }, { prefixes: ['tweede helft', '2e helft'] }],
  quarters: [
    { prefixes: ['eerste kwart', 'eerste kwartaal'] },
    { prefixes: ['tweede kwart', 'tweede kwartaal'] },
    { prefixes: ['derde kwart', 'derde kwartaal'] },
    { prefixes: ['laatste kwart', 'vierde kwartaal'] },
  ],
  calendars: {
    julian: { suffixes: ['juliaans', 'oude stijl'] },
    gregorian: { suffixes: ['gregoriaans', 'nieuwe stijl'] },
  },
  feasts: {
    ashWednesday: ['aswoensdag'],
    palmSunday: ['palmzondag'],
    maundyThursday: ['witte donderdag'],
    goodFriday: ['goede vrijdag'],
    easter: ['pasen', 'eerste paasdag'],
    easterMonday: ['paasmaandag', 'tweede paasdag'],
    ascension: ['hemelvaart', 'hemelvaartsdag'],
    pentecost: ['pinksteren', 'eerste pinksterdag'],
    whitMonday: ['tweede pinksterdag', 'pinkstermaandag'],
    newYear: ['nieuwjaar', 'nieuwjaarsdag'],
    allSaints: ['allerheiligen'],
    allSouls: ['allerzielen'],
    martinmas: ['sint-maarten', 'sint maarten'],
    christmas: ['kerstmis', 'eerste kerstdag'],
    newYearsEve: ['oudejaarsdag'],
  },
};
