/**
 * What draws the map, loaded on demand. Once it is here it is used at once: importing it again would take a task of its own,
 * and the markers would come one picture after the lists.
 */
type Drawing = typeof import('../../map/leaflet-map.js');

export const drawing = {
  /** Undefined until it was loaded. */
  here: undefined as Drawing | undefined,

  /** Fails as any import does, and can be tried again. */
  async load(): Promise<Drawing> {
    return (drawing.here ??= await import('../../map/leaflet-map.js'));
  },

  /** Asks for it, and for the land of a map that has some, before there is anything to draw. */
  expect(basemap: string): void {
    drawing.load().then(
      ({ expectLand }) => basemap === 'none' || expectLand(),
      () => undefined, // whoever draws asks again, and tells
    );
  },
};
