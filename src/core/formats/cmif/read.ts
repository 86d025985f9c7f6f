/** Reads the letters of a TEI file. Each `correspDesc` is a meeting by letter, at the place at which it was sent. */
import { mapProgress } from '../../lib/steps.js';
import type { FormatReader } from '../format.js';
import { AtlasBuilder } from '../records/atlas-builder.js';
import { readRecords } from '../records/read-records.js';
import { textOfElement, type XmlElement } from '../xml/element.js';
import { readXml, slicesOf } from '../xml/read-xml.js';
import { editionsIn, letterOf, type Letter, type LetterContext } from './letter.js';

export const readLetters: FormatReader = function* ({ text }, { log, parseWhen }) {
  const descriptions: XmlElement[] = [];
  const bibliographies: XmlElement[] = [];
  let title: string | undefined;
  yield* mapProgress(
    0,
    0.5,
    readXml(slicesOf(text), text.length, {
      log,
      isWanted: (name, ancestors) =>
        name === 'correspDesc' ||
        ((name === 'bibl' || name === 'biblFull') && ancestors.some((one) => one.name === 'sourceDesc')) ||
        (name === 'title' && ancestors.at(-1)?.name === 'titleStmt'),
      onElement: (element) => {
        if (element.name === 'correspDesc') descriptions.push(element);
        else if (element.name === 'title') title ??= textOfElement(element);
        else bibliographies.push(element);
      },
    }),
  );
  const builder = new AtlasBuilder(log);
  const context: LetterContext = { people: new Map(), editions: editionsIn(bibliographies) };
  const letters = descriptions.map((description, index) => letterOf(description, index + 1, context));
  addAuthorities(letters, context, builder);
  yield* mapProgress(
    0.5,
    1,
    readRecords(
      letters.map(({ record }) => record),
      builder,
      parseWhen,
    ),
  );
  return { value: builder.finish({ title }), issues: log.issues };
};

/** Notes the addresses in authority files with the places and people, because the atlas has no other field for them. */
function addAuthorities(letters: readonly Letter[], { people }: LetterContext, builder: AtlasBuilder): void {
  for (const { places, record } of letters)
    for (const { name, refs } of places)
      if (refs.length > 0 && builder.knownPlace(name) === undefined)
        builder.place({ name, note: refs.join(' ') }, () => record.locate('place'));
  for (const { name, refs } of people.values()) builder.person(name, { note: refs.join(' ') });
}
