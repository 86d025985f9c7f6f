// Runs inside the audited page, as text (so that no build step can add to it): both engines, and one way of saying where
// something is. Sets `parleyAudit` on the page's global.
/* global axe, ace, ShadowRoot, globalThis */
(() => {
  /** `parley-map button.marker`: the nearest shadow host, or `page`, and the element. */
  function describe(element) {
    if (!element) return 'unknown';
    const root = element.getRootNode();
    const host = root instanceof ShadowRoot ? root.host.localName : 'page';
    const [className] = element.classList;
    return `${host} ${element.localName}${className === undefined ? '' : `.${className}`}`;
  }

  function elementAt(target) {
    let root = document;
    let found = null;
    for (const selector of target.flat()) {
      found = root.querySelector(selector);
      if (found?.shadowRoot) root = found.shadowRoot;
    }
    return found;
  }

  /** The drawings of the map: lines and basemap, hidden from assistive technology. */
  function drawings(root = document) {
    return [...root.querySelectorAll('*')].flatMap((one) => {
      const inside = one.shadowRoot ? drawings(one.shadowRoot) : [];
      return one.localName === 'svg' && one.closest('.map-root') ? [one] : inside;
    });
  }

  async function withoutDrawings(look) {
    const hidden = drawings();
    for (const drawing of hidden) drawing.style.display = 'none';
    const result = await look();
    for (const drawing of hidden) drawing.style.display = '';
    return result;
  }

  /** @param only ids of rules; all that there are if absent. */
  async function runAxe(only) {
    const ids = only ?? axe.getRules().map(({ ruleId }) => ruleId);
    // A digit is text too: the numbers of lists and sources are read.
    const { options } = axe._audit.checks['color-contrast'];
    axe.configure({ checks: [{ id: 'color-contrast', options: { ...options, ignoreLength: true } }] });
    const result = await withoutDrawings(() =>
      axe.run(document, {
        runOnly: { type: 'rule', values: ids },
        resultTypes: ['violations', 'incomplete'],
      }),
    );
    const findings = (list, kind) =>
      list.flatMap(({ id, nodes }) =>
        nodes.map(({ target, any, all, none }) => ({
          engine: 'axe',
          rule: id,
          kind,
          where: describe(elementAt(target)),
          says: [...any, ...all, ...none].map(({ message }) => message).join(' / '),
        })),
      );
    return [...findings(result.violations, 'failure'), ...findings(result.incomplete, 'undecided')];
  }

  async function runEqualAccess(policies) {
    const engine = globalThis.ace_ibma ?? ace;
    const { results } = await new engine.Checker().check(document, policies);
    return results
      .filter(({ value }) => value[1] !== 'PASS')
      .map(({ ruleId, value, reasonId, message, node }) => ({
        engine: 'equal-access',
        rule: `${ruleId}/${reasonId}`,
        kind: value[1] === 'FAIL' ? 'failure' : 'undecided',
        where: describe(node?.nodeType === 1 ? node : node?.parentElement),
        says: message,
      }));
  }

  globalThis.parleyAudit = { runAxe, runEqualAccess };
})();
