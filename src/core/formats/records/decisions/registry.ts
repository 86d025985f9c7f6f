/** All decisions that are made for whole columns. */
import { dateOrder } from './order-of-dates.js';
import type { Decision } from './decision.js';
import { peopleSeparator } from './people-separator.js';
import { serialDates } from './serial-dates.js';
import { topicSeparator } from './topic-separator.js';

export const DECISIONS: readonly Decision[] = [dateOrder, serialDates, peopleSeparator, topicSeparator];
