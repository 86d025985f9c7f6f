/**
 * The questions of pages with their last answer kept: the map asks for the meetings of the page that is open, and the page is drawn
 * again for each change of its order or of its rows.
 */
import { haveSameItems } from '../lib/same-items.js';
import type { Atlas } from '../model/model.js';
import { paths } from './paths.js';
import { together } from './together.js';

/** As `together`. The ids must be the same list to be answered from memory. */
export const keptTogether = keepLast(together);
/** As `paths`. */
export const keptPaths = keepLast(paths);

function keepLast<Rest extends readonly unknown[], Answer>(
  ask: (atlas: Atlas, ...rest: Rest) => Answer,
): (atlas: Atlas, ...rest: Rest) => Answer {
  const kept = new WeakMap<Atlas, { readonly rest: Rest; readonly answer: Answer }>();
  return (atlas, ...rest) => {
    const last = kept.get(atlas);
    if (last !== undefined && haveSameItems(last.rest, rest)) return last.answer;
    const answer = ask(atlas, ...rest);
    kept.set(atlas, { rest, answer });
    return answer;
  };
}
