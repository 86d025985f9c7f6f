/** The text of the first atlas, as a page would load it. */
export const firstAtlas = await (await fetch('/geo/us-dprk-2018.geojson')).text();
