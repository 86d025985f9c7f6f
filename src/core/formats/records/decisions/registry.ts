/** All decisions that are made for whole columns. */
import { absentPeople, brackets } from './brackets.js';
import { midnight } from './midnight.js';
import { pairsOfYears } from './pairs-of-years.js';
import { yearsBeforeChrist } from './years-before-christ.js';
import { dateOrder } from './order-of-dates.js';
import type { MeetingField } from '../meeting-fields.js';
import { blankCells } from './blank-cells.js';
import { headingsLanguage, labels, type HeadingDecision } from './heading-decisions.js';
import { countryOfPlace } from './country-of-place.js';
import { modesInPlace } from './modes-in-place.js';
import type { Decision, DecisionName } from './decision.js';
import { letterO } from './letter-o.js';
import { peopleSeparator } from './people-separator.js';
import { serialDates } from './serial-dates.js';
import { topicSeparator } from './topic-separator.js';

export const DECISIONS: readonly Decision[] = [
  dateOrder,
  serialDates,
  midnight,
  yearsBeforeChrist,
  pairsOfYears,
  peopleSeparator,
  topicSeparator,
  brackets,
  absentPeople,
  letterO,
  modesInPlace,
  countryOfPlace,
  blankCells,
];

/** All decisions, also those that the headings show. */
export const ALL_DECISIONS: readonly HeadingDecision[] = [...DECISIONS, headingsLanguage, labels];

export const decisionFor = (field: MeetingField, name: DecisionName): HeadingDecision | undefined =>
  ALL_DECISIONS.find((decision) => decision.name === name && decision.fields.includes(field));
