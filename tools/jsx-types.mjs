// Part of `npm run build`: writes the types of the elements for JSX (React 19) to dist/jsx.d.ts, from custom-elements.json. It is
// a module of its own, because an augmentation of `react` is an error in a project without React.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { root } from './run.mjs';

/**
 * @param {object} manifest a Custom Elements Manifest.
 * @returns {string} a module of types that augments `react`.
 */
export function jsxTypes(manifest) {
  const elements = manifest.modules
    .flatMap((module) => module.declarations ?? [])
    .filter(({ customElement, tagName }) => customElement && tagName)
    .sort((a, b) => a.tagName.localeCompare(b.tagName));
  const events = new Set(elements.flatMap(publicEvents).map(({ type }) => type.text));
  const names = [...elements.map(({ name }) => name), ...events].sort();
  return `// Written by tools/jsx-types.mjs.
import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import type { Atlas, AtlasData, AtlasFile, ${names.join(', ')} } from './src/index.js';

/** Reading the property \`atlas\` gives data with indexes; setting it takes data without them, or the content of a file. */
type Settable<T> = T extends Atlas ? AtlasData | AtlasFile : T;

type Props<E extends HTMLElement, P extends keyof E, More = unknown> = DetailedHTMLProps<
  Omit<HTMLAttributes<E>, P>,
  E
> & { [K in P]?: Settable<E[K]> | undefined } & More;

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
${elements.map(line).join('\n')}
    }
  }
}
`;
}

function line(element) {
  const fields = (element.members ?? []).filter(
    ({ kind, privacy, static: isStatic, readonly, name, description, inheritedFrom }) =>
      kind === 'field' &&
      !isStatic &&
      !readonly &&
      (privacy ?? 'public') === 'public' &&
      !/^[_#]/.test(name) &&
      (description || inheritedFrom || isAttribute(element, name)),
  );
  const picked = [...new Set(fields.map(({ name }) => `'${name}'`))].join(' | ') || 'never';
  const more = [
    ...(element.attributes ?? [])
      .filter(({ name, fieldName }) => name?.includes('-') && fieldName !== name)
      .map(({ name }) => `'${name}'?: string | number | undefined`),
    ...publicEvents(element).map(({ name, type }) => `'on${name}'?: ((event: ${type.text}) => void) | undefined`),
  ];
  const extra = more.length > 0 ? `, { ${more.join('; ')} }` : '';
  return `      '${element.tagName}': Props<${element.name}, ${picked}${extra}>;`;
}

const isAttribute = ({ attributes = [] }, name) => attributes.some(({ fieldName }) => fieldName === name);

/** An event without a description is not public; the analyzer found it where it is dispatched. */
const publicEvents = ({ events = [] }) =>
  events.filter(({ name, description, type }) => name && description && type?.text);

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const manifest = JSON.parse(readFileSync(join(root, 'custom-elements.json'), 'utf8'));
  writeFileSync(join(root, 'dist', 'jsx.d.ts'), jsxTypes(manifest));
  writeFileSync(join(root, 'dist', 'jsx.js'), 'export {};\n');
}
