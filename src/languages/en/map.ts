/** The map: its markers, its controls, and what it says when it cannot be drawn. */
import { section } from '../section.js';
import type { Quarter } from './compass.js';
import { meetings, number, places } from './counting.js';

const pan: Record<Quarter, string> = {
  north: 'Move north',
  east: 'Move east',
  south: 'Move south',
  west: 'Move west',
};

export const mapEn = section('map', {
  places: 'Places on the map',
  hint: 'Arrow keys move to the next place in that direction. Type the first letters to jump to a place. Page Down goes to the next meeting by date. Enter opens a place.',
  view: 'Map view',
  controls: 'Map controls',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  pan,
  showAll: 'Show all places',
  allPlaces: 'All places',
  find: 'Search',
  /** `n` conditions. */
  filter: (n: number): string => (n === 0 ? 'Filter' : `Filter · ${number(n)}`),
  more: 'More',
  move: 'Move the map',
  attendance: 'Who attended which meeting',
  share: 'Embed or download',
  help: 'Keyboard help',
  failed: (reason: string): string => `The map could not be drawn. Everything on it is in the list. (${reason})`,
  wheelHint: (isMac: boolean): string => `Hold ${isMac ? '⌘' : 'Ctrl'} and scroll to zoom`,
  touchHint: 'Use two fingers to move the map',
  attribution: 'Map: Natural Earth',
  tilesFailed: (reason: string): string => `The background map could not be loaded: ${reason}`,
  /** Accessible name of a marker, beginning with its label; `counts` from `counts.all`, `span` of dates or ''. */
  placeName: (name: string, counts: string, span: string): string =>
    [name, counts, span].filter((part) => part !== '').join(', '),
  /** Visible label of a cluster; its accessible name begins with the same words. */
  clusterLabel: (near: string, others: number): string => `${near} +${number(others)}`,
  clusterName: (label: string, n: number, near: string, meetings_: number): string =>
    `${label}: ${places(n)} near ${near}, ${meetings(meetings_)}`,
  /** Added to the description of a place reached by stepping through meetings. */
  nextMeeting: (title: string, day: string): string => `Next meeting: ${title}, ${day}.`,
  previousMeeting: (title: string, day: string): string => `Previous meeting: ${title}, ${day}.`,
});
