/** The words for parts of a century, year or month, for feasts and for calendars, in Spanish. */
import type { TimeWords } from '../../core/time/reading-words.js';

export const dates: TimeWords = {
  or: ['o'],
  between: { prefixes: ['entre', 'entre el'] },
  parts: {
    early: { prefixes: ['principios', 'a principios', 'comienzos', 'a comienzos', 'inicios', 'a inicios'] },
    middle: { prefixes: ['mediados', 'a mediados'] },
    late: { prefixes: ['finales', 'a finales', 'fines', 'a fines'] },
  },
  halves: [{ prefixes: ['primera mitad', '1a mitad'] }, { prefixes: ['segunda mitad', '2a mitad'] }],
  quarters: [
    { prefixes: ['primer cuarto', 'primer trimestre'] },
    { prefixes: ['segundo cuarto', 'segundo trimestre'] },
    { prefixes: ['tercer cuarto', 'tercer trimestre'] },
    { prefixes: ['último cuarto', 'cuarto trimestre', 'último trimestre'] },
  ],
  calendars: {
    julian: { suffixes: ['juliano', 'calendario juliano'] },
    gregorian: { suffixes: ['gregoriano', 'calendario gregoriano'] },
  },
  feasts: {
    ashWednesday: ['miercoles de ceniza'],
    palmSunday: ['domingo de ramos'],
    maundyThursday: ['jueves santo'],
    goodFriday: ['viernes santo'],
    holySaturday: ['sabado santo'],
    easter: ['pascua', 'domingo de pascua', 'domingo de resurreccion'],
    easterMonday: ['lunes de pascua'],
    pentecost: ['pentecostes'],
    corpusChristi: ['corpus'],
    newYear: ['ano nuevo'],
    epiphany: ['epifania', 'dia de reyes'],
    christmasEve: ['nochebuena'],
    christmas: ['navidad'],
    newYearsEve: ['nochevieja'],
  },
  centuryBefore: ['siglo', 's.'],
};
