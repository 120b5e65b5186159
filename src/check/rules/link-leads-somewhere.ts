import type { Definition, Link, LinkReference, Nodes } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { findReferences, parsePlaceholder } from '../../corpus/markdown/references.ts';
import { startOf } from '../../corpus/place.ts';
import type { ContentFile } from '../../corpus/read.ts';
import { webAddress } from '../../model/fields.ts';
import { createRoutes, entryAddress } from '../../model/routes.ts';
import { addressesOf } from '../addresses.ts';
import { nodesOf } from '../prose.ts';
import type { Finding } from '../report.ts';
import type { Rule } from '../rule.ts';

export const linkLeadsSomewhere: Rule = {
  id: 'link-leads-somewhere',
  description:
    'A link of the Markdown has words, and leads to a page of the web, an address for mail, from page to page of the site, or to another shard of it; no definition of a link is left over.',
  *find(context) {
    const pages = () => addressesOf(context);
    for (const file of context.files) {
      const nodes = nodesOf(file.tree());
      const used = new Set(nodes.flatMap((node) => (node.type === 'linkReference' ? [node.identifier] : [])));
      const defined = new Set<string>();
      for (const node of nodes) {
        if (node.type === 'text' && isBrokenLink(node.value))
          yield { file: file.path, place: startOf(node), ...BROKEN };
        if (isLink(node)) {
          const wrong =
            node.type === 'definition' && defined.has(node.identifier)
              ? TWICE
              : wrongOf(node, file, { pages, shards: context.shards ?? [] }, used);
          if (node.type === 'definition') defined.add(node.identifier);
          if (wrong) yield { file: file.path, place: startOf(node), ...wrong };
        }
      }
    }
  },
};

function isLink(node: Nodes): node is Link | LinkReference | Definition {
  return node.type === 'link' || node.type === 'linkReference' || node.type === 'definition';
}

const BROKEN = {
  reason: 'What is written like a link here is none.',
  advice: 'Write `[words](https://…)`, with no space in the address, or define what the second brackets name.',
};

/** Whether brackets of Markdown stand in a text as they were written, references apart. */
function isBrokenLink(text: string): boolean {
  const rest = findReferences(text).reduceRight(
    (said, { start, end }) => `${said.slice(0, start)} ${said.slice(end)}`,
    text,
  );
  return /\]\(|\]\[/u.test(rest);
}

const TWICE = { reason: 'This link is defined a second time, and the first counts.', advice: 'Take the line out.' };

/** The host that the site is thought to lie on while links are followed. */
const SOMEWHERE = 'https://site.example';

type Wrong = Pick<Finding, 'reason' | 'advice'>;

/** Where a link may lead without a host. */
interface Places {
  readonly pages: () => ReadonlySet<string>;
  /** Where the other shards lie; which pages they have is known to their own builds. */
  readonly shards: readonly string[];
}

function wrongOf(
  node: Link | LinkReference | Definition,
  file: ContentFile,
  places: Places,
  used: ReadonlySet<string>,
): Wrong | undefined {
  if (node.type === 'definition' && !used.has(node.identifier))
    return { reason: `No link of this text uses “${node.label ?? node.identifier}”.`, advice: 'Take the line out.' };
  if (node.type !== 'definition' && !/[\p{L}\p{N}\p{P}\p{S}]/u.test(toString(node)))
    return { reason: 'This link has no words, so that nobody sees it.', advice: 'Write them between the brackets.' };
  return node.type === 'linkReference' ? undefined : wrongAddress(node.url, file, places);
}

function wrongAddress(url: string, { collection, id }: ContentFile, { pages, shards }: Places): Wrong | undefined {
  if (parsePlaceholder(url)) return undefined;
  const scheme = /^[a-z][a-z\d+.-]*:/iu.exec(url)?.[0].toLowerCase();
  if (scheme === 'http:' || scheme === 'https:') {
    const said = webAddress.safeParse(url.replace(/^[a-z]+/iu, (it) => it.toLowerCase())).error?.issues[0]?.message;
    return said === undefined ? undefined : { reason: `“${url}” is no address.`, advice: `${said}.` };
  }
  if (scheme === 'mailto:' && /^mailto:[^@\s]+@[^@\s]+$/iu.test(url)) return undefined;
  const below = /^\/(?![/\\])/u.test(url) ? new URL(url, SOMEWHERE).pathname : undefined;
  if (below !== undefined && shards.some((shard) => below.startsWith(shard))) return undefined;
  const reason = `This link leads to “${url}”, and the site leads nowhere there.`;
  const advice =
    'Give a whole address with https://, or the way to another page from this one, such as `../changes/`.' +
    (shards.length > 0
      ? ` To another shard, give the way from the root of the host, as in \`${shards[0] ?? ''}claims/\`.`
      : '');
  if (scheme !== undefined || /^(?:$|[/\\])/u.test(url)) return { reason, advice };
  const here = entryAddress(createRoutes('/'), collection, id);
  const { pathname } = new URL(url, SOMEWHERE + here);
  return pages().has(pathname) ? undefined : { reason, advice };
}
