// try.html: gives the reader's own files or table to the atlas, which reads them in this page.
const EXAMPLE = `meeting;date;place;lat;lon;people;topics
First session;27 May 2018;Panmunjeom;37,95583;126,67667;"Sung Kim (United States, head); Choe Son-hui (North Korea, head)";denuclearisation
Advance teams;29 May 2018;Singapore;1,28967;103,85007;"Joe Hagin (United States, head); Kim Chang Son (North Korea, head)";logistics
Talks;30–31 May 2018;New York;40,71427;-74,00597;"Mike Pompeo (United States); Kim Yong-chol (North Korea)";summit
Another session;2 June 2018;Panmunjeom;37,95583;126,67667;"Sung Kim; Choe Sun Hui";denuclearisation
Letter handed over;1 June 2018;Washington;;;"Donald Trump (United States); Kim Yong-chol";
`;
const byId = (id) => document.getElementById(id);
const atlas = byId('atlas');
const table = byId('table');
const outcome = byId('outcome');
const stop = byId('stop');
const form = byId('bring');

await customElements.whenDefined('parley-atlas');
for (const id of ['issues', 'columns']) byId(id).atlas = atlas.store;

async function show(files) {
  if (files.length === 0) return;
  byId('result').hidden = false;
  outcome.textContent = `Reading ${files.map(({ name }) => name).join(', ')}…`;
  await atlas.open(files);
}

// Follows the state, because the atlas also changes when the reader gives a column another meaning.
atlas.store.subscribe((state, before) => {
  stop.hidden = state.status !== 'loading';
  if (state.status === 'failed' && before.status !== 'failed') outcome.textContent = refusal(state);
  if (state.status === 'ready' && state.atlas !== before.atlas) void examine();
});

/** The reason is the only problem in the list, which is open then; a file that is too large is not read at all. */
const refusal = ({ issues }) =>
  issues.length === 0 ? 'This file could not be read.' : 'This file could not be read. The reason is given below.';

/** Reports the outcome once, after the doctor has examined the atlas. */
async function examine() {
  await atlas.store.examine(Date.now());
  report(atlas.store.state);
}

function report({ atlas: { meetings, places, people }, issues }) {
  const placed = places.filter(({ coordinates }) => coordinates !== undefined).length;
  const onMap = placed < places.length ? ` (${placed} on the map)` : '';
  const counts = [
    counted(meetings, 'meeting'),
    `${counted(places, 'place')}${onMap}`,
    counted(people, 'person', 'people'),
  ];
  const problems = issues
    .filter(({ severity }) => severity !== 'note')
    .reduce((sum, issue) => sum + weightOf(issue), 0);
  const found =
    problems === 0
      ? 'No problems found.'
      : `${number(problems)} ${problems === 1 ? 'problem' : 'problems'}, listed below.`;
  outcome.textContent = `${counts.join(', ')}. ${found}`;
}

/** As the list of problems counts: an issue about further problems stands for several. */
const weightOf = ({ about, count }) => (about === undefined ? 1 : (count ?? 1));

const number = (value) => value.toLocaleString('en');

function counted(list, one, many = `${one}s`) {
  return `${number(list.length)} ${list.length === 1 ? one : many}`;
}

const pasted = (text) => show(text.trim() === '' ? [] : [new File([text], 'the pasted table', { type: 'text/plain' })]);

form.addEventListener('submit', (event) => {
  event.preventDefault();
  if (table.value.trim() === '') table.focus();
  else void pasted(table.value);
});
byId('files').addEventListener('change', ({ target }) => void show([...target.files]));
byId('example').addEventListener('click', () => {
  table.value = EXAMPLE;
  table.focus();
});
stop.addEventListener('click', () => {
  atlas.store.abort();
  outcome.textContent = 'Stopped.';
  table.focus();
});

// Files may be dropped anywhere. Without this, a drop beside the form makes the browser leave the page and open the file.
for (const type of ['dragenter', 'dragover', 'dragleave', 'drop']) {
  document.addEventListener(type, (event) => {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    form.classList.toggle('dragged', type === 'dragenter' || type === 'dragover');
    if (type === 'drop') void show([...event.dataTransfer.files]);
  });
}
document.addEventListener('paste', ({ clipboardData, target }) => {
  if (target === table) return;
  const files = [...(clipboardData?.files ?? [])];
  const text = clipboardData?.getData('text/plain') ?? '';
  if (files.length === 0 && text.trim() !== '') table.value = text;
  void (files.length > 0 ? show(files) : pasted(text));
});
