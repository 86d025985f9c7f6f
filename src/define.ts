/**
 * Registers all elements. The atlas comes first: a part that is upgraded before its atlas would ask for it in vain.
 * Loading this twice, or beside another copy, is harmless: who was first stays.
 */
import { ParleyAtlas } from './elements/atlas/atlas.js';
import { ParleyDetails } from './elements/details/details.js';
import { ParleyHelp } from './elements/help/help.js';
import { ParleyIssues } from './elements/issues/issues.js';
import { ParleyList } from './elements/list/list.js';
import { ParleyMap } from './elements/map/map.js';
import { ParleySearch } from './elements/search/search.js';
import { ParleySources } from './elements/sources/sources.js';
import { ParleyTimeline } from './elements/timeline/timeline.js';

const ELEMENTS: readonly (readonly [string, CustomElementConstructor])[] = [
  ['parley-atlas', ParleyAtlas],
  ['parley-map', ParleyMap],
  ['parley-list', ParleyList],
  ['parley-details', ParleyDetails],
  ['parley-search', ParleySearch],
  ['parley-sources', ParleySources],
  ['parley-timeline', ParleyTimeline],
  ['parley-issues', ParleyIssues],
  ['parley-help', ParleyHelp],
];

for (const [tag, element] of ELEMENTS) if (customElements.get(tag) === undefined) customElements.define(tag, element);
