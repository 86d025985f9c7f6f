/** The words for parts of a century, year or month, for feasts and for calendars, in French. */
import type { TimeWords } from '../../core/time/reading-words.js';

export const dates: TimeWords = {
  or: ['ou'],
  between: { prefixes: ['entre', 'entre le'] },
  parts: {
    early: { prefixes: ['début', 'au début', 'commencement'] },
    middle: { prefixes: ['milieu', 'au milieu', 'mi-'] },
    late: { prefixes: ['fin', 'à la fin'] },
  },
  halves: [
    { prefixes: ['première moitié', '1ère moitié', '1re moitié'] },
    { prefixes: ['seconde moitié', 'deuxième moitié', '2e moitié'] },
  ],
  quarters: [
    { prefixes: ['premier quart', '1er quart', '1er trimestre'] },
    { prefixes: ['deuxième quart', 'second quart', '2e quart', '2e trimestre'] },
    { prefixes: ['troisième quart', '3e quart', '3e trimestre'] },
    { prefixes: ['dernier quart', 'quatrième quart', '4e quart', '4e trimestre'] },
  ],
  calendars: {
    julian: { suffixes: ['vs', 'vieux style', 'ancien style', 'julien', 'calendrier julien'] },
    gregorian: { suffixes: ['nouveau style', 'grégorien', 'calendrier grégorien'] },
  },
  feasts: {
    ashWednesday: ['mercredi des cendres', 'cendres'],
    palmSunday: ['rameaux', 'dimanche des rameaux'],
    maundyThursday: ['jeudi saint'],
    goodFriday: ['vendredi saint'],
    holySaturday: ['samedi saint'],
    easter: ['paques', 'dimanche de paques'],
    easterMonday: ['lundi de paques'],
    ascension: ['ascension'],
    pentecost: ['pentecote', 'dimanche de pentecote'],
    whitMonday: ['lundi de pentecote'],
    trinitySunday: ['trinite'],
    corpusChristi: ['fete-dieu', 'fete dieu'],
    newYear: ["jour de l'an", 'nouvel an'],
    epiphany: ['epiphanie', 'jour des rois'],
    candlemas: ['chandeleur'],
    ladyDay: ['annonciation'],
    midsummer: ['saint-jean', 'saint jean', 'st-jean'],
    assumption: ['assomption'],
    michaelmas: ['saint-michel', 'saint michel', 'st-michel'],
    allSaints: ['toussaint'],
    martinmas: ['saint-martin', 'saint martin', 'st-martin'],
    christmasEve: ['veille de noel'],
    christmas: ['noel', 'jour de noel'],
    newYearsEve: ['saint-sylvestre', 'saint sylvestre'],
  },
};
