/**
 * How large a label will be, before it is drawn: the layout in core is pure and asks for sizes instead of reading boxes
 * from the page, so that nothing is laid out twice. A canvas measures with the very font the labels will have; sizes
 * are remembered for as long as the font is the same.
 */
import type { Measure, Pixels, TextKind } from '../../core/scene/scene.js';

/** Weight, size in em of the host's font, extra em a letter, and line height: the same figures as in src/map/styles.ts. */
const TYPE: Readonly<Record<TextKind, { font: string; em: number; spacing: number; upper: boolean }>> = {
  marker: { font: '700', em: 0.875, spacing: 0, upper: false },
  country: { font: '400', em: 0.625, spacing: 0.14, upper: true },
  city: { font: '400', em: 0.6875, spacing: 0, upper: false },
  ocean: { font: 'italic 400', em: 0.75, spacing: 0.1, upper: false },
};
const LINE = 1.3;

/**
 * @param host the element whose computed font the labels inherit. It is asked when the first label is measured: before there
 *   is anything to draw, a computed style would have the page laid out for nothing.
 */
export function createMeasure(host: Element): Measure {
  let font: Font | undefined;
  const known = new Map<string, Pixels>();
  return (text, kind) => {
    const key = `${kind} ${text}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    font ??= fontOf(host);
    const { em, spacing, upper } = TYPE[kind];
    const size = font.base * em;
    const shown = upper ? text.toUpperCase() : text;
    const width = (font.width(shown, kind) ?? shown.length * size * 0.6) + shown.length * spacing * size;
    const measured: Pixels = [Math.ceil(width), Math.ceil(size * LINE)];
    known.set(key, measured);
    return measured;
  };
}

interface Font {
  /** The font size of the host, in pixels. */
  readonly base: number;
  /** @returns the width of a text without extra space, in pixels; undefined if there is no canvas to measure with. */
  width(text: string, kind: TextKind): number | undefined;
}

function fontOf(host: Element): Font {
  const context = document.createElement('canvas').getContext('2d');
  const { fontFamily, fontSize } = getComputedStyle(host);
  const base = Number.parseFloat(fontSize) || 16;
  // Setting a canvas's font costs as much as measuring: labels of a kind mostly come one after another.
  let set: TextKind | undefined;
  return {
    base,
    width(text, kind) {
      if (context === null) return undefined;
      if (set !== kind) context.font = `${TYPE[kind].font} ${base * TYPE[kind].em}px ${fontFamily}`;
      set = kind;
      return context.measureText(text).width;
    },
  };
}
