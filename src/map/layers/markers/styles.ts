/**
 * How a marker looks. Its look: held is a filled disc, planned a dashed ring, remote (only calls and letters) a dotted ring,
 * empty a thin ring; a cluster has corners. Its state: selected has a second ring between two rings of the halo's colour, so
 * that it shows on tiles of any colour; related has a thin second ring; dimmed is a ring with a light label. The focus
 * ring is light, dark and light, for the same reason. Sizes of labels are in em of the page's font;
 * src/elements/map/measure.ts measures with the same numbers.
 */
export const markerStyles = `
.leaflet-markers-pane {
  z-index: 400;
}
.marker {
  --marker: var(--parley-ink, #1a1813);
  --marker-count: var(--parley-paper, #fffdf8);
  --marker-ground: var(--parley-paper, #fffdf8);
  --marker-halo: var(--parley-halo, #fffdf8);
  position: absolute;
  left: 0;
  top: 0;
  display: grid;
  place-items: center;
  margin: 0;
  padding: 0;
  border: 0;
  outline: none;
  background: none;
  color: var(--marker);
  font: inherit;
  cursor: pointer;
  scroll-margin: 14px;
  -webkit-appearance: none;
  appearance: none;
}
.disc {
  position: relative;
  box-sizing: border-box;
  display: grid;
  place-items: center;
  border: 2px solid var(--marker);
  border-radius: 50%;
  font-size: 0.8125em;
  font-weight: 700;
  line-height: 1;
  background: var(--marker);
  color: var(--marker-count);
  box-shadow: 0 0 0 2px var(--marker-halo);
  print-color-adjust: exact;
  -webkit-print-color-adjust: exact;
}
.disc::before {
  content: attr(data-count);
}
.marker[data-kind='cluster'] .disc {
  border-radius: 36%;
}
.marker[data-look='planned'] .disc,
.marker[data-look='remote'] .disc,
.marker[data-look='empty'] .disc,
.marker[data-state='dimmed'] .disc {
  background: var(--marker-ground);
  color: var(--marker);
}
.marker[data-look='planned'] .disc {
  border-style: dashed;
}
.marker[data-look='remote'] .disc {
  border-style: dotted;
}
.marker[data-look='empty'] .disc {
  border-width: 1px;
}
.marker[data-state='dimmed'] {
  --marker: var(--parley-ink-soft, #5d574b);
}
.marker[data-state='related'] {
  z-index: 1;
}
.marker[data-state='related'] .disc {
  box-shadow:
    0 0 0 2px var(--marker-halo),
    0 0 0 3.5px var(--marker);
}
.marker[data-state='selected'] {
  --marker: var(--parley-accent, #b3402a);
  --marker-count: var(--parley-on-accent, #ffffff);
  z-index: 2;
}
.marker[data-state='selected'] .disc {
  box-shadow:
    0 0 0 2px var(--marker-halo),
    0 0 0 4px var(--marker),
    0 0 0 6px var(--marker-halo);
}
.marker:hover {
  z-index: 3;
}
.marker:hover .label {
  text-decoration: underline;
  text-underline-offset: 0.15em;
}
.marker:focus-visible {
  z-index: 4;
}
.marker:focus-visible .disc {
  outline: 3px solid var(--parley-ring-inner, #1a1813);
  outline-offset: 2px;
  box-shadow: 0 0 0 7px var(--parley-ring-outer, #ffffff);
}
.label {
  position: absolute;
  font-size: 0.875em;
  font-weight: 700;
  line-height: 1.3;
  white-space: nowrap;
  color: var(--parley-ink, #1a1813);
  text-shadow:
    1.5px 0 1px var(--marker-halo),
    -1.5px 0 1px var(--marker-halo),
    0 1.5px 1px var(--marker-halo),
    0 -1.5px 1px var(--marker-halo),
    1px 1px 1px var(--marker-halo),
    -1px 1px 1px var(--marker-halo),
    1px -1px 1px var(--marker-halo),
    -1px -1px 1px var(--marker-halo);
}
.marker[data-state='selected'] .label {
  color: var(--marker);
}
.marker[data-state='dimmed'] .label {
  font-weight: 400;
  color: var(--marker);
}
.label.on-demand {
  top: 50%;
  left: var(--label-offset);
  translate: 0 -50%;
  padding: 0.15em 0.5em;
  border: 1px solid var(--parley-rule, #ddd6c8);
  border-radius: var(--parley-radius, 4px);
  background: var(--marker-ground);
  text-shadow: none;
  visibility: hidden;
}
.label.on-demand.leftward {
  left: auto;
  right: var(--label-offset);
}
.label.on-demand:empty {
  display: none;
}
.marker:hover .label.on-demand,
.marker:focus-visible .label.on-demand {
  visibility: visible;
}
:host([data-tooltips-dismissed]) .marker .label.on-demand {
  visibility: hidden;
}
@media (prefers-contrast: more) {
  .disc {
    border-width: 3px;
  }
  .marker[data-look='empty'] .disc {
    border-width: 2px;
  }
}
@media (forced-colors: active) {
  .marker {
    --marker: ButtonText;
    --marker-count: ButtonFace;
    --marker-ground: ButtonFace;
  }
  /* The colours above are system colours already; without this the browser would draw a backplate that hides the count. */
  .disc {
    forced-color-adjust: none;
  }
  .marker[data-state='dimmed'] {
    --marker: ButtonText;
  }
  .marker[data-state='selected'] {
    --marker: ButtonText;
    --marker-count: ButtonFace;
  }
  .marker[data-state='selected'] .disc {
    outline: 3px solid Highlight;
    outline-offset: 1px;
  }
  .marker[data-state='related'] .disc {
    outline: 1px solid ButtonText;
    outline-offset: 2px;
  }
  .label,
  .marker[data-state] .label {
    color: ButtonText;
  }
  .label.on-demand {
    border-color: ButtonText;
  }
  .marker:focus-visible .disc {
    outline: 5px double Highlight;
    outline-offset: 3px;
  }
}
`;
