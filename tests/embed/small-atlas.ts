/** A small atlas: one place for each name, one meeting at each. */
export const atlasOf = (title: string, ...names: readonly string[]): string =>
  JSON.stringify({
    type: 'FeatureCollection',
    features: names.map((name, index) => ({
      type: 'Feature',
      id: name.toLowerCase(),
      geometry: { type: 'Point', coordinates: [10 + index * 30, 10 + index * 10] },
      properties: { name },
    })),
    parley: {
      version: 1,
      title,
      people: [{ id: 'ada', name: 'Ada' }],
      meetings: names.map((name, index) => ({
        id: `m-${name.toLowerCase()}`,
        title: `${name} talks`,
        when: `2018-06-0${index + 1}`,
        places: [{ place: name.toLowerCase() }],
        attendance: [{ person: 'ada' }],
      })),
    },
  });
