/** Finds the page template of a question. */
import type { TemplateResult } from 'lit';
import type { QuestionPage } from '../../core/navigation/question-links.js';
import { attendancePage } from './attendance-page.js';
import { matrixPage } from './matrix-page.js';
import { pathPage } from './path-page.js';
import type { QuestionContext } from './people-asked.js';
import { togetherPage } from './together-page.js';

/** @returns the page of a question. About people that the atlas does not have, it says so. */
export function renderQuestion(context: QuestionContext, page: QuestionPage): TemplateResult {
  switch (page.question) {
    case 'together':
      return togetherPage(context, page.people);
    case 'path':
      return pathPage(context, page.people);
    case 'attendance':
      return attendancePage({ ...context, sourceNumbers: new Map() });
    case 'matrix':
      return matrixPage({ ...context, sourceNumbers: new Map() });
  }
}
