/**
 * Finds the positions of the values at given paths in a JSON text. One pass finds all of them and keeps nothing else, so a
 * file of 200 MB needs no more memory than its text. A tree of all its nodes would need 4 GB.
 */
import { visit, type JSONPath } from 'jsonc-parser';

export interface Span {
  /** Offsets in the text. */
  readonly start: number;
  readonly end: number;
}

/** A node in the tree of the wanted paths: the end of a path, or the beginning of longer ones. */
interface Branch {
  readonly branches: Map<string, Branch>;
  path?: string;
}

/**
 * @param paths such as `parley.meetings[3].when`; an empty path is the whole value.
 * @returns the spans of the paths that exist, by path.
 */
export function spansOf(text: string, paths: Iterable<string>): ReadonlyMap<string, Span> {
  const root = treeOf(paths);
  const spans = new Map<string, Span>();
  /** The lists and objects that contain the current position. */
  const open: { readonly path: string | undefined; readonly start: number }[] = [];
  const begin = (start: number, _length: number, _line: number, _column: number, pathOf: () => JSONPath): boolean => {
    const branch = branchAt(root, pathOf());
    open.push({ path: branch?.path, start });
    return branch !== undefined && branch.branches.size > 0;
  };
  const end = (bracket: number): void => {
    const { path, start = 0 } = open.pop() ?? {};
    if (path !== undefined) spans.set(path, { start, end: bracket + 1 });
  };
  visit(text, {
    onObjectBegin: begin,
    onObjectEnd: end,
    onArrayBegin: begin,
    onArrayEnd: end,
    onLiteralValue: (_value, start, length, _line, _column, pathOf) => {
      const path = branchAt(root, pathOf())?.path;
      if (path !== undefined) spans.set(path, { start, end: start + length });
    },
  });
  return spans;
}

function treeOf(paths: Iterable<string>): Branch {
  const root: Branch = { branches: new Map() };
  for (const path of paths) {
    let branch = root;
    for (const step of stepsOf(path)) {
      const next: Branch = branch.branches.get(step) ?? { branches: new Map() };
      branch.branches.set(step, next);
      branch = next;
    }
    branch.path = path;
  }
  return root;
}

function branchAt(root: Branch, path: JSONPath): Branch | undefined {
  let branch: Branch | undefined = root;
  for (const step of path) branch = branch?.branches.get(String(step));
  return branch;
}

/** @returns the keys and indexes of a path: `a.b[3].c` gives a, b, 3, c. */
export const stepsOf = (path: string): readonly string[] => path.match(/[^.[\]]+/g) ?? [];

/** @returns the path of the list or object around a value: `a.b` for `a.b[3]`; '' for a path of one step. */
export const parentOf = (path: string): string =>
  path.slice(0, Math.max(path.lastIndexOf('.'), path.lastIndexOf('['), 0));
