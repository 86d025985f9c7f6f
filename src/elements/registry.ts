/**
 * All elements of Parley, each on one line. The entry files, the package's exports and the tests take the list from here. To
 * add an element, add its folder and its line. The embed loads a new element right after the first view, unless src/embed.ts
 * names it among those that the first view draws.
 */
export { ParleyAtlas } from './atlas/atlas.js';
export { ParleyAttendance } from './attendance/attendance.js';
export { ParleyCite } from './cite/cite.js';
export { ParleyColumns } from './columns/columns.js';
export { ParleyCompare } from './compare/compare.js';
export { ParleyDetails } from './details/details.js';
export { ParleyDownload } from './download/download.js';
export { ParleyEmbed } from './embed/embed.js';
export { ParleyFilter } from './filter/filter.js';
export { ParleyHelp } from './help/help.js';
export { ParleyIssues } from './issues/issues.js';
export { ParleyList } from './list/list.js';
export { ParleyMap } from './map/map.js';
export { ParleyMatrix } from './matrix/matrix.js';
export { ParleySearch } from './search/search.js';
export { ParleySources } from './sources/sources.js';
export { ParleyTimeline } from './timeline/timeline.js';
