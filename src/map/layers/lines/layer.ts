/**
 * Journeys, calls and letters, and the leader lines of displaced markers: one SVG below all discs, so that no line crosses
 * a count, and the numbers of legs as text above it. All of it is hidden from screen readers: the pages have it in words.
 */
import { boxAt, grown, type Box } from '../../../core/scene/layout/boxes.js';
import type { LineSpec, MarkerSpec, Pixels } from '../../../core/scene/scene.js';
import { createKeyedNodes } from '../../keyed-nodes.js';
import { createOriginCheck, putAt } from '../../projection.js';
import { svgElement } from '../../svg-element.js';
import type { LayerContext, LayerType, MapLayer } from '../layer.js';
import { clipLine } from './clip-line.js';
import { linesStyles } from './styles.js';

/** The radius of the dot at the true point of a displaced marker. */
const DOT_RADIUS = 2.5;
/** Lines are drawn this far around the view, in pixels, and drawn again before the view leaves that area. */
const MARGIN = 4096;

export const lines: LayerType = { styles: linesStyles, create: createLinesLayer };

function createLinesLayer({ map, pointOf, createPane }: LayerContext): MapLayer {
  const pane = createPane('lines');
  pane.ariaHidden = 'true';
  const svg = svgElement('svg', { class: 'lines' });
  const paths = svg.appendChild(svgElement('g'));
  const leaders = svg.appendChild(svgElement('g'));
  const numbers = document.createElement('div');
  pane.append(svg, numbers);
  const hasMoved = createOriginCheck(map);
  let drawnArea: Box | undefined;

  const lineNodes = createKeyedNodes<LineSpec, SVGPathElement>(
    paths,
    () => svgElement('path'),
    (path, { kind, planned }) => path.setAttribute('class', `line ${kind}${planned ? ' planned' : ''}`),
  );
  const leaderNodes = createKeyedNodes<MarkerSpec, SVGGElement>(leaders, createLeader, (group, { state }) =>
    group.setAttribute('class', `leader ${state}`),
  );
  const numberNodes = createKeyedNodes<LineSpec, HTMLElement>(
    numbers,
    () => document.createElement('span'),
    (node, { number, planned }) => {
      node.className = `leg-number${planned ? ' planned' : ''}`;
      node.textContent = String(number);
    },
  );

  /** The view, in pixels of the pane. */
  const viewBox = (): Box => {
    const { x, y } = map.containerPointToLayerPoint([0, 0]);
    const size = map.getSize();
    return boxAt(x, y, size.x, size.y);
  };

  const position = (): void => {
    const area = grown(viewBox(), MARGIN, MARGIN);
    drawnArea = area;
    for (const { spec, node } of lineNodes.entries.values()) {
      const { parts, skipped } = clipLine(spec.coordinates.map(pointOf), area);
      node.setAttribute('d', parts.map((part) => `M${part.map((point) => point.join(' ')).join('L')}`).join(''));
      // Dashes are counted from the true start of the line, so that they do not shift when it is clipped elsewhere.
      node.style.strokeDashoffset = `${skipped}`;
    }
    for (const { spec, node } of leaderNodes.entries.values()) placeLeader(node, spec, pointOf(spec.coordinates));
    for (const { spec, node } of numberNodes.entries.values()) {
      if (spec.numberAt !== undefined) putAt(node, pointOf(spec.numberAt));
    }
  };

  return {
    draw(scene) {
      lineNodes.draw(scene.lines);
      leaderNodes.draw(scene.markers.filter(({ offset }) => offset[0] !== 0 || offset[1] !== 0));
      numberNodes.draw(scene.lines.filter(({ number, numberAt }) => number !== undefined && numberAt !== undefined));
      position();
    },
    move() {
      if (hasMoved() || drawnArea === undefined || !contains(drawnArea, grown(viewBox(), MARGIN / 2, MARGIN / 2)))
        position();
    },
    destroy: () => undefined,
  };
}

const contains = (outer: Box, inner: Box): boolean =>
  inner.left >= outer.left && inner.top >= outer.top && inner.right <= outer.right && inner.bottom <= outer.bottom;

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
