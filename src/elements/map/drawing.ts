/**
 * What draws the map, loaded on demand. Once it is here it is used at once: importing it again would take a task of its own,
 * and the markers would come one picture after the lists.
 */
const fetched = () => import('../../map/leaflet-map.js');
type Drawing = Awaited<ReturnType<typeof fetched>>;

/** Milliseconds that lists wait for the map, so that both are in the first picture. They are its equal: no longer than that. */
const PATIENCE = 100;

export const drawing = {
  /** Undefined until it was loaded. */
  here: undefined as Drawing | undefined,

  /** Fails as any import does, and can be tried again. */
  async load(): Promise<Drawing> {
    return (drawing.here ??= await fetched());
  },

  /** Settles when it is here, or has failed, or takes too long to be waited for. */
  async soon(): Promise<void> {
    const patience = new Promise((resolve) => setTimeout(resolve, PATIENCE));
    await Promise.race([drawing.load().catch(() => undefined), patience]);
  },

  /** Asks for it, and for the land of a map that has some, before there is anything to draw. */
  expect(basemap: string): void {
    drawing.load().then(
      ({ expectLand }) => basemap === 'none' || expectLand(),
      () => undefined, // whoever draws asks again, and tells
    );
  },
};
