import type { Element, Root } from 'hast';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { SOME_HOST } from '../dist.ts';
import { FOREIGN_HOST, MARK } from './strings.ts';

const fragments = unified().use(rehypeParse, { fragment: true });

/** Elements whose text a browser runs or applies, or shows in none of the ways of a page. */
const NO_TEXT = new Set(['script', 'style', 'iframe', 'noembed', 'noframes', 'xmp', 'plaintext', 'head', 'html']);
/** Kinds of scripts that hold data. */
const DATA = new Set(['application/ld+json', 'application/json']);
/** Attributes that hold text, and may hold any. */
const TEXTS = /^(?:content|title|alt|ariaLabel|value|placeholder|id|download|label|data[A-Z]\w*)$/u;

/**
 * Where a page lets one of the strings be more than text: whatever they make bears their mark in a name, in an attribute
 * that holds no text, or in a script.
 *
 * @param page the page, or a part of one
 * @returns what is wrong, a line each
 */
export function problemsOfHtml(page: Root): string[] {
  const problems: string[] = [];
  visit(page, (node, _index, parent) => {
    if (node.type === 'element') problems.push(...problemsOfElement(node));
    else if (node.type === 'text') {
      const element = parent?.type === 'element' ? parent : undefined;
      if (!MARK.test(node.value) || !element || holdsText(element)) return;
      problems.push(`text in <${element.tagName}>: ${around(node.value)}`);
    } else if ('value' in node && MARK.test(node.value)) problems.push(`${node.type}: ${around(node.value)}`);
  });
  return problems;
}

function problemsOfElement(element: Element): string[] {
  const { tagName, properties, children } = element;
  const at = (name: string, value: unknown) => `<${tagName} ${name}>: ${around(String(value))}`;
  const named = MARK.test(tagName) || !/^[a-z][\w-]*$/iu.test(tagName) ? [`<${tagName}>`] : [];
  // A parser that runs scripts, as a browser does, reads what stands here as text.
  const hidden =
    tagName === 'noscript'
      ? children.flatMap((child) => (child.type === 'text' ? problemsOfHtml(fragments.parse(child.value)) : []))
      : [];
  const template = 'content' in element && element.content ? problemsOfHtml(element.content) : [];
  const wrong = Object.entries(properties).flatMap(([name, value]) => {
    if (/^on/iu.test(name) || name === 'style' || MARK.test(name)) return [at(name, value)];
    if (/^(?:href|xLinkHref|src|srcSet|action|formAction|poster|ping|background)$/u.test(name))
      return isHarmless(tagName, name, String(value)) ? [] : [at(name, value)];
    const isText = TEXTS.test(name) || (tagName === 'code' && name === 'className');
    return MARK.test(String(value)) && !isText ? [at(name, value)] : [];
  });
  const leads =
    String(properties['httpEquiv']) === 'refresh' ? !/^0; url=\/(?!\/)/u.test(String(properties['content'])) : false;
  return [...named, ...wrong, ...hidden, ...template, ...(leads ? [at('content', properties['content'])] : [])];
}

/** A link may lead anywhere on the web, or open a letter; what a page loads is its own. */
function isHarmless(tagName: string, name: string, value: string): boolean {
  const { protocol = '', host } = URL.parse(value, SOME_HOST) ?? {};
  if (tagName === 'a' && name === 'href') return ['http:', 'https:', 'mailto:'].includes(protocol);
  return protocol.startsWith('http') && host !== FOREIGN_HOST && (!MARK.test(value) || value.startsWith('/assets/'));
}

function holdsText({ tagName, properties }: Element): boolean {
  if (tagName === 'script') return DATA.has(String(properties['type']));
  return tagName === 'noscript' || !NO_TEXT.has(tagName);
}

const around = (text: string) => text.slice(Math.max(0, text.search(MARK) - 30)).slice(0, 80);

/** Where a piece of HTML, such as a feed’s, lets one of the strings be more than text. */
export function problemsOfFragment(html: string): string[] {
  return problemsOfHtml(fragments.parse(html));
}

/** The names in a value of JSON that bear the mark of a string: a field that a text has broken out into. */
export function foreignNames(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(foreignNames);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inside]) => [
    ...(MARK.test(name) ? [name] : []),
    ...foreignNames(inside),
  ]);
}
