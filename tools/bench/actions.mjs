// What a user does on the page of the large atlas while script is measured.

/** Name of the action → what it does in round 0, 1, 2 … on the page. */
export const ACTIONS = {
  'selecting a place': (page, round) => select(page, 'place', `p${round * 997}`),
  'selecting a meeting': (page, round) => select(page, 'meeting', `m${round * 997}`),
  'selecting a person': (page, round) => select(page, 'person', `a${round * 97}`),
  'filtering by time': async (page, round) => {
    if (round === 0) await inTask(page, (atlas) => atlas.select());
    await inTask(
      page,
      (atlas, year) => atlas.store.setFilter({ from: Date.UTC(year, 0), to: Date.UTC(year, 11, 31) }),
      2011 + (round % 8),
    );
  },
  'stepping to the next meeting by key': async (page, round) => {
    if (round === 0) {
      await inTask(page, (atlas) => {
        atlas.store.setFilter({});
        atlas.shadowRoot.querySelector('parley-map').focus();
      });
    }
    await page.keyboard.press('PageDown');
  },
};

function select(page, kind, id) {
  return inTask(page, (atlas, ref) => atlas.store.select(ref, { by: 'user', from: 'list' }), { kind, id });
}

/** In a task of the page's own: what a debugger evaluates the engine does not count as script. */
function inTask(page, act, value = null) {
  return page.evaluate(`new Promise((done) => setTimeout(() => {
    (${act})(document.querySelector('parley-atlas'), ${JSON.stringify(value)});
    done();
  }))`);
}
