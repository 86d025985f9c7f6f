/** What the live region says to screen readers after an action. None of it is shown. */
import { section } from '../section.js';
import type { Quarter } from './compass.js';
import { count, number, places } from './counting.js';

const inView = (shown: number, total: number): string => `${number(shown)} of ${places(total)} in view.`;

export const announceEn = section('announce', {
  moved: (to: Quarter, shown: number, total: number): string => `View moved ${to}. ${inView(shown, total)}`,
  zoomedIn: (shown: number, total: number): string => `Zoomed in. ${inView(shown, total)}`,
  zoomedOut: (shown: number, total: number): string => `Zoomed out. ${inView(shown, total)}`,
  closestZoom: 'Fully zoomed in.',
  widestZoom: 'Fully zoomed out.',
  noPlaceFurther: (to: Quarter): string => `No place further ${to}.`,
  firstMeeting: 'First meeting.',
  lastMeeting: 'Last meeting.',
  showingAll: (total: number): string => `Showing all ${places(total)}.`,
  results: (n: number): string => (n === 0 ? 'No results.' : `${count(n, 'result')}.`),
});
