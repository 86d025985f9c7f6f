/** The words for parts of a century, year or month, for feasts and for calendars, in English. */
import type { TimeWords } from '../../core/time/reading-words.js';

export const dates: TimeWords = {
  or: ['or'],
  between: { prefixes: ['between', 'some time between', 'sometime between'] },
  parts: {
    early: { prefixes: ['early', 'early in', 'beginning of', 'start of', 'at the beginning of', 'at the start of'] },
    middle: { prefixes: ['mid', 'middle of', 'in the middle of'] },
    late: { prefixes: ['late', 'late in', 'end of', 'at the end of'] },
  },
  halves: [
    { prefixes: ['first half', '1st half'] },
    { prefixes: ['second half', '2nd half', 'last half', 'latter half'] },
  ],
  quarters: [
    { prefixes: ['first quarter', '1st quarter'] },
    { prefixes: ['second quarter', '2nd quarter'] },
    { prefixes: ['third quarter', '3rd quarter'] },
    { prefixes: ['last quarter', 'fourth quarter', '4th quarter'] },
  ],
  calendars: {
    julian: {
      prefixes: ['os', 'old style', 'orthodox', 'greek orthodox', 'russian orthodox', 'eastern'],
      suffixes: ['os', 'julian', 'old style', 'julian calendar'],
    },
    gregorian: {
      prefixes: ['ns', 'new style', 'western', 'catholic'],
      suffixes: ['ns', 'gregorian', 'new style', 'gregorian calendar'],
    },
  },
  feasts: {
    shroveTuesday: ['shrove tuesday', 'mardi gras'],
    ashWednesday: ['ash wednesday'],
    palmSunday: ['palm sunday'],
    maundyThursday: ['maundy thursday', 'holy thursday'],
    goodFriday: ['good friday'],
    holySaturday: ['holy saturday', 'easter eve', 'easter saturday'],
    easter: ['easter', 'easter sunday', 'easter day'],
    easterMonday: ['easter monday'],
    ascension: ['ascension', 'ascension day', 'ascension thursday'],
    pentecost: ['pentecost', 'whitsun', 'whitsunday', 'whit sunday', 'whitsuntide'],
    whitMonday: ['whit monday', 'whitmonday', 'pentecost monday'],
    trinitySunday: ['trinity sunday', 'trinity'],
    corpusChristi: ['corpus christi'],
    newYear: ["new year's day", 'new years day'],
    epiphany: ['epiphany', 'twelfth day'],
    candlemas: ['candlemas', 'candlemas day'],
    ladyDay: ['lady day', 'feast of the annunciation', 'annunciation'],
    midsummer: ['midsummer day', "st john's day", 'feast of st john', 'nativity of st john the baptist'],
    assumption: ['assumption', 'assumption day', 'feast of the assumption'],
    michaelmas: ['michaelmas', 'michaelmas day', 'feast of st michael'],
    allSaints: ["all saints' day", 'all saints day', 'all saints', 'all hallows', 'hallowmas'],
    allSouls: ["all souls' day", 'all souls day', 'all souls'],
    martinmas: ['martinmas', 'st martin', "st martin's day"],
    christmasEve: ['christmas eve'],
    christmas: ['christmas', 'christmas day'],
    newYearsEve: ["new year's eve", 'new years eve'],
  },
};
