/** The corner of the map under its attribution, where no name of the basemap should show through or stick out. */
import type { Box } from '../../core/scene/layout/boxes.js';
import type { Pixels } from '../../core/scene/scene.js';

export class Covered {
  #key = '';
  #box: Box | undefined;

  /**
   * @param root where the map's frame and its attribution are; they are measured once for each size and text.
   * @returns in pixels from the middle of the map.
   */
  in(root: ParentNode, [width, height]: Pixels): Box | undefined {
    const attribution = root.querySelector('.attribution');
    const key = `${width} ${height} ${attribution?.textContent ?? ''}`;
    if (key === this.#key) return this.#box;
    this.#key = key;
    const frame = root.querySelector('#frame')?.getBoundingClientRect();
    const corner = attribution?.getBoundingClientRect();
    if (frame === undefined || corner === undefined) return (this.#box = undefined);
    const [x, y] = [frame.x + frame.width / 2, frame.y + frame.height / 2];
    this.#box = { left: corner.left - x, right: corner.right - x, top: corner.top - y, bottom: corner.bottom - y };
    return this.#box;
  }
}
