/**
 * Journeys, calls, and the leader lines of markers that stepped aside: one SVG under all discs, so that no line ever
 * crosses a count, and the numbers of legs as text above it. The list tells all of it in words; here it is for the eye.
 */
import type { Box } from '../core/scene/layout/boxes.js';
import type { LineSpec, MarkerSpec, Pixels } from '../core/scene/scene.js';
import { clipLine } from './clip-line.js';
import { createKeyedNodes } from './keyed-nodes.js';
import { putAt, type PointOf } from './projection.js';
import { svgElement } from './svg-element.js';

/** The dot at the true point of a marker that stepped aside. */
const DOT_RADIUS = 2.5;

export interface LinesLayer {
  draw(lines: readonly LineSpec[], markers: readonly MarkerSpec[]): void;
  /** Draws again where everything belongs after the zoom, the origin or the view changed. */
  place(): void;
}

/**
 * @param pane an element of the map's own, under the markers.
 * @param pointOf layer pixels of a point.
 * @param bounds the part of the layer to draw, in layer pixels.
 */
export function createLines(pane: HTMLElement, pointOf: PointOf, bounds: () => Box): LinesLayer {
  pane.ariaHidden = 'true';
  const svg = svgElement('svg', { class: 'lines' });
  const paths = svg.appendChild(svgElement('g'));
  const leaders = svg.appendChild(svgElement('g'));
  const badges = document.createElement('div');
  pane.append(svg, badges);

  const lineNodes = createKeyedNodes<LineSpec, SVGPathElement>(
    paths,
    () => svgElement('path'),
    (path, { kind, planned }) => path.setAttribute('class', `line ${kind}${planned ? ' planned' : ''}`),
  );
  const leaderNodes = createKeyedNodes<MarkerSpec, SVGGElement>(leaders, createLeader, (group, { state }) =>
    group.setAttribute('class', `leader ${state}`),
  );
  const badgeNodes = createKeyedNodes<LineSpec, HTMLElement>(
    badges,
    () => document.createElement('span'),
    (badge, { number, planned }) => {
      badge.className = `badge${planned ? ' planned' : ''}`;
      badge.textContent = String(number);
    },
  );

  const place = (): void => {
    const box = bounds();
    for (const { spec, node } of lineNodes.entries.values()) {
      const { parts, skipped } = clipLine(spec.coordinates.map(pointOf), box);
      node.setAttribute('d', parts.map((part) => `M${part.map((point) => point.join(' ')).join('L')}`).join(''));
      // Dashes count from the line's true beginning, so that they stay put when the clipping moves.
      node.style.strokeDashoffset = `${skipped}`;
    }
    for (const { spec, node } of leaderNodes.entries.values()) placeLeader(node, spec, pointOf(spec.coordinates));
    for (const { spec, node } of badgeNodes.entries.values()) {
      if (spec.numberAt !== undefined) putAt(node, pointOf(spec.numberAt));
    }
  };

  return {
    draw(lines, markers) {
      lineNodes.draw(lines);
      leaderNodes.draw(markers.filter(({ offset }) => offset[0] !== 0 || offset[1] !== 0));
      badgeNodes.draw(lines.filter(({ number, numberAt }) => number !== undefined && numberAt !== undefined));
      place();
    },
    place,
  };
}

function createLeader(): SVGGElement {
  const group = svgElement('g');
  group.append(svgElement('line'), svgElement('circle', { r: String(DOT_RADIUS) }));
  return group;
}

function placeLeader(group: SVGGElement, { offset }: MarkerSpec, [x, y]: Pixels): void {
  const [line, dot] = group.children as unknown as [SVGElement, SVGElement];
  const ends = { x1: x, y1: y, x2: x + offset[0], y2: y + offset[1] };
  for (const [name, value] of Object.entries(ends)) line.setAttribute(name, String(value));
  dot.setAttribute('cx', String(x));
  dot.setAttribute('cy', String(y));
}
