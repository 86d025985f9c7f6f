/**
 * Says in each atlas of the page that it could not start, and in the console what the usual reason is. Only the embed loads this
 * module, and only then. It imports nothing, because what it would import could not start either.
 */
const MESSAGES: Readonly<Record<string, string>> = {
  en: 'The map could not be shown.',
  ko: '지도를 표시할 수 없습니다.',
  ar: 'تعذّر عرض الخريطة.',
};

for (const atlas of document.querySelectorAll('parley-atlas')) {
  const lang = atlas.closest('[lang]')?.getAttribute('lang')?.toLowerCase().split('-')[0] ?? 'en';
  const message = document.createElement('p');
  message.lang = lang in MESSAGES ? lang : 'en';
  message.dir = 'auto';
  message.textContent = MESSAGES[message.lang] ?? '';
  atlas.append(message);
}
console.error(
  'Parley could not start. The error above says why. If the page has a Content-Security-Policy with `trusted-types`, it must ' +
    'allow the policy `lit-html`: see "Strict pages" in docs/embedding.md.',
);

export {};
