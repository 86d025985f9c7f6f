const MAX_NAMED = 12;

/** @returns the first headings, keys or rows of a list, with `…` behind them if there are more, for one Issue about all of them. */
export const namedInIssue = (texts: readonly string[]): string =>
  texts.length > MAX_NAMED ? `${texts.slice(0, MAX_NAMED).join(', ')} …` : texts.join(', ');
