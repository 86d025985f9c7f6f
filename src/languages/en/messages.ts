/**
 * The whole English table, which is the contract of a table of messages. Elements import the sections they need instead,
 * so that a page loads no words it does not show.
 */
import { announceEn } from './announce.js';
import { atlasEn } from './atlas.js';
import { attendanceEn } from './attendance.js';
import { citeEn } from './cite.js';
import { columnsEn } from './columns.js';
import { compassEn } from './compass.js';
import { countsEn } from './counts.js';
import { describedEn } from './described.js';
import { detailsEn } from './details.js';
import { downloadEn } from './download.js';
import { embedEn } from './embed.js';
import { gridEn } from './grid.js';
import { filterEn } from './filter.js';
import { helpEn } from './help.js';
import { issueGroupsEn } from './issue-groups.js';
import { issuesEn } from './issues.js';
import { listEn } from './list.js';
import { mapEn } from './map.js';
import { matrixEn } from './matrix.js';
import { meetingEn } from './meeting.js';
import { metPageEn } from './met-page.js';
import { metEn } from './met.js';
import { modelEn } from './model.js';
import { personEn } from './person.js';
import { placeEn } from './place.js';
import { questionEn } from './question.js';
import { searchEn } from './search.js';
import { seriesEn } from './series.js';
import { sideEn } from './side.js';
import { sourceEn } from './source.js';
import { sourcesEn } from './sources.js';
import { timeEn } from './time.js';
import { timelineEn } from './timeline.js';
import { topicEn } from './topic.js';

export const messages = {
  ...modelEn.english,
  ...compassEn.english,
  announce: announceEn.english,
  atlas: atlasEn.english,
  attendance: attendanceEn.english,
  cite: citeEn.english,
  columns: columnsEn.english,
  counts: countsEn.english,
  described: describedEn.english,
  details: { ...detailsEn.english, ...placeEn.english, ...meetingEn.english, ...personEn.english },
  download: downloadEn.english,
  embed: embedEn.english,
  grid: gridEn.english,
  filter: filterEn.english,
  help: helpEn.english,
  issues: { ...issuesEn.english, ...issueGroupsEn.english },
  list: listEn.english,
  map: mapEn.english,
  matrix: matrixEn.english,
  met: metEn.english,
  metPage: metPageEn.english,
  question: questionEn.english,
  search: searchEn.english,
  series: seriesEn.english,
  side: sideEn.english,
  source: sourceEn.english,
  sourcesPart: sourcesEn.english,
  time: timeEn.english,
  timeline: timelineEn.english,
  topic: topicEn.english,
};
