import type { CslNode } from 'citeproc';
import type { CslItem } from './csl-item.ts';

/** The part of a style that writes entries of a bibliography, or what stands in a text. */
export type StylePart = 'bibliography' | 'citation';

/** Variables that a processor makes of others, or of where an item is cited: no item shows whether it has them. */
const DERIVED: ReadonlySet<string> = new Set([
  'citation-label',
  'citation-number',
  'container-title-short',
  'first-reference-note-number',
  'language',
  'locator',
  'page-first',
  'title-short',
  'year-suffix',
]);

/**
 * What is known of what an element writes: nothing though it asks for a variable, which silences a group in which nothing
 * else answers (`empty`); nothing, and it asks for none (`none`); a text of the style’s own (`fixed`); the value of a
 * variable, if it has one (`asks`); or any of it (`open`).
 */
type Writes = 'empty' | 'none' | 'fixed' | 'asks' | 'open';

interface Reduced {
  readonly nodes: readonly CslNode[];
  readonly writes: Writes;
}

const NOTHING: Reduced = { nodes: [], writes: 'none' };
const EMPTY: Reduced = { nodes: [], writes: 'empty' };

/** Asks for a variable that no item of this project has, as all do that were left out beside it. */
const ASKS_IN_VAIN: CslNode = { name: 'text', attrs: { variable: 'dimensions' }, children: [] };
/** What is written instead of the part that is not used: a style must have something to cite by. */
const STUB: CslNode = { name: 'layout', attrs: {}, children: [{ name: 'text', attrs: { value: '-' }, children: [] }] };

/** What one element writes that holds others: with a text of the style’s own, it may count as a variable that answers. */
const whole = (writes: Writes): Writes => (writes === 'fixed' ? 'open' : writes);
const nodesOf = ({ children }: CslNode) => children.filter((child) => typeof child !== 'string');
const listed = (names = '') => names.split(/\s+/u).filter(Boolean);
const has = (item: CslItem, variable: string) => item[variable] !== undefined;

/** What tells an item from others for `specialize`: its type, and which variables it has. */
export function shapeOf(item: CslItem): string {
  const variables = Object.keys(item).filter((variable) => has(item, variable));
  return [item.type, ...variables.sort()].join(' ');
}

/**
 * A style for items of one shape: the branches that none of them takes, and the elements that have nothing to write for
 * any, are left out, nine tenths of a large style. What it writes for such an item is what the whole style writes, by
 * the rules for `cs:choose`, `cs:group` and `cs:substitute` of CSL 1.0.2 (https://docs.citationstyles.org/).
 *
 * @param style the whole style, as citeproc reads it
 * @param part the part that is used
 * @param item any item of the shape
 */
export function specialize(style: CslNode, part: StylePart, item: CslItem): CslNode {
  const macros = new Map<string | undefined, CslNode>();
  for (const node of nodesOf(style)) if (node.name === 'macro') macros.set(node.attrs['name'], node);
  const layout = nodesOf(style)
    .filter(({ name }) => name === part)
    .flatMap(nodesOf)
    .find(({ name }) => name === 'layout');
  if (!layout) return style;
  const reducer = new Reducer(item, macros);
  const written = { ...layout, children: reducer.all(layout, 'layout').nodes };
  return {
    ...style,
    children: style.children.flatMap((child) => {
      if (typeof child === 'string' || !['macro', 'bibliography', 'citation'].includes(child.name)) return [child];
      if (child.name === 'macro') {
        const { nodes } = reducer.macro(child.attrs['name']);
        return nodes.length > 0 ? [{ ...child, children: nodes }] : [];
      }
      if (child.name === part) return [{ ...child, children: [written] }];
      return child.name === 'citation' ? [{ ...child, attrs: {}, children: [STUB] }] : [];
    }),
  };
}

/** Reduces what a style writes to what it writes for one item, each macro once. */
class Reducer {
  readonly #item: CslItem;
  readonly #macros: ReadonlyMap<string | undefined, CslNode>;
  readonly #reduced = new Map<string | undefined, Reduced>();

  constructor(item: CslItem, macros: ReadonlyMap<string | undefined, CslNode>) {
    this.#item = item;
    this.#macros = macros;
  }

