import type { BasemapName } from '../../../core/scene/scene.js';

/**
 * The names near the view, each in the copy of the world nearest the centre of the view.
 * @param center longitude, unwrapped.
 * @param span how many degrees of longitude to look across.
 * @param latitudes the southernmost and the northernmost.
 */
export function namesNear(
  names: readonly BasemapName[],
  center: number,
  span: number,
  [south, north]: readonly [number, number],
): readonly BasemapName[] {
  const near: BasemapName[] = [];
  for (const name of names) {
    const [longitude, latitude] = name.coordinates;
    if (latitude < south || latitude > north) continue;
    const inCopy = longitude + 360 * Math.round((center - longitude) / 360);
    if (Math.abs(inCopy - center) > span / 2) continue;
    near.push(inCopy === longitude ? name : { ...name, coordinates: [inCopy, latitude] });
  }
  return near;
}
