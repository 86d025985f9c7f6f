/** The page of each kind of thing, one line each. The name here is that of the kind in core/kinds/index.ts. */
export { meetingPage as meeting } from './meeting-page.js';
export { personPage as person } from './person-page.js';
export { placePage as place } from './place-page.js';
export { seriesPage as series } from './series-page.js';
export { sidePage as side } from './side-page.js';
export { sourcePage as source } from './source-page.js';
export { topicPage as topic } from './topic-page.js';
