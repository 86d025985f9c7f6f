/** The corner of the map that the attribution covers, where no name of the basemap is placed. */
import type { Box } from '../../core/scene/layout/boxes.js';
import type { Pixels } from '../../core/scene/scene.js';

export class AttributionBox {
  #key = '';
  #box: Box | undefined;

  /**
   * @param root holds the map's frame and its attribution. They are measured once for each size and text.
   * @returns the box in pixels from the middle of the map.
   */
  measure(root: ParentNode, [width, height]: Pixels): Box | undefined {
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
