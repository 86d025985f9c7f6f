import { describe, expect, it } from 'vitest';
import { readAtlas } from '../../../../src/core/formats/read.js';

describe('a GPX file', () => {
  it('has meetings where waypoints have a time, and leaves tracks out', async () => {
    const { value, issues } = await readAtlas(`<?xml version="1.0"?>
<gpx version="1.1" xmlns="http://www.topografix.com/GPX/1/1">
<metadata><name>Journey</name><time>2020-01-01T00:00:00Z</time></metadata>
<wpt lat="59.91" lon="10.75"><time>2018-06-04T10:00:00Z</time><name>Talk at the harbour</name><desc>With Ann</desc>
<link href="https://example.org/talk"><text>more</text></link></wpt>
<wpt lat="95" lon="10.75"><time>2018-06-05T10:00:00Z</time><name>Wrong</name></wpt>
<trk><name>Way</name><trkseg><trkpt lat="1" lon="2"/><trkpt lat="1" lon="3"/></trkseg></trk>
</gpx>`);
    expect(value.title).toBe('Journey');
    expect(value.meetings.map(({ title, when, note }) => [title, when?.edtf.slice(0, 16), note])).toEqual([
      ['Talk at the harbour', '2018-06-04T10:00', 'With Ann'],
      ['Wrong', '2018-06-05T10:00', undefined],
    ]);
    expect(value.places[0]?.coordinates).toEqual([10.75, 59.91]);
    expect(value.sources).toMatchObject([{ url: 'https://example.org/talk' }]);
    expect(issues.filter(({ code }) => code === 'left-out')).toMatchObject([{ found: 'trkpt', count: 2, row: 7 }]);
    expect(issues.filter(({ code }) => code.startsWith('coordinates-'))[0]).toMatchObject({ row: 6 });
  });

  it('of waypoints without a time is a list of places', async () => {
    const { value } = await readAtlas(
      '<gpx version="1.0"><wpt lat="46.95" lon="7.45"><name>Bern</name><type>town</type></wpt></gpx>',
    );
    expect(value.meetings).toEqual([]);
    expect(value.places).toMatchObject([{ name: 'Bern', coordinates: [7.45, 46.95], kind: 'town' }]);
  });
});
