import { LineCounter, isMap, isNode, isScalar, isSeq, parseDocument, visit } from 'yaml';
import type { Document } from 'yaml';

/** A place in a file, counted from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** Where every file begins: the place of what concerns the whole of it. */
export const FILE_START: Place = { line: 1, column: 1 };

/** The fields at the head of a file, and where each stands. */
export interface Frontmatter {
  /** What follows the frontmatter, trimmed. */
  readonly body: string;
  /** The frontmatter as plain values. */
  readonly frontmatter: unknown;
  /**
   * Where a field stands.
   *
   * @param path the way to it, as in a zod issue; where it is missing, the nearest field around it
   * @param what `value` for the value, `key` for the field’s name
   */
  readonly placeOf: (path: readonly PropertyKey[], what?: 'value' | 'key') => Place;
}

/** Why the frontmatter could not be read. */
export interface FrontmatterProblem {
  readonly place: Place;
  readonly rule: 'frontmatter-is-yaml' | 'file-has-frontmatter';
  readonly reason: string;
  readonly advice: string;
}

type Offsets = Map<string, { readonly key: number; readonly value: number }>;

interface YamlProblem {
  readonly offset: number;
  readonly reason: string;
  readonly advice: string;
}

const FENCE = /^---[ \t]*\r?\n/u;
// Astro closes the frontmatter at the first line that begins so, whatever follows on it.
const CLOSE = /^(?:---|\+\+\+).*$/mu;
// What Astro’s YAML reader takes for a number and ours for text.
const ODD_NUMBER = /^[-+]?(?:0b[01_]+|0x[\da-f_]+|0o[0-7_]+|(?:\d[\d_]*(?:\.[\d_]*)?|\.[\d_]+)(?:e[-+]?\d+)?)$/iu;

/**
 * Reads the frontmatter of a whole file with true positions.
 *
 * YAML is read by the core schema with time stamps on, as Astro does: an unquoted date becomes a date
 * object in both, which every schema refuses. What the two would read differently is refused here.
 *
 * @param text the whole file
 * @returns its fields and body, or every reason why they cannot be read
 */
export function readFrontmatter(text: string): Frontmatter | { readonly problems: readonly FrontmatterProblem[] } {
  const open = FENCE.exec(text);
  const rest = open ? text.slice(open[0].length) : '';
  const close = open ? CLOSE.exec(rest) : null;
  if (!open || !close)
    return {
      problems: [
        {
          place: FILE_START,
          rule: 'file-has-frontmatter',
          reason: open ? 'The frontmatter is never closed.' : 'The file does not begin with frontmatter.',
          advice: 'Begin the file with `---`, the fields, and a line `---`.',
        },
      ],
    };
  const lines = new LineCounter();
  const document = parseDocument(rest.slice(0, close.index), {
    lineCounter: lines,
    schema: 'core',
    customTags: ['timestamp'],
    prettyErrors: false,
    uniqueKeys: true,
  });
  // The first line of the file is the fence, which the YAML parser does not see.
  const placeAt = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { line: line + 1, column: col };
  };
  const problems = document.errors.length > 0 ? yamlErrors(document) : ambiguities(document);
  const end = close[0].trimEnd();
  if (end !== '---')
    problems.push({
      offset: close.index,
      reason: `The line "${end}" ends the frontmatter and is no proper end.`,
      advice: 'End it with `---` alone on its line, and let no other line begin with `---` or `+++`.',
    });
  if (problems.length > 0)
    return {
      problems: problems.map(({ offset, ...problem }) => ({
        place: placeAt(offset),
        rule: 'frontmatter-is-yaml',
        ...problem,
      })),
    };
  const offsets: Offsets = new Map();
  noteOffsets(document.contents, offsets);
  return {
    body: rest.slice(close.index + close[0].length).trim(),
    frontmatter: document.toJS() as unknown,
    placeOf: (path, what = 'value') => {
      const way = ['', ...path.map(String)];
      while (way.length > 1 && !offsets.has(way.join('\n'))) way.pop();
      return placeAt(offsets.get(way.join('\n'))?.[what] ?? 0);
    },
  };
}

function yamlErrors({ errors }: Document.Parsed): YamlProblem[] {
  return errors.map(({ code, message, pos: [offset] }) => {
    if (code === 'DUPLICATE_KEY')
      return { offset, reason: 'This field stands here a second time.', advice: 'Keep one of the two.' };
    if (code === 'BLOCK_AS_IMPLICIT_KEY')
      return { offset, reason: 'The value holds “: ”, which begins a field.', advice: 'Put it in double quotes.' };
    return {
      offset,
      reason: `The frontmatter is not valid YAML: ${message}.`,
      advice: 'Close what was opened, and put values with special characters in double quotes.',
    };
  });
}

/** What our YAML reader and Astro’s would read differently, or what either would refuse later. */
function ambiguities(document: Document.Parsed): YamlProblem[] {
  const found: YamlProblem[] = [];
  const add = (node: { range?: readonly number[] | null | undefined }, reason: string, advice: string) =>
    found.push({ offset: node.range?.[0] ?? 0, reason, advice });
  visit(document, {
    Map(_key, { flow, items }) {
      for (const { key, value } of flow ? items : [])
        if (value === null && isScalar(key))
          add(
            key,
            `A comma ends a value between braces, so “${String(key.value)}” is read as a field of its own.`,
            'Put the whole value in double quotes, or write each field on a line of its own.',
          );
    },
    Pair(_key, { key }) {
      if (isNode(key) && !isScalar(key)) add(key, 'The name of a field is no plain word.', 'Write `name: value`.');
      else if (isScalar(key) && key.value === '<<')
        add(key, 'The merge key `<<` is read differently by different readers.', 'Write the fields out.');
    },
    Alias(_key, node) {
      add(node, 'A value that begins with `*` is a YAML alias.', 'Put it in quotation marks.');
    },
    Value(_key, node) {
      if (node.anchor !== undefined)
        add(node, 'A value that begins with `&` is a YAML anchor.', 'Put it in quotation marks.');
      else if (node.tag !== undefined)
        add(node, 'A value that begins with `!` is a YAML tag.', 'Put it in quotation marks.');
      else if (isScalar(node) && node.type === 'PLAIN' && typeof node.value === 'string' && ODD_NUMBER.test(node.value))
        add(
          node,
          `Without quotation marks, some readers take ${node.value} for a number.`,
          `Write "${node.value}" where it is text, and a plain decimal number where it is a number.`,
        );
    },
  });
  return found;
}

/** Notes where every value begins, and the name of the field that has it, by the way to it: `\nsections\n0\nfirst`. */
function noteOffsets(node: unknown, offsets: Offsets, way = '', key?: number): void {
  if (!isNode(node)) return;
  const value = node.range?.[0] ?? 0;
  offsets.set(way, { key: key ?? value, value });
  if (isSeq(node)) for (const [index, item] of node.items.entries()) noteOffsets(item, offsets, `${way}\n${index}`);
  if (isMap(node))
    for (const pair of node.items)
      if (isScalar(pair.key))
        noteOffsets(pair.value, offsets, `${way}\n${String(pair.key.value)}`, pair.key.range?.[0]);
}
