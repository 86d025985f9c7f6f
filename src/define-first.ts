/**
 * Registers what the first view needs. The atlas comes first: a part that is upgraded before its atlas would ask for it in
 * vain.
 */
import { ParleyAtlas } from './elements/atlas/atlas.js';
import { ParleyList } from './elements/list/list.js';
import { ParleyMap } from './elements/map/map.js';
import { ParleySources } from './elements/sources/sources.js';
import { register } from './register.js';

register([
  ['parley-atlas', ParleyAtlas],
  ['parley-map', ParleyMap],
  ['parley-list', ParleyList],
  // On paper, and a print waits for nothing.
  ['parley-sources', ParleySources],
]);
