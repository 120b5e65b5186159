import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { sourceBy } from '../../graph/lookups.ts';
import type { Claim } from '../../graph/graph.ts';
import { DISPUTED_BY } from '../../model/facets.ts';
import { inLanguage } from '../../model/foreign.ts';
import { hedgeOf } from '../../model/confidence.ts';
import { inLanguages } from '../../wording/foreign.ts';
import { headTags } from '../../publish/head-tags.ts';
import type { PageHead } from '../../publish/head-tags.ts';
import { htmlPage } from '../../publish/html.ts';
import type { Site } from '../../publish/site.ts';
import { lineText } from '../../wording/claim-line.ts';
import type { LineItem } from '../../wording/claim-line.ts';
import { sentenceCase } from '../../wording/phrases.ts';
import { toldIn } from '../../wording/whose-words.ts';
import { embedLines } from './embed.ts';

// In a frame a link that opened in its place would leave the reader in a small window.
const AWAY = { target: '_blank', rel: 'noopener' };

/**
 * A claim by itself, for a frame in a page of another site: it holds all that it needs, and its canonical address is
 * the page that says all of it.
 *
 * @param head what the claim’s own page says in its head, and the style sheet
 * @returns the text of an HTML file
 */
export function embedPage(
  site: Site,
  claim: Claim,
  head: Pick<PageHead, 'title' | 'description' | 'card' | 'cardSize' | 'style' | 'guarded'>,
): string {
  const { graph, to } = site;
  const { code, statement } = claim;
  const { mark } = sourceBy(graph, claim.source);
  const { place, line, disputes } = embedLines(graph, to, claim);
  const address = to.claim(claim.id);
  const tags = headTags(site, {
    ...head,
    canonical: address,
    listed: true,
  });
  return htmlPage(site, tags, [
    h('main', { class: `mark-${mark}` }, [
      h('p', [
        h('span', { class: 'code' }, [h('span', { class: `mark mark-${mark}`, ariaHidden: 'true' }), code]),
        ' ',
        h('span', inLanguages(sourceBy(graph, claim.source), place)),
      ]),
      h('h1', statement),
      h('p', spaced(line.map(itemElement))),
      ...disputes.map((other) =>
        h('p', { class: 'disputed' }, [
          `${DISPUTED_BY} `,
          h('a', { href: to.claim(other.id), ...AWAY }, `${other.code}: ${other.title}`),
        ]),
      ),
      h('p', { class: 'home' }, [
        h('span', sentenceCase(toldIn(site.title, 'worded'))),
        ' ',
        h('a', { href: address, ...AWAY }, 'See the claim and what it rests on'),
      ]),
    ]),
  ]);
}

function itemElement(item: LineItem): Element {
  if (item.type !== 'confidence') return h('span', 'text' in item ? { class: item.type } : {}, lineText(item));
  const { modal } = item.confidence;
  const hedge = hedgeOf(item.confidence);
  return h(
    'span',
    spaced([
      ...(hedge ? [h('span', hedge)] : []),
      ...(modal ? [h('span', { class: 'modal', ...inLanguage(item.language) }, `“${modal}”`)] : []),
    ]),
  );
}

function spaced(items: readonly Element[]): ElementContent[] {
  return items.flatMap((item, index) => (index > 0 ? [{ type: 'text', value: ' ' }, item] : [item]));
}
