/** The rows of the keyboard help, beside the tables of keys that they explain. A test checks that both have the same actions. */
import type { helpEn } from '../../languages/en/help.js';
import type { WordsOf } from '../../languages/section.js';
import { GLOBAL_KEYS, PANEL_KEYS, PLACE_KEYS, VIEW_KEYS, type Action, type KeyTable } from '../base/keys.js';
import { TIMELINE_KEYS } from '../base/timeline-keys.js';

/** How the keys are written and what they do, both as message keys. */
export interface KeyHelp {
  readonly keys: keyof WordsOf<typeof helpEn>['keys'];
  readonly action: keyof WordsOf<typeof helpEn>['action'];
  /** The actions it tells of; none where the browser, the button or type-ahead does it. */
  readonly actions: readonly Action[];
}

export interface KeysOfPart {
  readonly table: KeyTable;
  readonly help: readonly KeyHelp[];
}

/** By the place of focus, in the order of the help. */
export const KEY_HELP: Readonly<Record<keyof WordsOf<typeof helpEn>['where'], KeysOfPart>> = {
  places: {
    table: PLACE_KEYS,
    help: [
      { keys: 'arrows', action: 'nextPlace', actions: ['north', 'south', 'west', 'east'] },
      { keys: 'homeEnd', action: 'firstLastPlace', actions: ['first', 'last'] },
      { keys: 'letters', action: 'typeAhead', actions: [] },
      { keys: 'pageUpDown', action: 'stepMeetings', actions: ['next-meeting', 'previous-meeting'] },
      { keys: 'enterSpace', action: 'openPlace', actions: [] },
      { keys: 'plusMinus', action: 'zoomPlace', actions: ['zoom-in', 'zoom-out'] },
      { keys: 'zero', action: 'showAll', actions: ['show-all'] },
      { keys: 'escape', action: 'dismiss', actions: ['dismiss'] },
    ],
  },
  view: {
    table: VIEW_KEYS,
    help: [
      { keys: 'arrows', action: 'pan', actions: ['north', 'south', 'west', 'east'] },
      { keys: 'shiftArrows', action: 'panLittle', actions: ['north', 'south', 'west', 'east'] },
      { keys: 'plusMinus', action: 'zoom', actions: ['zoom-in', 'zoom-out'] },
      { keys: 'zero', action: 'showAll', actions: ['show-all'] },
      { keys: 'enter', action: 'nearestPlace', actions: ['nearest'] },
    ],
  },
  timeline: {
    table: TIMELINE_KEYS,
    help: [
      { keys: 'leftRight', action: 'stepDates', actions: ['west', 'east'] },
      { keys: 'upDownPage', action: 'stepLanes', actions: ['north', 'south'] },
      { keys: 'homeEnd', action: 'firstLastDate', actions: ['first', 'last'] },
      { keys: 'plusMinus', action: 'zoomTime', actions: ['zoom-in', 'zoom-out'] },
      { keys: 'zero', action: 'showAllDates', actions: ['show-all'] },
      { keys: 'enterSpace', action: 'openMark', actions: [] },
    ],
  },
  panel: {
    table: PANEL_KEYS,
    help: [
      { keys: 'tab', action: 'walkPanel', actions: [] },
      { keys: 'enter', action: 'followLink', actions: [] },
      { keys: 'escape', action: 'closePanel', actions: ['close'] },
    ],
  },
  // Tabs and lists of the panel: one Tab stop each.
  list: {
    table: {},
    help: [
      { keys: 'leftRight', action: 'switchList', actions: [] },
      { keys: 'upDown', action: 'walkList', actions: [] },
      { keys: 'enter', action: 'followLink', actions: [] },
    ],
  },
  // base/grid/grid-layout.ts decides where the keys lead, and grid-element.ts what the others do.
  grid: {
    table: {},
    help: [
      { keys: 'arrows', action: 'moveCell', actions: [] },
      { keys: 'ctrlArrows', action: 'nextFilled', actions: [] },
      { keys: 'homeEnd', action: 'rowEnds', actions: [] },
      { keys: 'ctrlHomeEnd', action: 'gridEnds', actions: [] },
      { keys: 'pageUpDown', action: 'pageRows', actions: [] },
      { keys: 'enter', action: 'openCell', actions: [] },
      { keys: 'shiftEnter', action: 'openRow', actions: [] },
      { keys: 'space', action: 'pinLine', actions: [] },
      { keys: 'letters', action: 'jumpRow', actions: [] },
    ],
  },
  filter: {
    table: {},
    help: [
      { keys: 'upDown', action: 'walkChoices', actions: [] },
      { keys: 'spaceBar', action: 'choose', actions: [] },
      { keys: 'letters', action: 'jumpToChoice', actions: [] },
      { keys: 'shiftArrows', action: 'slideFar', actions: [] },
      { keys: 'deleteEnter', action: 'removeCondition', actions: [] },
      { keys: 'escape', action: 'closeFilter', actions: [] },
    ],
  },
  anywhere: {
    table: GLOBAL_KEYS,
    help: [
      { keys: 'slash', action: 'search', actions: ['find'] },
      { keys: 'fullStop', action: 'filter', actions: ['filter'] },
      { keys: 'questionMark', action: 'help', actions: ['help'] },
    ],
  },
};
