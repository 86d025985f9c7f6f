import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distanceKm } from '../../../src/core/geo/geography.js';
import type { Coordinates } from '../../../src/core/model/model.js';
import { nearestPlace } from '../../../src/core/queries/places.js';
import { atlasOf, placeOf } from '../samples/build.js';

const spot: fc.Arbitrary<Coordinates | undefined> = fc.oneof(
  fc.constant(undefined),
  fc.tuple(fc.integer({ min: -180, max: 180 }), fc.integer({ min: -90, max: 90 })),
);

describe('the nearest other place', () => {
  it('is that of which the distance is shortest, the first of equals', () => {
    fc.assert(
      fc.property(fc.array(spot, { minLength: 1, maxLength: 30 }), (spots) => {
        const atlas = atlasOf({
          places: spots.map((coordinates, index) => {
            const { coordinates: _at, ...nowhere } = placeOf(`p${index}`);
            return coordinates === undefined ? nowhere : { ...nowhere, coordinates };
          }),
        });
        for (const place of atlas.places) {
          const measured = atlas.places.flatMap((other) =>
            other === place || place.coordinates === undefined || other.coordinates === undefined
              ? []
              : { place: other, km: distanceKm(place.coordinates, other.coordinates) },
          );
          const [expected] = measured.sort((one, other) => one.km - other.km);
          expect(nearestPlace(atlas, place)).toEqual(expected);
        }
      }),
    );
  });
});
