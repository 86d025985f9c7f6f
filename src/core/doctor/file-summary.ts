/** Sums up what was read from a file, what was kept without being understood, and what was left out. */
import type { Issue, IssueCode, Severity } from '../model/issues.js';
import type { AtlasData } from '../model/model.js';

export interface FileSummary {
  readonly errors: number;
  readonly warnings: number;
  readonly notes: number;
  readonly read: {
    readonly meetings: number;
    readonly places: number;
    readonly placesOnMap: number;
    readonly people: number;
  };
  /** The values that stay with their meetings as they are written, by the heading or key of their field. */
  readonly kept: readonly { readonly field: string; readonly count: number }[];
  readonly leftOut: LeftOut;
}

export interface LeftOut {
  readonly rows: number;
  readonly columns: number;
  /** Things of a list, such as features or people. */
  readonly entries: number;
  /** Values that no meeting keeps. */
  readonly values: number;
}

/** What each Issue of a code leaves out. */
const LEFT_OUT: Partial<Readonly<Record<IssueCode, keyof LeftOut>>> = {
  'rows-left-out': 'rows',
  'rows-across': 'rows',
  'rows-without-meeting': 'rows',
  'columns-unused': 'columns',
  'columns-dropped': 'columns',
  'missing-id': 'entries',
  'duplicate-id': 'entries',
  'left-out': 'values',
  'values-left-out': 'values',
  'dangling-id': 'values',
};

/** @param issues those of the reader and of the doctor. */
export function summarise({ meetings, places, people }: AtlasData, issues: readonly Issue[]): FileSummary {
  const countOf = (isWanted: (issue: Issue) => boolean): number =>
    issues.reduce((sum, issue) => sum + (isWanted(issue) ? (issue.count ?? 1) : 0), 0);
  const ofSeverity = (severity: Severity): number =>
    issues.reduce(
      (sum, issue) => sum + (issue.severity !== severity ? 0 : issue.about === undefined ? 1 : (issue.count ?? 1)),
      0,
    );
  const ofPart = (part: keyof LeftOut): number => countOf(({ code, about = code }) => LEFT_OUT[about] === part);
  return {
    errors: ofSeverity('error'),
    warnings: ofSeverity('warning'),
    notes: ofSeverity('note'),
    read: {
      meetings: meetings.length,
      places: places.length,
      placesOnMap: places.filter(({ coordinates }) => coordinates !== undefined).length,
      people: people.length,
    },
    kept: keptIn(meetings),
    leftOut: { rows: ofPart('rows'), columns: ofPart('columns'), entries: ofPart('entries'), values: ofPart('values') },
  };
}

function keptIn(meetings: AtlasData['meetings']): FileSummary['kept'] {
  const counts = new Map<string, number>();
  for (const { unread = [] } of meetings)
    for (const { field } of unread) counts.set(field, (counts.get(field) ?? 0) + 1);
  return [...counts].map(([field, count]) => ({ field, count })).sort((a, b) => b.count - a.count);
}
