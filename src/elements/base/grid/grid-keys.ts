/** The keys of a grid for the help. grid-layout.ts decides where they lead, and grid-element.ts what the others do. */
import type { KeyTable } from '../keys.js';

export const GRID_KEYS: KeyTable = {
  bindings: [],
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
};
