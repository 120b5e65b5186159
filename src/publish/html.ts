import type { Element, ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import type { HeadTag } from './head-tags.ts';
import type { Site } from './site.ts';

/**
 * A page that no component draws, as the text of a file.
 *
 * @param tags its head, in order
 * @param body what stands in its body
 */
export function htmlPage({ graph }: Site, tags: readonly HeadTag[], body: readonly ElementContent[]): string {
  const page = h('html', { lang: graph.site.language }, [h('head', tags.map(elementOf)), h('body', [...body])]);
  return toHtml([{ type: 'doctype' }, page], { upperDoctype: true });
}

function elementOf({ name, attributes, text = '' }: HeadTag): Element {
  return {
    type: 'element',
    tagName: name,
    properties: { ...attributes },
    children: text ? [{ type: 'text', value: text }] : [],
  };
}
