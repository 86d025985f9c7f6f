/**
 * Korean. Labels are nouns; sentences are in the formal polite style (-습니다, -하세요). After a name that comes from the
 * data stands no particle that depends on its last sound (은/는, 이/가, 을/를, 과/와, 으로/로).
 */
import type { Messages } from '../messages.js';
import { announce } from './announce.js';
import { atlas } from './atlas.js';
import { attendance } from './attendance.js';
import { cite } from './cite.js';
import { columns } from './columns.js';
import { compass } from './compass.js';
import { counts } from './counts.js';
import { described } from './described.js';
import { details } from './details.js';
import { download } from './download.js';
import { embed } from './embed.js';
import { grid } from './grid.js';
import { filter } from './filter.js';
import { help } from './help.js';
import { issueGroups } from './issue-groups.js';
import { issues } from './issues.js';
import { list } from './list.js';
import { map } from './map.js';
import { matrix } from './matrix.js';
import { meeting } from './meeting.js';
import { metPage } from './met-page.js';
import { met } from './met.js';
import { model } from './model.js';
import { person } from './person.js';
import { place } from './place.js';
import { question } from './question.js';
import { search } from './search.js';
import { series } from './series.js';
import { side } from './side.js';
import { source } from './source.js';
import { sources } from './sources.js';
import { time } from './time.js';
import { timeline } from './timeline.js';
import { topic } from './topic.js';

export const messages: Messages = {
  ...model,
  ...compass,
  described,
  details: { ...details, ...place, ...meeting, ...person },
  sourcesPart: sources,
  announce,
  atlas,
  attendance,
  cite,
  columns,
  counts,
  download,
  embed,
  grid,
  filter,
  help,
  issues: { ...issues, ...issueGroups },
  list,
  map,
  matrix,
  met,
  metPage,
  question,
  search,
  series,
  side,
  source,
  time,
  timeline,
  topic,
};
