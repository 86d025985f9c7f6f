/**
 * Measures a text before it is drawn. The layout in core is pure: it needs sizes, and cannot read boxes from the page. A
 * canvas measures with the font that the labels will have; each size is kept.
 */
import type { Measure, Pixels, TextKind } from '../../core/scene/scene.js';

/** Weight, size in em of the host's font, and extra em for each letter: the same numbers as in the styles of src/map/layers/. */
const TYPE: Readonly<Record<TextKind, { font: string; em: number; spacing: number; upper: boolean }>> = {
  marker: { font: '700', em: 0.875, spacing: 0, upper: false },
  country: { font: '400', em: 0.625, spacing: 0.14, upper: true },
  city: { font: '400', em: 0.6875, spacing: 0, upper: false },
  ocean: { font: 'italic 400', em: 0.75, spacing: 0.1, upper: false },
};
const LINE = 1.3;

/**
 * @param host the element whose font the labels inherit. Its computed style is read when the first label is measured: reading
 *   it earlier would make the browser lay out the page before there is anything to draw.
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
  // Setting the font of a canvas costs as much as measuring, and most labels of one kind come in a row.
  let current: TextKind | undefined;
  return {
    base,
    width(text, kind) {
      if (context === null) return undefined;
      if (current !== kind) context.font = `${TYPE[kind].font} ${base * TYPE[kind].em}px ${fontFamily}`;
      current = kind;
      return context.measureText(text).width;
    },
  };
}
