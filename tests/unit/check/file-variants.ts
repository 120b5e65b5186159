import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SOUND } from '../../support/broken-corpus.ts';

/** A file that is broken, or odd and right, whatever its fields are. */
export interface FileVariant {
  readonly what: string;
  /** From the folder that holds `content/`. */
  readonly path: string;
  readonly text: string | Buffer;
  /** The line that the report has to name; where there is none, why the file is right. */
  readonly expected: number | string;
}

const read = (path: string) => readFileSync(join(SOUND, path), 'utf8');

type Change = readonly [what: string, change: (text: string) => string | Buffer, expected: number | string];

const head = (lines: string) => (text: string) => text.replace('---\n', `---\n${lines}`);

/** What can become of the file of a term, whose title stands in line 2. */
const FILES: readonly Change[] = [
  ['empty', () => '', 1],
  ['white space', () => ' \n\n', 1],
  ['a fence alone', () => '---\n', 1],
  ['two fences alone', () => '---\n---\n', 2],
  ['no frontmatter', () => 'The council.\n', 1],
  ['frontmatter without an end', (text) => text.replace(/\n---\n[^]*/u, '\n'), 1],
  ['frontmatter with another end', (text) => text.replace(/\n---\n/u, '\n+++\n'), 8],
  ['a blank line before it', (text) => `\n${text}`, 1],
  ['JSON', () => '{"title": "Quay Council"}\n', 1],
  ['a byte order mark', (text) => `\uFEFF${text}`, 1],
  ['UTF-16', (text) => Buffer.from(`\uFEFF${text}`, 'utf16le'), 1],
  ['Latin-1', (text) => Buffer.from(text.replace('Quay Council', 'Café'), 'latin1'), 2],
  ['a picture', () => Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 1],
  ['a zero byte', (text) => text.replace('Quay C', 'Quay \0C'), 2],
  ['line ends of old', (text) => text.replaceAll('\n', '\r'), 1],
  ['line ends of Windows', (text) => text.replaceAll('\n', '\r\n'), 'Git writes them on Windows'],
  ['tabs behind names', (text) => text.replaceAll(': ', ':\t'), 'YAML parts by tabs as well as by spaces'],
  ['tabs before names', (text) => text.replace('kind:', '\tkind:'), 3],
  ['no end of line', (text) => text.trimEnd(), 'Some editors write none'],
  ['a comment', head('# The council.\n'), 'YAML has comments'],
  ['a merge conflict', head('<<<<<<< ours\n=======\n>>>>>>> theirs\n'), 2],
  ['a list in place of fields', () => '---\n- one\n---\n', 2],
  ['a text in place of fields', () => '---\none\n---\n', 2],
  ['two documents', head('title: Other\n--- # two\n'), 3],
  ['an open quotation mark', head('aka: "The council\n'), 2],
  ['an open bracket', head('aka: [The council\n'), 3],
  ['a colon in a value', (text) => text.replace('The council of', 'The council: of'), 5],
  ['an alias', head('aka: *council\n'), 2],
  ['an anchor', head('aka: &council x\n'), 2],
  ['an anchor at fields', head('aka: &council { a: b }\n'), 2],
  [
    'anchors that grow',
    head(
      `a: &a [x, x]\n${'bcdefghij'.replace(/./gu, (name, at: number) => `${name}: &${name} [${`*${'abcdefghij'.charAt(at)}, `.repeat(9)}x]\n`)}`,
    ),
    2,
  ],
  ['a tag', head('aka: !!binary aGVsbG8=\n'), 2],
  ['a tag at fields', head('aka: !council { a: b }\n'), 2],
  ['a merge key', head('<<: { title: x }\n'), 2],
  ['a name of several values', head('? [a, b]\n: c\n'), 2],
  ['a name without letters', head('"": x\n'), 2],
  ['a name of Object.prototype', head('toString: x\n'), 2],
  ['a name of every object', head('__proto__: { kind: institution }\n'), 2],
  ['a field twice', head('kind: person\n'), 4],
  ['a field twice by other quotation marks', head('"kind": person\n'), 4],
  ['lists in lists', head(`aka: ${'['.repeat(20_000)}${']'.repeat(20_000)}\n`), 2],
  ['fields in fields', head(Array.from({ length: 500 }, (_, depth) => `${' '.repeat(depth)}a:\n`).join('')), 22],
  ['10 000 fields', head(Array.from({ length: 10_000 }, (_, index) => `a${index}: x\n`).join('')), 2],
  [
    '10 000 items',
    (text) =>
      text.replace('[the council]', `[${Array.from({ length: 10_000 }, (_, index) => `c${index}`).join(', ')}, ""]`),
    4,
  ],
  ['a megabyte', (text) => text + 'word '.repeat(250_000), 1],
];

