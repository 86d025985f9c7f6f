/**
 * Keeps Lit from taking an element of the page for one of its globals: `window.litHtmlVersions` is the element with that id, if
 * there is one, and the page's visitors may choose ids. Import this module before any module of Lit.
 */
const NAMES =
  'litHtmlVersions litElementVersions reactiveElementVersions litPropertyMetadata litHtmlPolyfillSupport ' +
  'litElementPolyfillSupport reactiveElementPolyfillSupport litElementHydrateSupport ShadyCSS trustedTypes';

const globals: Record<string, unknown> = globalThis;
// A value that a script has set is an own property. An element is not, and an own property hides it.
for (const name of NAMES.split(' ')) if (!Object.hasOwn(globals, name)) globals[name] &&= undefined;

export {};
