/** The keys of the timeline: not with the other tables, which the first view loads. */
import { VIEW_KEYS, type KeyTable } from './keys.js';

const { Enter: _nearest, ...ARROWS_AND_CAMERA } = VIEW_KEYS;

/** While a mark or a button of the timeline has focus. Enter and Space are not here: the button itself takes them. */
export const TIMELINE_KEYS: KeyTable = {
  ...ARROWS_AND_CAMERA,
  Home: 'first',
  End: 'last',
  PageUp: 'north',
  PageDown: 'south',
};