/** What can stand below the frontmatter, in line 10 of the file of a term. */
const BODIES: readonly (readonly [what: string, markdown: string, expected: number | string])[] = [
  ['HTML', 'The <b>council</b>.', 10],
  ['a script', '<script>alert(1)</script>', 10],
  ['a comment of HTML', '<!-- The council -->', 10],
  ['an image', '![x](https://example.org/a.png)', 10],
  ['a footnote', 'The council.[^1]\n\n[^1]: It meets.', 10],
  ['a tick box', '- [ ] The council.', 10],
  ['a script for a link', '[x](javascript:alert(1))', 10],
  ['a script for a link, spelt otherwise', '[x](JaVaScRiPt&#58;alert(1))', 10],
  ['data for a link', '[x](data:text/html,x)', 10],
  ['a link by definition', '[x][a]\n\n[a]: vbscript:x', 12],
  ['a link without an address', '[x]()', 10],
  ['a link without words', '[](https://example.org)', 10],
  ['a link to a page that is not there', '[x](../nowhere/)', 10],
  ['a link without a definition', '[x][a]', 10],
  ['a definition without a link', '[a]: https://example.org', 10],
  ['a claim that is not there', '[[T9z]]', 10],
  ['a claim that is not there, by a link', '[x](claim:T9z)', 10],
  ['a claim that is not there, by a definition', '[x][a]\n\n[a]: claim:T9z', 12],
  ['a claim of no code', '[x](claim:nothing)', 10],
  ['a reference that is never closed', 'See [[T1a.', 10],
  ['a citation that is never closed', 'See [@gazette-archive.', 10],
  ['a reference in a link', '[see [[T1a]]](https://example.org)', 10],
  ['a reference to nothing', '[[]]', 10],
  ['a term without words', '[[term:tram-line]]', 10],
  ['a work that is not there', '[@nothing]', 10],
  ['a right-to-left override', 'A\u202Eb.', 10],
  ['a right-to-left override, escaped', 'A&#x202E;b.', 10],
  ['a zero width', 'A\u200Bb.', 10],
  ['a tag character', 'A\u{E0041}b.', 10],
  ['a control character', 'A\u0007b.', 10],
  ['a character that is none', 'A\uFFFEb.', 10],
  ['quotes in quotes', `${'>'.repeat(10_000)} a`, 10],
  ['lists in lists', `${'- '.repeat(10_000)}a`, 10],
  ['emphasis in emphasis', `${'*a '.repeat(4000)}${'a*'.repeat(4000)}`, 10],
  ['emphasis in emphasis that is parsed', `${'*a '.repeat(200)}${'a*'.repeat(200)}`, 10],
  ['emphasis beside emphasis', '*a* '.repeat(600), 10],
  ['half a million brackets', '[['.repeat(250_000), 10],
  ['a long paragraph', 'word '.repeat(5000), 10],
  ['many lines', 'The council.\n'.repeat(1200), 10],
  ['many paragraphs', 'A paragraph of the council.\n\n'.repeat(5000), 10],
  ['a heading that opens nothing', '## Council', 'A page shows it'],
  ['a rule', '***', 'A page shows it'],
  ['a table', '| a |\n| - |\n| [[T1a]] |', 'A page shows it'],
  ['code', '    [[T9z]] <b>', 'Code is an example, and nothing in it is looked up'],
  ['an open fence of code', '```\n[[T9z]]', 'CommonMark closes it where the file ends'],
  ['open emphasis', 'The *council.', 'CommonMark shows the star'],
  ['open brackets', 'The [council.', 'CommonMark shows the bracket'],
  ['Arabic and Hebrew', 'مجلس \u200Fالرصيف\u200E, מועצה', 'They need their marks'],
  ['an emoji that is joined', '👩\u200D🚒 ✈\uFE0F', 'It needs its joiner'],
];

/** Files that no entry is, by their paths below `content/`. */
const NO_ENTRIES = [
  ...['terms/Quay.md', 'terms/quay council.md', 'terms/quay--council.md', 'terms/-quay.md', 'terms/quay_council.md'],
  ...['terms/caf\u00E9.md', 'terms/cafe\u0301.md', 'terms/quay\u200B.md', 'terms/\u0430.md', 'terms/a.b.md'],
  ...['terms/quay.MD', 'terms/quay.markdown', 'terms/quay.json', 'terms/deep/quay.md', 'quay.md', 'term/quay.md'],
  ...['Terms/quay.md', 'claims/loose.md', 'claims/nowhere/quay.md', 'stances/tram-note-2019/nothing.md'],
  ...['site/quay.md', 'attestations/deep/tram-note-2019.json', 'attestations/nowhere.json'],
] as const;

const TERM = 'content/terms/quay-council.md';

/** Every variant of a file, none of which can stand beside another of the same path. */
export function fileVariants(): FileVariant[] {
  const [sound, attestation] = [read(TERM), read('content/attestations/tram-note-2019.json')];
  const entry = read('content/terms/tram-line.md')
    .replace(/^aliases.*\n/mu, '')
    .replaceAll('ram line', 'oat');
  return [
    ...FILES.map(([what, change, expected]) => ({ what, path: TERM, text: change(sound), expected })),
    ...BODIES.map(([what, body, expected]) => ({ what, path: TERM, text: `${sound}\n${body}\n`, expected })),
    ...NO_ENTRIES.map((path) => ({
      what: path,
      path: `content/${path}`,
      text: path.endsWith('.json') ? attestation : entry,
      expected: 1,
    })),
  ];
}
