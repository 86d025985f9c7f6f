import { describe, expect, it } from 'vitest';
import type { AtlasReading } from '../../../../src/core/formats/format.js';
import { readAtlas, readWithFormat } from '../../../../src/core/formats/read.js';
import { locateIssues } from '../../../../src/core/formats/source.js';

const tei = (...descriptions: readonly string[]): string => `<?xml version="1.0" encoding="UTF-8"?>
<?xml-model href="cmi-customization.rng"?>
<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc>
<titleStmt><title>Letters of the circle</title><editor>Ed</editor></titleStmt>
<sourceDesc><bibl type="print" xml:id="ed1"><title>Collected letters</title>, Oslo 1901</bibl></sourceDesc></fileDesc>
<profileDesc>
${descriptions.join('\n')}
</profileDesc></teiHeader></TEI>`;
const person = (name: string, ref?: string): string =>
  `<persName${ref === undefined ? '' : ` ref="https://d-nb.info/gnd/${ref}"`}>${name}</persName>`;
const letter = (sent: string, received = person('Bo Roy'), attributes = ''): string =>
  `<correspDesc${attributes}><correspAction type="sent">${sent}</correspAction><correspAction type="received">${received}</correspAction></correspDesc>`;
const datesOf = ({ value }: AtlasReading) => value.meetings.map(({ when }) => when?.edtf);

describe('a TEI file of letters', () => {
  it('gives a meeting by letter for each, with people, place and edition', async () => {
    const { value, issues } = await readAtlas(
      tei(
        letter(
          `${person('Lee, Ann', '1')}<placeName ref="https://www.geonames.org/3143244">Oslo</placeName><date when="1801-05-01">1 Mai 1801</date>`,
          `${person('Bo Roy', '2')}<placeName>Bern</placeName><date when="1801-05-09"/>`,
          ' ref="https://example.org/letters/1" source="#ed1" key="17"',
        ),
        letter(`${person('Bo Roy', '2')}<placeName>Bern</placeName><date when="1801-06"/>`, person('A. Lee', '1')),
        letter(`<orgName>The Academy</orgName><date/>`, person('Unbekannt')),
      ),
    );
    expect(value.title).toBe('Letters of the circle');
    expect(value.meetings.map(({ title, mode, when }) => [title, mode, when?.edtf])).toEqual([
      ['Lee, Ann to Bo Roy', 'letter', '1801-05-01'],
      ['Bo Roy to Lee, Ann', 'letter', '1801-06'],
      ['The Academy', 'letter', undefined],
    ]);
    expect(value.people.map(({ name, note }) => [name, note])).toEqual([
      ['Lee, Ann', 'https://d-nb.info/gnd/1'],
      ['Bo Roy', 'https://d-nb.info/gnd/2'],
    ]);
    expect(value.meetings.map(({ places }) => places.map(({ place }) => place))).toEqual([['oslo'], ['bern'], []]);
    expect(value.places[0]).toMatchObject({ name: 'Oslo', note: 'https://www.geonames.org/3143244' });
    expect(value.sources).toMatchObject([{ title: 'Collected letters', url: 'https://example.org/letters/1' }]);
    expect(value.meetings[0]?.unread).toEqual([
      { field: 'key', text: '17' },
      { field: 'received', text: 'Bern, 1801-05-09' },
    ]);
    expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it.each([
    ['<date from="1801-05-01" to="1801-05-03"/>', '1801-05-01/1801-05-03'],
    ['<date from="1801-05-01"/>', '1801-05-01/'],
    ['<date notBefore="1801-05-01" notAfter="1801-06-30"/>', '[1801-05-01..1801-06-30]'],
    ['<date notBefore="1801"/>', '1801/..'],
    ['<date notAfter="1801-06-30"/>', '../1801-06-30'],
    ['<date when="1801-05-01" cert="low"/>', '1801-05-01?'],
    ['<date when="-0043-03-15"/>', '-0043-03-15'],
    ['<date>about 1801</date>', '1801~'],
    ['<date/>', undefined],
  ])('reads %s', async (date, edtf) => {
    expect(datesOf(await readAtlas(tei(letter(person('Ann Lee') + date))))).toEqual([edtf]);
  });

  it('keeps a date that it cannot read, and names its line', async () => {
    const text = tei(letter(`${person('Ann Lee')}\n<date>on her name day</date>`));
    const { reading, format } = await readWithFormat(text);
    expect(reading.value.meetings[0]?.unread).toEqual([{ field: 'date', text: 'on her name day' }]);
    const issues = reading.issues.filter(({ code }) => code === 'date-invalid');
    expect(await locateIssues({ files: [{ name: 'a.xml', text }], data: reading.value, format }, issues)).toEqual([
      { file: 'a.xml', line: 8 },
    ]);
  });

  it('has several people, further places and forwarded letters', async () => {
    const { value } = await readAtlas(
      tei(
        `<correspDesc><correspAction type="sent">${person('Ann Lee')}${person('Cem Ak')}<placeName>Oslo</placeName></correspAction>
        <correspAction type="forwarded">${person('Dana Roe')}<placeName>Bonn</placeName></correspAction>
        <correspAction type="received"><name>Bo Roy</name></correspAction><note>Lost.</note></correspDesc>`,
      ),
    );
    expect(value.meetings).toMatchObject([
      { title: 'Ann Lee, Cem Ak to Bo Roy', note: 'Lost.', unread: [{ field: 'forwarded', text: 'Dana Roe, Bonn' }] },
    ]);
    expect(value.people).toHaveLength(3);
  });

  it('without letters is named', async () => {
    const { issues } = await readAtlas(tei());
    expect(issues).toMatchObject([{ severity: 'error', code: 'nothing-found' }]);
  });

  it('of 9000 letters is read in steps', async () => {
    const many = Array.from({ length: 9000 }, (_, index) =>
      letter(
        `${person(`Writer ${index % 300}`, `a${index % 300}`)}<placeName>Town ${index % 90}</placeName><date when="18${String(index % 100).padStart(2, '0')}-05-01"/>`,
      ),
    );
    let steps = 0;
    const pause = (): undefined => void (steps += 1);
    const { value } = await readAtlas(tei(...many), { pause });
    expect(value.meetings).toHaveLength(9000);
    expect(value.people).toHaveLength(301);
    expect(steps).toBeGreaterThan(30);
  });
});
