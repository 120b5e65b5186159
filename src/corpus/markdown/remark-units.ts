import type { Link, Paragraph, PhrasingContent, Root, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { claimCode, parseCode } from '../../model/ids.ts';
import type { ClaimCode } from '../../model/ids.ts';
import { parsePlaceholder } from './references.ts';
import { isBareReference, isLocator } from './remark-references.ts';

/** A stretch of prose and the group of references that it rests on. */
export interface Unit {
  /** Fragment of the unit on its page, named after its first claim that no earlier unit is named after. */
  readonly anchor: string;
  /** The unit’s words, without the references. */
  readonly text: string;
  readonly codes: readonly ClaimCode[];
}

interface Split {
  readonly units: { prose: PhrasingContent[]; group: PhrasingContent[] }[];
  /** What follows the last group: an error wherever units are required. */
  readonly rest: PhrasingContent[];
}

/**
 * Splits a paragraph, whose references are links already, after each group of references.
 *
 * @param paragraph an mdast paragraph
 * @returns its units, and what is left behind the last group
 */
export function splitUnits(paragraph: Paragraph): Split {
  const units: Split['units'] = [];
  let prose: PhrasingContent[] = [];
  let group: PhrasingContent[] = [];
  const close = () => {
    // White space between the last reference and the next word belongs to the next unit.
    const tail = group.findLastIndex((node) => isBareReference(node) || isLocator(node)) + 1;
    units.push({ prose, group: group.slice(0, tail) });
    prose = group.slice(tail);
    group = [];
  };
  for (const node of paragraph.children) {
    if (isBareReference(node)) group.push(node);
    else if (group.length > 0 && belongsToGroup(node)) group.push(node);
    else {
      if (group.length > 0) close();
      prose.push(node);
    }
  }
  if (group.length > 0) close();
  const rest = prose.some((node) => toString(node).trim()) ? prose : [];
  return { units, rest };
}

function belongsToGroup(node: PhrasingContent): boolean {
  return isLocator(node) || (node.type === 'text' && /^[\s;]*$/u.test(node.value));
}

/**
 * Wraps each unit of a digest’s or the home page’s paragraphs:
 * `<span class="unit" id="d-P1a">Words. <span class="refs"><a …><span class="letter">P</span>1a</a></span></span>`.
 * What stands before the first heading says in brief what follows, and has names of its own: `b-P1a`.
 *
 * @param tree an mdast tree whose references are links, changed in place
 * @returns the units in their order
 */
export function unitsTransform(tree: Root): Unit[] {
  const found: Unit[] = [];
  const taken = new Set<string>();
  const brief = new Set<RootContent>(briefOf(tree.children));
  visit(tree, 'paragraph', (paragraph) => {
    const { units, rest } = splitUnits(paragraph);
    if (units.length === 0) return;
    const wrapped = units.map(({ prose, group }): PhrasingContent => {
      const codes = codesOf(group);
      const anchor = freeAnchor(brief.has(paragraph) ? 'b' : 'd', codes, taken);
      found.push({
        anchor,
        text: prose
          .map((node) => toString(node))
          .join('')
          .trim(),
        codes,
      });
      return span({ id: anchor, className: ['unit'] }, [
        ...withoutEnd(prose),
        span({ className: ['refs'] }, group.map(parted)),
      ]);
    });
    paragraph.children = [...wrapped, ...rest];
  });
  return found;
}

/** What stands before the first `##` heading: the text in brief. Nothing, where there is no such heading. */
export function briefOf(nodes: readonly RootContent[]): RootContent[] {
  const end = nodes.findIndex((node) => node.type === 'heading' && node.depth <= 2);
  return nodes.slice(0, Math.max(0, end));
}

/** Whether a file’s paragraphs are made of units: digests and the home page. */
export function hasUnits(path: string): boolean {
  return /(?:^|[\\/])content[\\/](?:sources[\\/][^\\/]+|pages[\\/]home)\.md$/u.test(path);
}

/** The remark plugin of {@link unitsTransform}, for the files that {@link hasUnits}. */
export function remarkUnits() {
  return (tree: Root, file: VFile): void => {
    if (hasUnits(file.path)) unitsTransform(tree);
  };
}

function codesOf(group: readonly PhrasingContent[]): ClaimCode[] {
  return group.flatMap((node) => {
    const target = node.type === 'link' ? parsePlaceholder(node.url) : undefined;
    return target?.scheme === 'claim' ? [claimCode.parse(target.id)] : [];
  });
}

/** Takes the blank before the references away, at which a line could end and leave them to the next. */
function withoutEnd(prose: readonly PhrasingContent[]): PhrasingContent[] {
  const last = prose.at(-1);
  return last?.type === 'text' ? [...prose.slice(0, -1), { ...last, value: last.value.trimEnd() }] : [...prose];
}

/** Puts the letters of a code by themselves: among the references of one source they say nothing. */
function parted(node: PhrasingContent): PhrasingContent {
  const parts = isBareReference(node) ? parseCode(toString(node)) : undefined;
  if (!parts) return node;
  const { letters } = parts;
  const rest = toString(node).slice(letters.length);
  return {
    ...(node as Link),
    children: [span({ className: ['letter'] }, [{ type: 'text', value: letters }]), { type: 'text', value: rest }],
  };
}

function freeAnchor(prefix: string, codes: readonly string[], taken: Set<string>): string {
  const names = codes.map((code) => `${prefix}-${code}`);
  const first = names[0] ?? prefix;
  let anchor = names.find((name) => !taken.has(name)) ?? first;
  for (let count = 2; taken.has(anchor); count += 1) anchor = `${first}-${count}`;
  taken.add(anchor);
  return anchor;
}

function span(properties: Record<string, unknown>, children: PhrasingContent[]): PhrasingContent {
  return { type: 'emphasis', data: { hName: 'span', hProperties: properties }, children } as PhrasingContent;
}
