// `npm run api`: writes a Custom Elements Manifest and, from it, docs/api.md. The text comes from the comments above the elements.
// `--check` only reports whether docs/api.md is up to date.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { root, run } from './run.mjs';

/** Arguments of `cem`, which writes custom-elements.json. */
export const MANIFEST = ['analyze', '--litelement', '--globs', 'src/elements/**/*.ts', '--quiet'];
export const MANIFEST_PATH = join(root, 'custom-elements.json');
const PATH = join(root, 'docs', 'api.md');
/** The pictures of the parts of an atlas, which tools/parts.mjs takes, with what each shows. */
const PICTURES = [
  ['overview', 'The overview: heading, map with discs and labels, bar, tabs and list.'],
  ['page', 'The page of a meeting: picture, extra, own columns, sides, identifiers, sources.'],
  ['search', 'The search with its results.'],
  ['filter', 'The choices of the filter, and its conditions over the map.'],
  ['failure', 'What is said when data could not be loaded.'],
  ['dialog', 'The dialog with HTML to copy.'],
];
const INTRO = `<!-- Written by \`npm run api\` from the comments in src/elements/. Do not edit. -->

# Elements

Most pages need only \`<parley-atlas>\`. An empty atlas arranges the other elements itself. If it has children, they are the
arrangement:

\`\`\`html
<parley-atlas src="meetings.geojson">
  <parley-map></parley-map>
  <parley-details></parley-details>
</parley-atlas>
\`\`\`

A part finds the atlas around it, through any number of shadow roots. To a part outside an atlas, give one:
\`part.atlas = atlas.store\`. An attribute and a property of the same name set the same value. Events report what the user did or
that data was loaded, never what a script called. All events bubble and cross shadow roots.`;

/**
 * @param {object} manifest a Custom Elements Manifest.
 * @returns {string} Markdown: a chapter for each element, the atlas first, then one for the events.
 */
export function apiText(manifest) {
  const declarations = manifest.modules.flatMap((module) => module.declarations ?? []);
  const elements = declarations
    .filter(({ customElement, tagName }) => customElement && tagName)
    .sort((a, b) => rank(a) - rank(b) || a.tagName.localeCompare(b.tagName));
  const events = declarations.filter(({ name, superclass }) => superclass?.name === 'Event' && /Event$/.test(name));
  return [INTRO, ...elements.map(chapter), eventsChapter(events)].join('\n\n');
}

const rank = ({ tagName }) => (tagName === 'parley-atlas' ? 0 : 1);

function chapter(element) {
  const { tagName, summary, description, attributes = [], members = [], slots = [], cssParts = [] } = element;
  const isOwn = ({ privacy = 'public', static: isStatic, name }) =>
    privacy === 'public' && !isStatic && !/^[_#]/.test(name);
  const inAttributes = new Set(attributes.map(({ fieldName }) => fieldName));
  const properties = members.filter((one) => one.kind === 'field' && isOwn(one) && !inAttributes.has(one.name));
  const methods = members.filter((one) => one.kind === 'method' && isOwn(one) && one.description);
  const events = (element.events ?? []).filter((event) => event.name && event.description);
  return [
    `## \`<${tagName}>\``,
    cell(summary ?? description),
    table(
      ['Attribute', 'Property', 'Values', 'Default', 'What it does'],
      attributes
        .filter(({ name }) => name)
        .map((one) => [
          code(one.name),
          code(one.fieldName ?? one.name),
          code(typeOf(one)),
          one.default === undefined || one.default === 'undefined' ? '' : code(one.default),
          one.description,
        ]),
    ),
    table(
      ['Property', 'Type', 'What it is'],
      properties.map((one) => [code(one.name), code(typeOf(one)), one.description]),
    ),
    table(
      ['Method', 'What it does'],
      methods.map((one) => [code(`${one.name}(${(one.parameters ?? []).map(parameter).join(', ')})`), one.description]),
    ),
    table(
      ['Event', 'Class', 'When'],
      events.map((one) => [code(one.name), code(typeOf(one)), one.description]),
    ),
    table(
      ['Slot', 'What goes there'],
      slots.map((one) => [one.name ? code(one.name) : '(none)', one.description]),
    ),
    tagName === 'parley-atlas' ? numberedParts(cssParts) : partsTable(cssParts),
    table(
      ['Token', 'Default', 'What it is for'],
      (element.cssProperties ?? []).map((one) => [
        code(one.name),
        one.default ? code(one.default) : '',
        one.description,
      ]),
    ),
  ]
    .filter(Boolean)
    .join('\n\n');
}

const partsTable = (parts) =>
  table(
    ['Part', 'What it is'],
    parts.map((one) => [code(`::part(${one.name})`), one.description]),
  );

/** The parts that the CSS of a page reaches through the atlas, with the numbers that they have in the pictures. */
const numberedParts = (parts) =>
  [
    table(
      ['No.', 'Part', 'What it is'],
      parts.map((one, index) => [String(index + 1), code(`::part(${one.name})`), one.description]),
    ),
    'The numbers in these pictures are those of the table. A number stands at the first element of its part.',
    ...PICTURES.map(([name, said]) => `![${said}](parts-${name}.png)`),
  ].join('\n\n');

/** @returns the parts of `<parley-atlas>` in a manifest. */
export const atlasParts = (manifest) =>
  manifest.modules.flatMap((module) => module.declarations ?? []).find(({ tagName }) => tagName === 'parley-atlas')
    .cssParts;

function eventsChapter(events) {
  const rows = events.flatMap(({ name, description, members = [] }) => {
    const fields = members.filter(({ kind, static: isStatic }) => kind === 'field' && !isStatic);
    const listed = fields.map(
      (one) => `${code(`${one.name}: ${typeOf(one)}`)}${one.description ? ` ${one.description}` : ''}`,
    );
    return [[code(name), description, listed.join('; ')]];
  });
  return `## Events\n\n${table(['Class', 'What it tells', 'What it carries'], rows)}`;
}

const parameter = ({ name, optional, type }) => `${name}${optional ? '?' : ''}: ${type?.text ?? 'unknown'}`;
const typeOf = ({ type }) => (type?.text ?? '').replaceAll(' | undefined', '').replace(/^undefined$/, '');
const code = (text = '') => (text === '' ? '' : `\`${text}\``);
/** A cell of a table is one line, in which a bar must be escaped. */
const cell = (text = '') => text.replaceAll(/\s+/g, ' ').replaceAll('|', '\\|').trim();

function table(heads, rows) {
  if (rows.length === 0) return '';
  const line = (cells) => `| ${cells.map(cell).join(' | ')} |`;
  return [line(heads), line(heads.map(() => '---')), ...rows.map(line)].join('\n');
}

/** @returns {Promise<string>} docs/api.md as the present comments make it. @throws Error when `cem` fails. */
export async function wantedApi() {
  if (!(await run('cem', MANIFEST))) throw new Error('The manifest could not be made.');
  const manifest = JSON.parse(readFileSync(join(root, 'custom-elements.json'), 'utf8'));
  return format(`${apiText(manifest)}\n`, { ...(await resolveConfig(PATH)), parser: 'markdown' });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const wanted = await wantedApi();
  const present = existsSync(PATH) ? readFileSync(PATH, 'utf8') : undefined;
  if (wanted === present) console.log('docs/api.md is up to date.');
  else if (process.argv.includes('--check')) {
    console.error('docs/api.md is out of date: run `npm run api`.');
    process.exit(1);
  } else {
    mkdirSync(dirname(PATH), { recursive: true });
    writeFileSync(PATH, wanted);
    console.log('docs/api.md written.');
  }
}
