/**
 * Keys are data: each table says which key does what, under which words of the help. The handlers look actions up here
 * and the help dialog is drawn from the same rows, so neither can promise what the other does not do.
 *
 * Not taken, on purpose: Alt + arrows (Back and Forward), digits (screen readers' heading levels), Ctrl + letters,
 * function keys, Caps Lock and Insert (screen readers' own). All work only while focus is inside.
 */
import type { helpEn } from '../../languages/en/help.js';
import type { WordsOf } from '../../languages/section.js';

export type Action =
  | 'north'
  | 'south'
  | 'west'
  | 'east'
  | 'first'
  | 'last'
  | 'next-meeting'
  | 'previous-meeting'
  | 'zoom-in'
  | 'zoom-out'
  | 'show-all'
  | 'nearest'
  | 'dismiss'
  | 'close'
  | 'find'
  | 'help'
  | 'share';

export interface KeyBinding {
  /** Values of `KeyboardEvent.key`. */
  readonly keys: readonly string[];
  readonly action: Action;
}

/** A row of the help: how the keys are written and what they do, both as message keys. */
export interface KeyHelp {
  readonly keys: keyof WordsOf<typeof helpEn>['keys'];
  readonly action: keyof WordsOf<typeof helpEn>['action'];
  /** The actions it tells of; none where the browser, the button or type-ahead does it. */
  readonly actions: readonly Action[];
}

export interface KeyTable {
  readonly bindings: readonly KeyBinding[];
  readonly help: readonly KeyHelp[];
}

const ARROWS: readonly KeyBinding[] = [
  { keys: ['ArrowUp'], action: 'north' },
  { keys: ['ArrowDown'], action: 'south' },
  { keys: ['ArrowLeft'], action: 'west' },
  { keys: ['ArrowRight'], action: 'east' },
];

const CAMERA: readonly KeyBinding[] = [
  { keys: ['+', '=', 'Add'], action: 'zoom-in' },
  { keys: ['-', '_', 'Subtract'], action: 'zoom-out' },
  { keys: ['0'], action: 'show-all' },
];

/** While a place on the map has focus. Letters, Enter and Space are not here: type-ahead and the button itself take them. */
export const PLACE_KEYS: KeyTable = {
  bindings: [
    ...ARROWS,
    { keys: ['Home'], action: 'first' },
    { keys: ['End'], action: 'last' },
    { keys: ['PageDown'], action: 'next-meeting' },
    { keys: ['PageUp'], action: 'previous-meeting' },
    ...CAMERA,
    { keys: ['Escape'], action: 'dismiss' },
  ],
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
};

/** While the map view has focus. With Shift the step is small. */
export const VIEW_KEYS: KeyTable = {
  bindings: [...ARROWS, ...CAMERA, { keys: ['Enter'], action: 'nearest' }],
  help: [
    { keys: 'arrows', action: 'pan', actions: ['north', 'south', 'west', 'east'] },
    { keys: 'shiftArrows', action: 'panLittle', actions: ['north', 'south', 'west', 'east'] },
    { keys: 'plusMinus', action: 'zoom', actions: ['zoom-in', 'zoom-out'] },
    { keys: 'zero', action: 'showAll', actions: ['show-all'] },
    { keys: 'enter', action: 'nearestPlace', actions: ['nearest'] },
  ],
};

/** While an opened page has focus. Page Up and Page Down are left to scrolling. */
export const PANEL_KEYS: KeyTable = {
  bindings: [{ keys: ['Escape'], action: 'close' }],
  help: [
    { keys: 'tab', action: 'walkPanel', actions: [] },
    { keys: 'enter', action: 'followLink', actions: [] },
    { keys: 'escape', action: 'closePanel', actions: ['close'] },
  ],
};

/** Tabs and lists of the panel: one tab stop each. */
export const LIST_KEYS: KeyTable = {
  bindings: [],
  help: [
    { keys: 'leftRight', action: 'switchList', actions: [] },
    { keys: 'upDown', action: 'walkList', actions: [] },
    { keys: 'enter', action: 'followLink', actions: [] },
  ],
};

/** Anywhere inside the atlas. */
export const GLOBAL_KEYS: KeyTable = {
  bindings: [{ keys: ['?'], action: 'help' }],
  help: [{ keys: 'questionMark', action: 'help', actions: ['help'] }],
};

type KeyPress = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'altKey' | 'metaKey' | 'isComposing' | 'defaultPrevented'>;

/**
 * @returns the action of a key press in a table. It is undefined for a key that is not in the table, with Ctrl, Alt or Meta, while
 * an input method composes, and if another listener has handled the key.
 */
export function actionFor(event: KeyPress, table: KeyTable): Action | undefined {
  if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing || event.defaultPrevented) return undefined;
  return table.bindings.find((binding) => binding.keys.includes(event.key))?.action;
}
