/**
 * For bundles: takes the indentation out of `css` and `html` templates, and the comments out of style sheets, which is
 * what they hold for people to read. In HTML a line break with its indentation becomes one space, which means the same
 * (there is no `<pre>` in these templates); in a style sheet spaces next to punctuation go.
 */
import ts from 'typescript';
import type { Plugin } from 'vite';

type Small = (text: string) => string;

const SMALL: Readonly<Record<string, Small>> = { css: smallCss, html: smallHtml, svg: smallHtml };

/** @returns the sources of one module with its templates made small. In a module of styles plain templates are CSS, too. */
export function smallTemplates(code: string, path: string): string {
  const edits: { readonly from: number; readonly to: number; readonly text: string }[] = [];
  const add = (literal: ts.Node, small: Small): void => {
    edits.push({ from: literal.getStart(), to: literal.getEnd(), text: small(literal.getText()) });
  };
  const visit = (node: ts.Node, plain: Small | undefined): void => {
    const template = ts.isTaggedTemplateExpression(node) ? node.template : node;
    const small = ts.isTaggedTemplateExpression(node) ? SMALL[node.tag.getText()] : plain;
    if (small !== undefined && ts.isTemplateExpression(template)) {
      add(template.head, small);
      for (const span of template.templateSpans) {
        visit(span.expression, undefined);
        add(span.literal, small);
      }
    } else if (small !== undefined && ts.isNoSubstitutionTemplateLiteral(template)) add(template, small);
    else ts.forEachChild(node, (child) => visit(child, plain));
  };
  visit(ts.createSourceFile(path, code, ts.ScriptTarget.ES2022, true), /styles\.ts$/.test(path) ? smallCss : undefined);
  return edits
    .toSorted((a, b) => b.from - a.from)
    .reduce((text, { from, to, text: made }) => text.slice(0, from) + made + text.slice(to), code);
}

function smallHtml(text: string): string {
  return text.replace(/\s*\n\s*/g, ' ');
}

/** Colons keep a space before them, since `a :hover` is another selector than `a:hover`; `+` and `-` keep theirs for calc(). */
function smallCss(text: string): string {
  return text
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,]) ?/g, '$1')
    .replace(/: /g, ':')
    .replace(/;\}/g, '}');
}

export const smallTemplatesPlugin = (): Plugin => ({
  name: 'small-templates',
  enforce: 'pre',
  transform(code, id) {
    if (!/\/src\/(elements|map)\/.*\.ts$/.test(id)) return undefined;
    return { code: smallTemplates(code, id), map: null };
  },
});
