/** Tables of web pages in the command: the text that a reader of the page sees, and no rows that are notes. */
import { parseHTML } from 'linkedom/worker';
import { describe, expect, it } from 'vitest';
import type { HtmlElement } from '../../../../src/core/formats/html-table/dom.js';
import { rowsOfHtmlTable } from '../../../../src/core/formats/html-table/table-rows.js';
import { readWithFormat } from '../../../../src/core/formats/read.js';
import { locateIssues } from '../../../../src/core/formats/source.js';
import { PAGES } from './pages.js';

const tableIn = (html: string): HtmlElement => {
  const table = parseHTML(`<!doctype html><html><body>${html}</body></html>`).document.querySelector('table');
  if (table === null) throw new Error(`Got no table when expected one in ${html}.`);
  return table;
};
const read = async (html: string) => {
  const { reading, format } = await readWithFormat(html);
  const { meetings, places, people } = reading.value;
  return {
    ...reading,
    format,
    titles: meetings.map(({ title }) => title),
    places: places.map(({ name }) => name),
    people: people.map(({ name }) => name),
    issues: reading.issues.filter(({ code }) => code !== 'coordinates-missing'),
  };
};
const table = (...rows: readonly string[]): string =>
  `<table>${rows
    .map(
      (row) =>
        `<tr>${row
          .split('|')
          .map((cell) => `<td>${cell}</td>`)
          .join('')}</tr>`,
    )
    .join('\n')}</table>`;

describe('the rows of an HTML table', () => {
  it.each(PAGES)('have the visible text: $name', ({ table: html, rows }) => {
    expect(rowsOfHtmlTable(tableIn(html))).toEqual(rows);
  });

  it('are found in time whatever the page nests and spans', () => {
    const deep = '<sup>'.repeat(3000);
    expect(rowsOfHtmlTable(tableIn(`<table><tr><td>${deep}x</td><td>Oslo</td></tr></table>`))[0]?.[1]).toBe('Oslo');
    const wide = '<tr><td colspan="100000" rowspan="100000">x</td></tr>'.repeat(200);
    expect(rowsOfHtmlTable(tableIn(`<table>${wide}</table>`))).toHaveLength(200);
    const long = `${'['.repeat(50_000)}${'1]'.repeat(50_000)}`;
    expect(rowsOfHtmlTable(tableIn(`<table><tr><td>A<sup>${long}</sup></td><td>B</td></tr></table>`))).toHaveLength(1);
  });
});

describe('a page', () => {
  it('gives the meetings of its table, and one Issue for all rows without a meeting', async () => {
    const { format, titles, places, people, issues } = await read(`<!doctype html><title>Visits</title>
      <table><tr><th>Meeting</th><th>Date</th><th>Place<sup>[a]</sup></th><th>People</th></tr>
      <tr><th colspan="4">The 1990s</th></tr>
      <tr><td>Tea<sup><a href="#1">[1]</a></sup></td><td>3 May 1998</td><td>Old Hall</td><td>Ann Lee<br>Bo Roy</td></tr>
      <tr><td colspan="4">No visits in 1999.</td></tr></table>`);
    expect(format?.name).toBe('html');
    expect([titles, places, people]).toEqual([['Tea'], ['Old Hall'], ['Ann Lee', 'Bo Roy']]);
    expect(issues).toMatchObject([{ code: 'rows-across', found: 'The 1990s | No visits in 1999.' }]);
  });

  it('with several tables gives the one that reads best, and names it', async () => {
    const menu = table('Home|About|Press', 'a|b|c', 'd|e|f', 'g|h|i');
    const visits = table('Meeting|Date|Place', 'Lunch|2018|Oslo').replace(
      '<table>',
      '<table><caption>Visits</caption>',
    );
    const { titles, issues } = await read(`<body>${menu}${visits}`);
    expect(titles).toEqual(['Lunch']);
    expect(issues).toMatchObject([{ code: 'table-chosen', found: 'Visits', expected: '2' }]);
  });

  it('with an atlas gives the table inside the atlas, also beside JSON-LD', async () => {
    const event = '<script type="application/ld+json">{"@type":"Event","name":"Other","startDate":"2018"}</script>';
    const more = table('Meeting|Date', 'A|2018', 'B|2018', 'C|2018');
    const inside = table('Meeting|Date', 'Lunch|2018');
    expect((await read(`<html>${event}${more}<parley-atlas>${inside}</parley-atlas>`)).titles).toEqual(['Lunch']);
    const slot = `<parley-atlas><parley-map></parley-map><div slot="data">${inside}</div></parley-atlas>`;
    expect((await read(`<html>${more}${slot}`)).titles).toEqual(['Lunch']);
  });

  it('gives its events in JSON-LD or in microdata if it has no table', async () => {
    const event = '<script type="application/ld+json">{"@type":"Event","name":"Talk","startDate":"2018"}</script>';
    expect((await read(`<html>${event}<p>Hello`)).titles).toEqual(['Talk']);
    const items = `<ul><li itemscope itemtype="https://schema.org/Event"><b itemprop="name">Tea</b>
      <time itemprop="startDate" datetime="2018-06-04">4 June</time></li></ul>`;
    expect((await read(`<html>${items}`)).titles).toEqual(['Tea']);
  });

  it('without any of these is an error', async () => {
    expect((await read('<html><p>Hello</p></html>')).issues).toMatchObject([{ code: 'page-without-table' }]);
    expect((await read(`<html>${table('a|b', 'c|d')}`)).issues).toMatchObject([{ code: 'columns-unknown' }]);
  });

  it('with elements nested without end is refused', async () => {
    const { issues } = await read(`<html>${'<div>'.repeat(50_000)}${table('Meeting|Date', 'A|2018')}`);
    expect(issues.map(({ code }) => code)).toEqual(['too-deep']);
  });

  it('has the line of the row for each Issue', async () => {
    const html = `<html><!-- <table><tr> -->\n${table('a|b', 'c|d')}\n<script>"<table><tr>"</script>
      ${table('Meeting|Date', 'A|2018', 'B|someday soon')}`;
    const { format, value, issues } = await read(html);
    const [issue] = issues.filter(({ code }) => code === 'date-invalid');
    const source = { files: [{ name: 'a.html', text: html }], data: value, format };
    const [location] = await locateIssues(source, issue === undefined ? [] : [issue]);
    const line = html.split('\n').findIndex((one) => one.includes('someday')) + 1;
    expect(location).toEqual({ file: 'a.html', line, row: 3, column: 'Date' });
  });
});
