/** The title of the page of a question, as plain text: it is a heading, and the title of a citation. */
import type { Atlas } from '../../core/model/model.js';
import { pick } from '../../core/model/text.js';
import type { QuestionPage } from '../../core/navigation/question-links.js';
import { questionEn } from '../../languages/en/question.js';
import { formatList, words } from '../../languages/index.js';
import type { Shown } from '../page.js';

/** @returns "Sung Kim and Choe Son-hui together". A person that the atlas does not have is named by the id. */
export function questionTitle({ atlas, lang }: Shown, page: QuestionPage): string {
  const messages = words(lang, questionEn);
  if (!('people' in page)) return messages[page.question];
  const names = page.people.map((id) => nameOf(atlas, id, lang));
  const [from = '', to = ''] = names;
  if (page.question === 'path') return messages.path(formatList([from], lang), formatList([to], lang));
  return names.length === 0 ? messages.togetherTitle : messages.together(formatList(names, lang));
}

function nameOf(atlas: Atlas, id: string, lang: string): string {
  const person = atlas.personById.get(id);
  return (person && pick(person.name, lang)) || id;
}
