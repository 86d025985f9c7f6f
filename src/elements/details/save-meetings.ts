/** The meetings of a question as a file for download. */
import { buildAtlas } from '../../core/model/build-atlas.js';
import type { Atlas, Meeting } from '../../core/model/model.js';
import type { QuestionPage } from '../../core/navigation/question-links.js';
import { scopeOf } from '../../core/queries/scope.js';
import { keptTogether } from '../../core/queries/kept-answers.js';
import { downloadEn } from '../../languages/en/download.js';
import { words } from '../../languages/index.js';
import { questionTitle } from '../../pages/questions/title.js';
import type { Snapshot } from '../../state/snapshot.js';
import { save, write } from '../base/download-file.js';

/** @returns what to say: the name of the file, or why there is none. */
export async function saveMeetings(
  { atlas, lang, filter, visible }: Snapshot,
  question: Extract<QuestionPage, { question: 'together' }>,
): Promise<string> {
  const { saved, failed } = words(lang, downloadEn);
  const { meetings } = keptTogether(atlas, question.people, scopeOf(filter, visible));
  const part = partOf(
    atlas,
    meetings.map(({ meeting }) => meeting),
    questionTitle({ atlas, lang }, question),
  );
  try {
    const file = await write('csv', part, lang);
    save(file);
    return saved(file.name);
  } catch (error) {
    return failed(error instanceof Error ? error.message : String(error));
  }
}

/** An atlas of some meetings, with the places and people that they name. */
function partOf(atlas: Atlas, meetings: readonly Meeting[], title: string): Atlas {
  const places = new Set(meetings.flatMap((meeting) => meeting.places.map(({ place }) => place)));
  const people = new Set(meetings.flatMap(({ attendance }) => attendance.flatMap(({ person }) => person ?? [])));
  return buildAtlas({
    ...atlas,
    title,
    meetings,
    places: atlas.places.filter(({ id }) => places.has(id)),
    people: atlas.people.filter(({ id }) => people.has(id)),
  });
}
