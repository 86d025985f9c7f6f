/** The words for parts of a century, year or month, for feasts and for calendars, in Italian. */
import type { TimeWords } from '../../core/time/reading-words.js';

export const dates: TimeWords = {
  or: ['o', 'oppure'],
  between: { prefixes: ['tra', 'fra', 'tra il', 'fra il'] },
  parts: {
    early: { prefixes: ['inizio', 'inizi', "all'inizio", 'agli inizi'] },
    middle: { prefixes: ['metà', 'a metà'] },
    late: { prefixes: ['fine', 'alla fine'] },
  },
  halves: [{ prefixes: ['prima metà', '1a metà'] }, { prefixes: ['seconda metà', '2a metà'] }],
  quarters: [
    { prefixes: ['primo quarto', 'primo trimestre'] },
    { prefixes: ['secondo quarto', 'secondo trimestre'] },
    { prefixes: ['terzo quarto', 'terzo trimestre'] },
    { prefixes: ['ultimo quarto', 'quarto trimestre'] },
  ],
  calendars: {
    julian: { suffixes: ['giuliano', 'calendario giuliano', 'vecchio stile'] },
    gregorian: { suffixes: ['gregoriano', 'calendario gregoriano', 'nuovo stile'] },
  },
  feasts: {
    ashWednesday: ['mercoledi delle ceneri', 'ceneri'],
    palmSunday: ['domenica delle palme'],
    maundyThursday: ['giovedi santo'],
    goodFriday: ['venerdi santo'],
    holySaturday: ['sabato santo'],
    easter: ['pasqua', 'domenica di pasqua'],
    easterMonday: ["lunedi dell'angelo", 'pasquetta'],
    pentecost: ['pentecoste'],
    newYear: ['capodanno'],
    epiphany: ['epifania'],
    allSaints: ['ognissanti'],
    christmas: ['natale'],
    newYearsEve: ['san silvestro'],
  },
  centuryBefore: ['secolo', 'sec.'],
};
