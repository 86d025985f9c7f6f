/** Journeys in the accent colour, calls and letters dotted, planned legs dashed; leader lines join a disc to its true point. */
export const linesStyles = `
.leaflet-lines-pane {
  z-index: 300;
  pointer-events: none;
}
.lines {
  position: absolute;
  inline-size: 1px;
  block-size: 1px;
  overflow: visible;
  fill: none;
  stroke-linejoin: round;
}
.line {
  stroke: var(--parley-accent, #b3402a);
  stroke-width: 2px;
  stroke-linecap: round;
}
.line.planned {
  stroke-dasharray: 6 6;
}
.line.remote {
  stroke: var(--parley-ink-soft, #5d574b);
  stroke-dasharray: 0 5;
}
.leader line {
  stroke: var(--parley-ink, #1a1813);
  stroke-width: 1px;
}
.leader circle {
  fill: var(--parley-ink, #1a1813);
  stroke: var(--parley-halo, #fffdf8);
  stroke-width: 1.5px;
  paint-order: stroke;
}
.leader.selected line {
  stroke: var(--parley-accent, #b3402a);
}
.leader.selected circle {
  fill: var(--parley-accent, #b3402a);
}
.leg-number {
  position: absolute;
  box-sizing: border-box;
  min-inline-size: 1.7em;
  padding-inline: 0.35em;
  border: 1.5px solid var(--parley-accent, #b3402a);
  border-radius: 1em;
  font-size: 0.6875em;
  font-weight: 700;
  line-height: calc(1.7em - 3px);
  text-align: center;
  translate: -50% -50%;
  background: var(--parley-accent, #b3402a);
  color: var(--parley-on-accent, #ffffff);
  box-shadow: 0 0 0 1.5px var(--parley-halo, #fffdf8);
}
.leg-number.planned {
  border-style: dashed;
  background: var(--parley-paper, #fffdf8);
  color: var(--parley-accent, #b3402a);
}
@media (prefers-contrast: more) {
  .line {
    stroke-width: 3px;
  }
  .leader line {
    stroke-width: 2px;
  }
}
@media (forced-colors: active) {
  .leader line {
    stroke: CanvasText;
  }
  .line,
  .leader.selected line {
    stroke: Highlight;
  }
  .line.remote {
    stroke: CanvasText;
  }
  .leader circle {
    fill: CanvasText;
    stroke: Canvas;
  }
  .leg-number {
    border-color: Highlight;
    background: Highlight;
    color: HighlightText;
    forced-color-adjust: none;
  }
  .leg-number.planned {
    background: Canvas;
    color: CanvasText;
  }
}
`;
