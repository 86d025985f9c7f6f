/** The language an element stands in: its own `lang`, else that of the nearest element around it, through shadow roots. */
export function inheritedLang(element: Element): string | undefined {
  for (
    let node: Node | null = element;
    node !== null;
    node = node instanceof ShadowRoot ? node.host : node.parentNode
  ) {
    const lang = node instanceof Element ? node.getAttribute('lang') : null;
    if (lang !== null && lang !== '') return lang;
  }
  return undefined;
}
