/** Everything public, without registering anything: see define.ts for that. */
export { ParleyAtlas } from './elements/atlas/atlas.js';
export type { AtlasFile } from './elements/atlas/loading.js';
export { ParleyDetails } from './elements/details/details.js';
export { ParleyHelp } from './elements/help/help.js';
export { ParleyIssues } from './elements/issues/issues.js';
export { ParleyList } from './elements/list/list.js';
export { ParleyMap } from './elements/map/map.js';
export { ParleySearch } from './elements/search/search.js';
export { ParleySources } from './elements/sources/sources.js';
export { ParleyTimeline } from './elements/timeline/timeline.js';
export { ParleyErrorEvent, ParleyLoadEvent, ParleySelectEvent, ParleyViewEvent } from './elements/base/events.js';
export { AtlasStore, type AtlasSource } from './state/atlas-store.js';
export type { Failure, ListView, Origin, Snapshot } from './state/snapshot.js';
export type { Filter } from './core/filter.js';
export type { Issue, IssueCode, Reading } from './core/issues.js';
export type * from './core/model.js';
export { readAtlas } from './core/read/read.js';
export { registerMessages, type AllMessages as Messages } from './i18n/index.js';
