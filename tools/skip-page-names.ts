/**
 * For bundles: makes every `for…in` loop skip the names that scripts of the page have added to `Object.prototype`. Old pages do
 * that, and Leaflet, some readers and the bundler's own runtime enumerate objects with `for…in`. A loop over inherited names that
 * are not from there, such as those of Leaflet's classes, runs as before.
 */
import { parseAst, type Plugin } from 'vite';

/** Appended to a chunk, where it is hoisted. An empty object knows the names of `Object.prototype`. A name that a page has added may also be one of the object's own. */
const CHECK = `
function isNameOfPage(object, name) {
  return name in {} && object[name] === {}[name];
}`;
/** Whether an object may be named twice, because naming it calls nothing. */
const NAMED = /^[\w$.]+(?:\[[\w$]+\])*$/;
const skip = (name: string, object: string): string =>
  `if (isNameOfPage(${NAMED.test(object) ? object : '{}'}, ${name})) continue;`;

interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
}

interface ForIn extends Node {
  readonly left: Node & { readonly declarations?: readonly { readonly id: Node }[] };
  readonly right: Node;
  readonly body: Node;
}

export const skipPageNames = (): Plugin => ({
  name: 'skip-page-names',
  renderChunk(code) {
    const changed = withSkips(code);
    // Text is added within lines, so the map still names the right lines.
    return changed === code ? null : { code: changed, map: null };
  },
});

/** @returns the code with the check at the beginning of every loop. */
export function withSkips(code: string): string {
  const insertions: { readonly at: number; readonly text: string }[] = [];
  const textOf = ({ start, end }: Node): string => code.slice(start, end);
  for (const { left, right, body } of loopsIn(parseAst(code))) {
    const check = skip(textOf(left.declarations?.[0]?.id ?? left), textOf(right));
    if (body.type === 'BlockStatement') insertions.push({ at: body.start + 1, text: ` ${check}` });
    else insertions.push({ at: body.start, text: `{ ${check} ` }, { at: body.end, text: ' }' });
  }
  const parts: string[] = [];
  let last = 0;
  for (const { at, text } of insertions.sort((a, b) => a.at - b.at)) {
    parts.push(code.slice(last, at), text);
    last = at;
  }
  return insertions.length === 0 ? code : parts.join('') + code.slice(last) + CHECK;
}

function* loopsIn(value: unknown): Iterable<ForIn> {
  if (typeof value !== 'object' || value === null) return;
  if ('type' in value && value.type === 'ForInStatement') yield value as ForIn;
  for (const part of Object.values(value)) yield* loopsIn(part);
}
