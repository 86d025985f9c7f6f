/** The words for parts of a century, year or month, for feasts and for calendars, in German. */
import type { TimeWords } from '../../core/time/reading-words.js';

export const dates: TimeWords = {
  or: ['oder', 'bzw', 'bzw.'],
  between: { prefixes: ['zwischen', 'zwischen dem'] },
  parts: {
    early: { prefixes: ['anfang', 'anfangs', 'zu beginn', 'beginn', 'frühes', 'am anfang'] },
    middle: { prefixes: ['mitte'] },
    late: { prefixes: ['ende', 'spätes', 'am ende'] },
  },
  halves: [
    { prefixes: ['erste hälfte', '1. hälfte', 'ersten hälfte'] },
    { prefixes: ['zweite hälfte', '2. hälfte', 'zweiten hälfte'] },
  ],
  quarters: [
    { prefixes: ['erstes viertel', '1. viertel', '1. quartal'] },
    { prefixes: ['zweites viertel', '2. viertel', '2. quartal'] },
    { prefixes: ['drittes viertel', '3. viertel', '3. quartal'] },
    { prefixes: ['letztes viertel', 'viertes viertel', '4. viertel', '4. quartal'] },
  ],
  calendars: {
    julian: { suffixes: ['ast', 'alten stils', 'alter stil', 'julianisch', 'jul', 'julianischer kalender'] },
    gregorian: { suffixes: ['nst', 'neuen stils', 'neuer stil', 'gregorianisch', 'greg', 'gregorianischer kalender'] },
  },
  feasts: {
    shroveTuesday: ['fastnacht', 'faschingsdienstag', 'fastnachtsdienstag'],
    ashWednesday: ['aschermittwoch'],
    palmSunday: ['palmsonntag', 'palmarum'],
    maundyThursday: ['grundonnerstag'],
    goodFriday: ['karfreitag'],
    holySaturday: ['karsamstag', 'ostersamstag'],
    easter: ['ostern', 'ostersonntag'],
    easterMonday: ['ostermontag'],
    ascension: ['christi himmelfahrt', 'himmelfahrt'],
    pentecost: ['pfingsten', 'pfingstsonntag'],
    whitMonday: ['pfingstmontag'],
    trinitySunday: ['trinitatis', 'dreifaltigkeitssonntag'],
    corpusChristi: ['fronleichnam'],
    newYear: ['neujahr', 'neujahrstag'],
    epiphany: ['heilige drei konige', 'dreikonigstag', 'epiphanias'],
    candlemas: ['lichtmess', 'maria lichtmess'],
    ladyDay: ['maria verkundigung'],
    midsummer: ['johannis', 'johannistag'],
    assumption: ['maria himmelfahrt'],
    michaelmas: ['michaelis', 'michaelistag'],
    allSaints: ['allerheiligen'],
    allSouls: ['allerseelen'],
    martinmas: ['martini', 'martinstag'],
    christmasEve: ['heiligabend', 'heiliger abend'],
    christmas: ['weihnachten', 'weihnachtstag', 'christtag'],
    newYearsEve: ['silvester'],
  },
};
