/** The kinds of things that have a page and an address, one line each. The name here is the one in addresses. */
export { meeting } from './meeting.js';
export { person } from './person.js';
export { place } from './place.js';
export { series } from './series.js';
export { side } from './side.js';
export { source } from './source.js';
export { topic } from './topic.js';
