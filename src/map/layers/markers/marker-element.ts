/** The button of one marker: its box is the disc, its label lies beside it and belongs to it for the pointer. */
import type { MarkerSpec } from '../../../core/scene/scene.js';

/** The smallest target in pixels (WCAG 2.5.8), whatever the radius of the disc. */
const MIN_TARGET = 24;
/** Pixels between the disc and a label that shows only on hover or focus. */
const LABEL_GAP = 5;

/** The side of a marker's box, in pixels. */
export const boxSize = ({ radius }: MarkerSpec): number => Math.max(MIN_TARGET, Math.round(radius * 2));

export function createMarker(): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'marker';
  button.tabIndex = -1;
  const disc = document.createElement('span');
  disc.className = 'disc';
  disc.ariaHidden = 'true';
  const label = document.createElement('span');
  label.className = 'label';
  label.part.value = 'marker-label';
  button.append(disc, label);
  return button;
}

export function updateMarker(button: HTMLButtonElement, spec: MarkerSpec): void {
  const [disc, label] = button.children as unknown as [HTMLElement, HTMLElement];
  Object.assign(button.dataset, { key: spec.key, kind: spec.kind, state: spec.state, look: spec.look });
  button.ariaExpanded = String(spec.expanded);
  button.ariaLabel = spec.name;
  const size = boxSize(spec);
  button.style.inlineSize = button.style.blockSize = `${size}px`;
  disc.style.inlineSize = disc.style.blockSize = `${Math.round(spec.radius * 2)}px`;
  // The styles draw the count, so it is no text of the button: the accessible name has it in words.
  disc.dataset['count'] = spec.count;
  disc.part.value = `marker marker-${spec.state}`;
  label.textContent = spec.label;
  placeLabel(label, spec, size / 2);
}

/** A label without a box is hidden, to the right of its disc, until hover or focus shows it. */
function placeLabel(label: HTMLElement, { labelBox, radius }: MarkerSpec, half: number): void {
  label.classList.toggle('on-demand', labelBox === undefined);
  label.style.setProperty('--label-offset', `${half + radius + LABEL_GAP}px`);
  if (labelBox === undefined) {
    Object.assign(label.style, { left: '', top: '', inlineSize: '', lineHeight: '', textAlign: '' });
    return;
  }
  const [x, y] = labelBox.at;
  const [width, height] = labelBox.size;
  Object.assign(label.style, {
    left: `${half + x}px`,
    top: `${half + y}px`,
    inlineSize: `${width}px`,
    lineHeight: `${height}px`,
    textAlign: alignmentOf(x, width),
  });
}

/** Text that turns out narrower than its box stays on the side of its disc. */
function alignmentOf(x: number, width: number): string {
  if (x >= 0) return 'left';
  return x + width <= 0 ? 'right' : 'center';
}
