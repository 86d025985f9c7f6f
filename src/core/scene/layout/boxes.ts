/** Rectangles, discs and lines on the map, and whether they are too near one another. Pixels, y down, plain geometry. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export const boxAt = (left: number, top: number, width: number, height: number): Box => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
});

export const moved = (box: Box, dx: number, dy: number): Box => ({
  left: box.left + dx,
  top: box.top + dy,
  right: box.right + dx,
  bottom: box.bottom + dy,
});

export const scaled = ({ left, top, right, bottom }: Box, factor: number): Box => ({
  left: left * factor,
  top: top * factor,
  right: right * factor,
  bottom: bottom * factor,
});

export const grown = (box: Box, sideways: number, upDown: number): Box => ({
  left: box.left - sideways,
  top: box.top - upDown,
  right: box.right + sideways,
  bottom: box.bottom + upDown,
});

/** Whether two boxes are nearer than `gap`, sideways and in height. */
export const boxesTouch = (one: Box, other: Box, gap: number): boolean =>
  one.left < other.right + gap &&
  other.left < one.right + gap &&
  one.top < other.bottom + gap &&
  other.top < one.bottom + gap;

/** Whether a disc is nearer to a box than `gap`. */
export function discTouches(box: Box, x: number, y: number, radius: number, gap: number): boolean {
  const dx = Math.max(box.left - x, 0, x - box.right);
  const dy = Math.max(box.top - y, 0, y - box.bottom);
  return dx * dx + dy * dy < (radius + gap) ** 2;
}

/** Whether a straight line comes into a box grown by `gap` on every side (J. Liang and B. Barsky, 1984). */
export function lineTouches(box: Box, x1: number, y1: number, x2: number, y2: number, gap: number): boolean {
  let enter = 0;
  let leave = 1;
  const clip = (from: number, step: number, low: number, high: number): boolean => {
    if (step === 0) return from >= low && from <= high;
    const [one, other] = [(low - from) / step, (high - from) / step];
    enter = Math.max(enter, Math.min(one, other));
    leave = Math.min(leave, Math.max(one, other));
    return enter <= leave;
  };
  return clip(x1, x2 - x1, box.left - gap, box.right + gap) && clip(y1, y2 - y1, box.top - gap, box.bottom + gap);
}
