/**
 * What the two engines could not decide, or got wrong, each with the reason why it is no barrier and, where there is one,
 * the test that decides it instead. Reviewed by hand; rules.test.ts fails on a finding without an entry and on an entry
 * without a finding. No failure of axe-core may be explained away; those of the second engine may, where it contradicts
 * a standard, which is then named.
 */
import type { Finding } from './audit.js';

export interface Explanation {
  readonly engine: Finding['engine'];
  /** Of axe-core its id; of equal-access `rule/reason`. */
  readonly rule: string;
  /** Matched against `Finding.where`. */
  readonly where: RegExp;
  /** Matched against `Finding.says`. */
  readonly says?: RegExp;
  /** Holds only where the panel scrolls; in the narrow layout the same finding would be one. */
  readonly wideOnly?: true;
  readonly reason: string;
}

const TAB_STOPS =
  'One tab stop for many items (roving tabindex, ARIA Authoring Practices 1.3): the arrows reach the others. ' +
  'tests/elements/reach.test.ts and traps.test.ts walk there by real keys.';
const BEHIND_RESULTS =
  'The list of results lies over it while the reader searches; the same text is measured in the other states.';

export const EXPLAINED: readonly Explanation[] = [
  {
    engine: 'axe',
    rule: 'color-contrast',
    where: /^parley-(atlas|details|list|cite|compare|filter) /,
    says: /partially obscured/,
    wideOnly: true,
    reason: 'Scrolled out of the panel. In the narrow layout, where nothing scrolls here, axe measures the same text.',
  },
  {
    engine: 'axe',
    rule: 'color-contrast',
    where: /^parley-(details span|filter span\.cross)$/,
    says: /non-text characters/,
    reason: 'An arrow beside the words of its link, or a cross in a chip, in the colour of soft text.',
  },
  {
    engine: 'axe',
    rule: 'color-contrast',
    where: /^parley-map span\.(label|name|leg-number)$/,
    reason: 'Text on the map, over land and water: measured by pixels in seen.test.ts.',
  },
  { engine: 'axe', rule: 'color-contrast', where: /^parley-list /, says: /overlapped by/, reason: BEHIND_RESULTS },
  {
    engine: 'axe',
    rule: 'target-size',
    where: /^parley-list button$/,
    says: /negative tabindex/,
    reason: BEHIND_RESULTS,
  },
  {
    engine: 'axe',
    rule: 'hidden-content',
    where: /^parley-map div\.menu$/,
    reason: 'The menu of the bar, shown on request: tests/elements/bar.test.ts opens it and walks it by real keys.',
  },
  {
    engine: 'equal-access',
    rule: 'input_label_visible/potential_no_label',
    where: /^parley-map button\.more$/,
    reason: 'Its visible label is the word "More" in it; in a narrow bar it has a tooltip, as the other buttons have.',
  },
  {
    engine: 'axe',
    rule: 'hidden-content',
    where: /^parley-(map (span\.tip|svg\.|p$|div$)|timeline (span\.tip|p$))/,
    reason:
      'Tips repeat the name of their button on hover and focus and are hidden from assistive technology; drawings were ' +
      'taken away by this audit itself; the hint and the ways are spoken as descriptions of the toolbar and of places.',
  },
  {
    engine: 'axe',
    rule: 'hidden-content',
    where: /^parley-filter p$/,
    reason: 'The words that describe a choice which would leave no meeting: tests/elements/filter.test.ts reads them.',
  },
  {
    engine: 'equal-access',
    rule: 'input_label_visible/potential_no_label',
    where: /^parley-filter input\.(from|to)$/,
    reason: 'The time between both handles is written above them; each has the name of its end, and its date in words.',
  },
  {
    engine: 'axe',
    rule: 'hidden-content',
    where: /^parley-compare ul$/,
    reason:
      'The list of results is shown while there are any; the list of the search, which is the same, is measured open.',
  },
  {
    engine: 'axe',
    rule: 'hidden-content',
    where: /^parley-atlas p\.(description|kicker)$/,
    reason: 'Hidden while a page is open; measured in the overview.',
  },
  {
    engine: 'axe',
    rule: 'label-content-name-mismatch',
    where: /^parley-(details|filter) button\.close$/,
    reason: 'Its content is the sign ×, which is no word; its name is "Close".',
  },
  {
    engine: 'equal-access',
    rule: 'widget_tabbable_exists/fail_no_tabbable',
    where: /^parley-(list a\.title|(map|timeline) button|filter (button\.clear|input))/,
    reason: TAB_STOPS,
  },
  {
    engine: 'equal-access',
    rule: 'widget_tabbable_exists/fail_no_tabbable',
    where: /^parley-(search|compare) ul$/,
    reason:
      'The results of a combobox are walked by aria-activedescendant; focus stays in the field (ARIA 1.2, combobox).',
  },
  {
    engine: 'equal-access',
    rule: 'aria_child_tabbable/fail_missing_child',
    where: /^parley-(search|compare) ul$/,
    reason:
      'The results of a combobox are walked by aria-activedescendant; focus stays in the field (ARIA 1.2, combobox).',
  },
  {
    engine: 'equal-access',
    rule: 'aria_role_valid/Fail_1',
    where: /^parley-(search|compare) input$/,
    reason:
      'ARIA in HTML lists no role for type=search, axe-core allows combobox there, and it is disputed ' +
      '(w3c/html-aria issue 397). The browser gives the role combobox: see golden/search.txt. The type brings the ' +
      'button that empties the field.',
  },
  {
    engine: 'equal-access',
    rule: 'aria_keyboard_handler_exists/potential_no_keyboard_access',
    where: /^parley-(list div\.tabs|search (ul|input)|compare input)$/,
    reason:
      'Their keys are handled one element further out: tests/elements/lists.test.ts, search.test.ts and questions.test.ts press them.',
  },
  {
    engine: 'equal-access',
    rule: 'form_submit_button_exists/Potential_1',
    where: /^parley-help form$/,
    reason: 'A form method=dialog; its one button closes it.',
  },
  {
    engine: 'equal-access',
    rule: 'input_label_visible/potential_no_label',
    where: /^parley-list select$/,
    reason: 'It stands in a label whose text is seen before it.',
  },
  {
    engine: 'equal-access',
    rule: 'input_label_visible/potential_no_label',
    where: /^parley-(map button|timeline button(\.mark)?)$/,
    reason: 'A sign with a name; the name is shown on hover and focus.',
  },
  {
    engine: 'equal-access',
    rule: 'input_label_visible/potential_placeholder_only',
    where: /^parley-search input$/,
    reason: 'The word "Search" begins its name, as it begins that of the button that showed it; focus comes with it.',
  },
  {
    engine: 'equal-access',
    rule: 'style_color_misuse/Potential_1',
    where: /^page link$/,
    reason: 'Asks about every style sheet. State is never told by colour alone: seen.test.ts compares in grey.',
  },
  {
    engine: 'equal-access',
    rule: 'style_highcontrast_visible/Manual_1',
    where: /^page link$/,
    reason:
      'Asks about every style sheet. Forced colours are designed; how they are tested stands in docs/accessibility.md.',
  },
  {
    engine: 'equal-access',
    rule: 'text_block_heading/potential_heading',
    where: /^parley-(details p\.lead|map div)$/,
    reason: 'The line below a heading, and the numbers of journey legs beside a marker: neither begins a section.',
  },
  {
    engine: 'axe',
    rule: 'hidden-content',
    where: /^parley-(atlas (a\.skip|parley-map|parley-list\.screen-only|footer)|timeline p)$/,
    reason:
      'The page of a large table covers the map and the lists while it is open; they are measured in the other states.',
  },
  {
    engine: 'axe',
    rule: 'color-contrast',
    where: /^parley-atlas (h2|p\.(kicker|description))$/,
    says: /overlapped by another element/,
    reason:
      'The page of a large table covers the heading of the atlas, which screen readers still find; measured in the overview.',
  },
  {
    engine: 'axe',
    rule: 'color-contrast',
    where: /^parley-(attendance|matrix) p\.answer$/,
    says: /partially overlaps other elements/,
    reason:
      'The page has the colour of paper and lies over hidden parts; the same colours are measured on the other pages.',
  },
  {
    engine: 'axe',
    rule: 'th-has-data-cells',
    where: /^parley-(attendance|matrix) table$/,
    reason:
      'The cells of a meeting or a person may all be empty; each has a name that says so. tests/elements/attendance.test.ts reads them.',
  },
  {
    engine: 'equal-access',
    rule: 'aria_role_redundant/fail_redundant',
    where: /^parley-(attendance|matrix) (tr|th|td)/,
    reason:
      'Browsers drop the implicit roles of the elements of a table that styles lay out in another way, as here; ARIA in HTML allows to write them out.',
  },
  {
    engine: 'equal-access',
    rule: 'aria_keyboard_handler_exists/potential_no_keyboard_access',
    where: /^parley-(attendance|matrix) table$/,
    reason: 'Its keys are handled one element further out: tests/elements/attendance.test.ts presses them.',
  },
  {
    engine: 'equal-access',
    rule: 'widget_tabbable_exists/fail_no_tabbable',
    where: /^parley-(attendance|matrix) (a|th|td|button)/,
    reason: TAB_STOPS,
  },
];

/** The explanation of a finding in a layout; undefined if there is none. */
export function explanationOf(finding: Finding, layout: 'wide' | 'narrow'): Explanation | undefined {
  if (finding.engine === 'axe' && finding.kind === 'failure') return undefined;
  return EXPLAINED.find(
    ({ engine, rule, where, says, wideOnly }) =>
      engine === finding.engine &&
      rule === finding.rule &&
      where.test(finding.where) &&
      (says === undefined || says.test(finding.says)) &&
      (wideOnly !== true || layout === 'wide'),
  );
}