  /**
   * The children of an element. Where a group may hang on it, something goes on asking for what is not there; only in a
   * group itself does a text of the style’s own go with it.
   */
  all(parent: CslNode, kind: 'layout' | 'list' | 'group'): Reduced {
    const children = nodesOf(parent).map((child) => this.#one(child));
    const writing = new Set(children.map(({ writes }) => writes));
    const [most = 'none'] = (['asks', 'open', 'empty', 'fixed'] as const).filter((one) => writing.has(one));
    const writes = most === 'empty' && writing.has('fixed') && kind !== 'group' ? 'open' : most;
    const nodes = children.flatMap((child) => child.nodes);
    const isAsking = writing.has('empty') && writes !== 'asks' && kind !== 'layout';
    return { nodes: isAsking ? [...nodes, ASKS_IN_VAIN] : nodes, writes };
  }

  macro(name: string | undefined): Reduced {
    const known = this.#reduced.get(name);
    if (known) return known;
    const macro = this.#macros.get(name);
    const reduced = macro ? this.all(macro, 'list') : NOTHING;
    this.#reduced.set(name, reduced);
    return reduced;
  }

  #one(node: CslNode): Reduced {
    const { variable, macro } = node.attrs;
    const isAbsent = variable !== undefined && listed(variable).every((one) => this.#isAbsent(one));
    switch (node.name) {
      case 'text':
        if (macro !== undefined) return this.#kept(node, whole(this.macro(macro).writes));
        if (variable === undefined) return { nodes: [node], writes: 'fixed' };
        return this.#kept(node, isAbsent ? 'empty' : 'asks');
      case 'number':
      case 'date':
        return this.#kept(node, isAbsent ? 'empty' : 'asks');
      case 'label':
        return this.#kept(node, isAbsent ? 'none' : 'open');
      case 'names':
        return this.#names(node, isAbsent);
      case 'group': {
        const { nodes, writes } = this.all(node, 'group');
        return this.#kept({ ...node, children: nodes }, whole(writes));
      }
      case 'choose':
        return this.#choose(node);
      default:
        return { nodes: [node], writes: 'open' };
    }
  }

  #kept(node: CslNode, writes: Writes): Reduced {
    if (writes === 'empty') return EMPTY;
    return writes === 'none' ? NOTHING : { nodes: [node], writes };
  }

  #names(node: CslNode, isAbsent: boolean): Reduced {
    const substitute = nodesOf(node).find(({ name }) => name === 'substitute');
    const instead = substitute ? this.all(substitute, 'layout') : EMPTY;
    const isEmpty = instead.writes === 'empty' || instead.writes === 'none';
    if (isAbsent && isEmpty) return EMPTY;
    const children = nodesOf(node).map((child) =>
      child === substitute ? { ...child, children: instead.nodes } : child,
    );
    return { nodes: [{ ...node, children }], writes: 'open' };
  }

  /** The branch that is taken, in its place; or those of which it hangs on more than the item’s shape. */
  #choose(node: CslNode): Reduced {
    const kept: CslNode[] = [];
    for (const branch of nodesOf(node)) {
      const isTaken = branch.name === 'else' || this.#holds(branch.attrs);
      if (isTaken === false) continue;
      const reduced = this.all(branch, 'list');
      if (isTaken && kept.length === 0) return reduced;
      const name = kept.length === 0 ? 'if' : isTaken ? 'else' : 'else-if';
      kept.push({ name, attrs: name === 'else' ? {} : branch.attrs, children: reduced.nodes });
      if (isTaken) break;
    }
    return kept.length === 0 ? NOTHING : { nodes: [{ ...node, children: kept }], writes: 'open' };
  }

  /** Whether the condition of a branch is met; not known where it hangs on values, or on where the item is cited. */
  #holds({ match = 'all', ...tests }: Readonly<Record<string, string | undefined>>): boolean | undefined {
    const results = Object.entries(tests).flatMap(([test, value]) =>
      listed(value).map((one) => this.#meets(test, one)),
    );
    if (match === 'any') return results.includes(true) || (results.includes(undefined) ? undefined : false);
    const fails = match === 'none';
    if (results.includes(fails)) return false;
    return results.includes(undefined) ? undefined : true;
  }

  #meets(test: string, value: string): boolean | undefined {
    if (test === 'type') return value === this.#item.type;
    if (DERIVED.has(value)) return undefined;
    if (test === 'variable') return has(this.#item, value);
    const isOfValue = test === 'is-numeric' || test === 'is-uncertain-date';
    return isOfValue && !has(this.#item, value) ? false : undefined;
  }

  #isAbsent(variable: string): boolean {
    return !DERIVED.has(variable) && !has(this.#item, variable);
  }
}
