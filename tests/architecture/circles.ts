/** Import circles. */
import { importsOf, type SourceText } from './source-files.js';

/** Files that import one another, directly or through others (R. Tarjan, strongly connected components, 1972). */
export function importCircles(files: readonly SourceText[]): readonly (readonly string[])[] {
  const targets = new Map(files.map((file) => [file.path, importsOf(file).map(({ target }) => target)]));
  const indexes = new Map<string, number>();
  const stack: string[] = [];
  const circles: string[][] = [];
  const visit = (path: string): number => {
    const index = indexes.size;
    let low = index;
    indexes.set(path, index);
    stack.push(path);
    for (const target of targets.get(path) ?? []) {
      if (target === path) circles.push([path]);
      if (!targets.has(target)) continue;
      if (!indexes.has(target)) low = Math.min(low, visit(target));
      else if (stack.includes(target)) low = Math.min(low, indexes.get(target) ?? index);
    }
    if (low === index) {
      const circle = stack.splice(stack.indexOf(path));
      if (circle.length > 1) circles.push(circle.sort());
    }
    return low;
  };
  for (const path of targets.keys()) if (!indexes.has(path)) visit(path);
  return circles;
}
