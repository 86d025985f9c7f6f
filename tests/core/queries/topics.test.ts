import { expect, it } from 'vitest';
import { positionsBySide } from '../../../src/core/queries/topics.js';
import { atlasOf } from '../samples/build.js';

it('groups positions by side: of both sides first, then in the order of the atlas', () => {
  const atlas = atlasOf({
    sides: [
      { id: 'us', name: 'US' },
      { id: 'rok', name: 'ROK' },
      { id: 'dprk', name: 'DPRK' },
    ],
  });
  const position = (text: string, side?: string) => ({ text, sources: [], ...(side === undefined ? {} : { side }) });
  const positions = [position('1', 'dprk'), position('2', 'us'), position('3'), position('4', 'us')];
  const groups = positionsBySide(atlas, { id: 't', name: 'T', positions, sources: [] });
  expect(groups.map(({ side, positions: of }) => [side?.id, ...of.map(({ text }) => text)])).toEqual([
    [undefined, '3'],
    ['us', '2', '4'],
    ['dprk', '1'],
  ]);
});
