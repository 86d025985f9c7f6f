/** Names XML formats that have no reader by their root elements. */
import type { ForeignCode, ForeignFormat } from './foreign-format.js';

const ROOTS: readonly (readonly [code: ForeignCode, name: string, root: RegExp])[] = [
  ['foreign-workbook', 'Excel workbook in XML', /^Workbook$/],
  ['foreign-workbook', 'OpenDocument file in XML (.fods)', /^document$/],
  ['foreign-records', 'bibliography in XML', /^(?:mods|modsCollection|collection|marc|xml|records)$/],
  ['foreign-records', 'finding aid (EAD)', /^ead$/i],
  ['foreign-records', 'feed', /^(?:rss|feed)$/],
  ['foreign-database', 'RDF file (RDF/XML)', /^RDF$/],
  ['foreign-database', 'graph in XML', /^(?:gexf|graphml)$/],
  ['foreign-map', 'OpenStreetMap file (.osm)', /^osm$/],
  ['foreign-map', 'GML file', /^FeatureCollection$/],
  ['foreign-map', 'QGIS project', /^qgis$/],
  ['foreign-media', 'SVG image', /^svg$/],
];

export function foreignXml(root: string): ForeignFormat {
  const [code = 'foreign-database', name = `XML file of another kind (<${root}>)`] =
    ROOTS.find(([, , pattern]) => pattern.test(root)) ?? [];
  return { code, name };
}
