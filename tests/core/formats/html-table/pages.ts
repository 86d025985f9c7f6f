/** Pages with tables, each with the rows that a reader of the page sees. */

export interface PageExample {
  readonly name: string;
  /** The table alone. */
  readonly table: string;
  readonly rows: readonly (readonly string[])[];
}

const head = '<tr><th>Meeting</th><th>Date</th><th>Place</th></tr>';
const headings = ['Meeting', 'Date', 'Place'];

const cell = (name: string, place: string, text: string): PageExample => ({
  name,
  table: `<table>${head}<tr><td>Lunch</td><td>2018-05-27</td><td>${place}</td></tr></table>`,
  rows: [headings, ['Lunch', '2018-05-27', text]],
});
const date = (name: string, markup: string, text: string): PageExample => ({
  name,
  table: `<table>${head}<tr><td>Lunch</td>${markup}<td>Oslo</td></tr></table>`,
  rows: [headings, ['Lunch', text, 'Oslo']],
});

export const PAGES: readonly PageExample[] = [
  cell('a mark that links to a note', 'Oslo<sup class="reference"><a href="#n1">[1]</a></sup>', 'Oslo'),
  cell('a raised link with a number', 'Oslo<sup><a href="#n1">3</a></sup>', 'Oslo'),
  cell('two marks in brackets', 'Oslo<sup>[a]</sup><sup>[note 2]</sup>', 'Oslo'),
  cell('a mark that is not raised', 'Oslo<a href="#n1">[12]</a>', 'Oslo'),
  cell('a sign', 'Oslo<sup>†</sup>', 'Oslo'),
  cell('a raised number behind a word', 'Oslo<sup>2</sup>', 'Oslo'),
  cell('a raised ending', 'Hall of the 12<sup>th</sup> floor', 'Hall of the 12th floor'),
  cell('a unit', 'Room of 40 m<sup>2</sup>', 'Room of 40 m2'),
  cell('a link to a page', '<a href="/oslo#map">Oslo</a>', 'Oslo'),
  cell('hidden text', '<span style="display: none">000</span>Oslo<span hidden>x</span>', 'Oslo'),
  cell('a key for sorting', '<span class="sortkey">Oslo, city of</span>Oslo', 'Oslo'),
  cell('text for screen readers', 'Oslo <span class="visually-hidden">(opens a new window)</span>', 'Oslo'),
  cell('a script and a style', '<style>.a{}</style>Oslo<script>var x = "</td>";</script>', 'Oslo'),
  cell('a picture without words', '<img alt="Norway" src="no.svg">', 'Norway'),
  cell('a picture beside words', '<img alt="flag" src="no.svg"> Oslo', 'Oslo'),
  cell('lines', 'Old Palace<br>Oslo', 'Old Palace; Oslo'),
  cell('paragraphs', '<p>Old Palace</p><p>Oslo</p>', 'Old Palace; Oslo'),
  cell('a list', '<ul><li>Old <b>Palace</b></li><li>Oslo</li></ul>', 'Old Palace; Oslo'),
  cell('nested markup and line breaks', '<b><i>Old\n   Palace</i></b>', 'Old Palace'),
  cell('characters of HTML', 'Caf&eacute; &amp; bar&nbsp;1', 'Café & bar 1'),
  date('a date for programs', '<td><time datetime="2018-05-27">last Sunday</time></td>', '2018-05-27'),
  date(
    'two dates for programs',
    '<td><time datetime="2018-05-27">27</time> to <time datetime="2018-05-28">28 May</time></td>',
    '2018-05-27 to 2018-05-28',
  ),
  date('a date with a mark', '<td><time datetime="2018-05-27">27 May</time><sup>[1]</sup></td>', '2018-05-27'),
  date('a key that has the year', '<td data-sort-value="2018-05-27">27 May</td>', '2018-05-27'),
  date('a key with zeros', '<td><span data-sort-value="000000002018-05-27-0000">27 May</span></td>', '2018-05-27'),
  date('a key that says less', '<td data-sort-value="2018-05-27">27–30 May 2018</td>', '27–30 May 2018'),
  date('a key that is no date', '<td data-sort-value="27">27 May 2018</td>', '27 May 2018'),
  {
    name: 'cells that span rows and columns',
    table: `<table>${head}<tr><td>Lunch</td><td rowspan="2">2018</td><td>Oslo</td></tr><tr><td>Tea</td><td>Bern</td></tr>
      <tr><td colspan="2">1999</td><td>Rome</td></tr></table>`,
    rows: [headings, ['Lunch', '2018', 'Oslo'], ['Tea', '2018', 'Bern'], ['1999', '1999', 'Rome']],
  },
  {
    name: 'cells across the table',
    table: `<table><thead><tr><th colspan="3">All visits</th></tr>${head}</thead><tbody><tr><th colspan="9">1998</th></tr>
      <tr><td>Lunch</td><td>2018</td><td>Oslo</td></tr><tr><td colspan="3">Later visits are not listed.</td></tr></tbody>
      <tfoot><tr><td>Sum</td><td>1</td><td></td></tr></tfoot></table>`,
    rows: [['All visits'], headings, ['1998'], ['Lunch', '2018', 'Oslo'], ['Later visits are not listed.'], ['Sum 1']],
  },
  {
    name: 'a head of two rows',
    table: `<table><thead><tr><th rowspan="2">Meeting</th><th colspan="2">Days</th></tr><tr><th>From</th><th>To</th></tr></thead>
      <tr><td>Lunch</td><td>2018-05-27</td><td>2018-05-28</td></tr></table>`,
    rows: [[], ['Meeting', 'From', 'To'], ['Lunch', '2018-05-27', '2018-05-28']],
  },
];
