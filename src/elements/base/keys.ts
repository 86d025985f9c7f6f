/**
 * Keys are data: each table says which key does what. The handlers look actions up here, and the help has a row for each of
 * them (elements/help/key-help.ts).
 *
 * Not taken, on purpose: Alt + arrows (Back and Forward), digits (screen readers' heading levels), Ctrl + letters,
 * function keys, Caps Lock and Insert (screen readers' own). All work only while focus is inside.
 */
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
  | 'filter'
  | 'help'
  | 'share'
  | 'attendance';

/** From values of `KeyboardEvent.key` to what they do. */
export type KeyTable = Readonly<Record<string, Action>>;

const ARROWS: KeyTable = { ArrowUp: 'north', ArrowDown: 'south', ArrowLeft: 'west', ArrowRight: 'east' };

const CAMERA: KeyTable = {
  '+': 'zoom-in',
  '=': 'zoom-in',
  Add: 'zoom-in',
  '-': 'zoom-out',
  _: 'zoom-out',
  Subtract: 'zoom-out',
  0: 'show-all',
};

/** While a place on the map has focus. Letters, Enter and Space are not here: type-ahead and the button itself take them. */
export const PLACE_KEYS: KeyTable = {
  ...ARROWS,
  Home: 'first',
  End: 'last',
  PageDown: 'next-meeting',
  PageUp: 'previous-meeting',
  ...CAMERA,
  Escape: 'dismiss',
};

/** While the map view has focus. With Shift the step is small. */
export const VIEW_KEYS: KeyTable = { ...ARROWS, ...CAMERA, Enter: 'nearest' };

/** While an opened page has focus. Page Up and Page Down are left to scrolling. */
export const PANEL_KEYS: KeyTable = { Escape: 'close' };

/** Anywhere inside the atlas. */
export const GLOBAL_KEYS: KeyTable = { '?': 'help', '/': 'find', '.': 'filter' };

type KeyPress = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'altKey' | 'metaKey' | 'isComposing' | 'defaultPrevented'>;

/**
 * @returns the action of a key press in a table. It is undefined for a key that is not in the table, with Ctrl, Alt or Meta, while
 * an input method composes, and if another listener has handled the key.
 */
export function actionFor(event: KeyPress, table: KeyTable): Action | undefined {
  if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing || event.defaultPrevented) return undefined;
  return Object.hasOwn(table, event.key) ? table[event.key] : undefined;
}
