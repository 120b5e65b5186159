import { LineCounter, isAlias, isCollection, isMap, isNode, isPair, isScalar, isSeq, parseDocument, visit } from 'yaml';
import type { Document, Scalar, YAMLMap } from 'yaml';
import { readPlainYaml } from './plain-yaml.ts';

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
// Other readers close the frontmatter at the first line that begins so, whatever follows on it.
// Not by `m`, to which U+2028 ends a line as well.
const CLOSE = /(?<=^|\n)(?:---|\+\+\+)[^\n]*/u;
// What other readers of YAML take for a number and ours for text.
const ODD_NUMBER = /^[-+]?(?:0b[01_]+|0x[\da-f_]+|0o[0-7_]+|(?:\d[\d_]*(?:\.[\d_]*)?|\.[\d_]+)(?:e[-+]?\d+)?)$/iu;

/**
 * Reads the frontmatter of a whole file with true positions.
 *
 * YAML is read by the core schema with time stamps on: an unquoted date becomes a date object, which every schema
 * refuses. What another reader of YAML would read differently is refused here.
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
  try {
    return readFields(rest, close);
  } catch (error) {
    // A recursion of the parser that is deeper than the stack.
    if (!(error instanceof RangeError)) throw error;
    return { problems: [{ place: { line: 2, column: 1 }, rule: 'frontmatter-is-yaml', ...TOO_DEEP }] };
  }
}

/** How many maps and lists may hold each other, with the pairs between them; our own fields have eight. */
const MOST_NESTED = 40;

const TOO_DEEP = {
  reason: 'Lists and fields are nested too deep here.',
  advice: 'No field goes that deep: take some of them out.',
};

/**
 * Reads what stands between the two fences.
 *
 * @param rest the file without the first fence
 * @param close the second
 * @throws {RangeError} when it is nested deeper than the stack goes
 */
function readFields(rest: string, close: RegExpExecArray): ReturnType<typeof readFrontmatter> {
  const fields = rest.slice(0, close.index);
  const body = rest.slice(close.index + close[0].length).trim();
  const end = close[0].trimEnd();
  const plain = end === '---' ? readPlainYaml(fields) : undefined;
  if (plain) return { body, frontmatter: plain, placeOf: placesIn(() => parseFields(fields)) };
  const { document, placeAt } = parseFields(fields);
  const problems = document.errors.length > 0 ? yamlErrors(document) : ambiguities(document);
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
  return { body, frontmatter: document.toJS() as unknown, placeOf: placesIn(() => ({ document, placeAt })) };
}

interface Parsed {
  readonly document: Document.Parsed;
  readonly placeAt: (offset: number) => Place;
}

/** Parses fields with the place of each. */
function parseFields(fields: string): Parsed {
  const lineCounter = new LineCounter();
  const document = parseDocument(fields, {
    lineCounter,
    schema: 'core',
    customTags: ['timestamp'],
    prettyErrors: false,
    // Ours, since theirs takes time by the square of the fields.
    uniqueKeys: false,
  });
  // The first line of the file is the fence, which the YAML parser does not see.
  const placeAt = (offset: number): Place => {
    const { line, col } = lineCounter.linePos(offset);
    return { line: line + 1, column: col };
  };
  return { document, placeAt };
}

/** Where each field stands, which is worked out when it is first asked for: few are, in an archive that is sound. */
function placesIn(parsed: () => Parsed): Frontmatter['placeOf'] {
  let known: { readonly offsets: Offsets; readonly placeAt: Parsed['placeAt'] } | undefined;
  const find = (path: readonly PropertyKey[], what: 'value' | 'key') => {
    if (!known) {
      const { document, placeAt } = parsed();
      known = { offsets: new Map(), placeAt };
      noteOffsets(document.contents, known.offsets);
    }
    const way = ['', ...path.map(String)];
    while (way.length > 1 && !known.offsets.has(way.join('\n'))) way.pop();
    return known.placeAt(known.offsets.get(way.join('\n'))?.[what] ?? 0);
  };
  return (path, what = 'value') => new LazyPlace(() => find(path, what));
}

/** A place that is found when it is first asked for. */
class LazyPlace implements Place {
  readonly #find: () => Place;
  #found: Place | undefined;

  constructor(find: () => Place) {
    this.#find = find;
  }

  get line(): number {
    return (this.#found ??= this.#find()).line;
  }

  get column(): number {
    return (this.#found ??= this.#find()).column;
  }
}

function yamlErrors({ errors }: Document.Parsed): YamlProblem[] {
  return errors.map(({ code, message, pos: [offset] }) => {
    if (code === 'BLOCK_AS_IMPLICIT_KEY')
      return { offset, reason: 'The value holds “: ”, which begins a field.', advice: 'Put it in double quotes.' };
    return {
      offset,
      reason: `The frontmatter is not valid YAML: ${message}.`,
      advice: 'Close what was opened, and put values with special characters in double quotes.',
    };
  });
}

/** What readers of YAML read differently, or refuse. */
function ambiguities(document: Document.Parsed): YamlProblem[] {
  const found: YamlProblem[] = [];
  const add = (node: { range?: readonly number[] | null | undefined }, reason: string, advice: string) =>
    found.push({ offset: node.range?.[0] ?? 0, reason, advice });
  visit(document, (_key, node, path) => {
    if (isAlias(node)) add(node, 'A value that begins with `*` is a YAML alias.', 'Put it in quotation marks.');
    else if (isPair(node)) addName(node.key);
    else if (isNode(node)) {
      if (node.anchor !== undefined)
        add(node, 'A value that begins with `&` is a YAML anchor.', 'Put it in quotation marks.');
      else if (node.tag !== undefined)
        add(node, 'A value that begins with `!` is a YAML tag.', 'Put it in quotation marks.');
      if (isScalar(node)) addNumber(node);
      if (isMap(node)) addFields(node);
      if (isCollection(node) && path.length > MOST_NESTED) {
        add(node, TOO_DEEP.reason, TOO_DEEP.advice);
        return visit.BREAK;
      }
    }
    return undefined;
  });
  return found;

  function addName(name: unknown): void {
    if (name === null || (isScalar(name) && name.value === null))
      add(
        isScalar(name) ? name : {},
        'A field here has no name.',
        'Write `name: value`, and a value that begins with `?` or `:` in quotation marks.',
      );
    else if (isNode(name) && !isScalar(name))
      add(name, 'The name of a field is no plain word.', 'Write `name: value`.');
    else if (isScalar(name) && name.value === '<<')
      add(name, 'The merge key `<<` is read differently by different readers.', 'Write the fields out.');
  }

  function addNumber(scalar: Scalar): void {
    const { type, value } = scalar;
    if (type === 'PLAIN' && typeof value === 'string' && ODD_NUMBER.test(value))
      add(
        scalar,
        `Without quotation marks, some readers take ${value} for a number.`,
        `Write "${value}" where it is text, and a plain decimal number where it is a number.`,
      );
  }

  function addFields({ flow, items }: YAMLMap): void {
    const names = new Set<string>();
    for (const { key, value } of items) {
      if (!isScalar(key)) continue;
      const name = String(key.value);
      if (names.has(name)) add(key, 'This field stands here a second time.', 'Keep one of the two.');
      names.add(name);
      if (flow && value === null)
        add(
          key,
          `A comma ends a value between braces, so “${name}” is read as a field of its own.`,
          'Put the whole value in double quotes, or write each field on a line of its own.',
        );
    }
  }
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
