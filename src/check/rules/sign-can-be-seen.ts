import type { Nodes } from 'mdast';
import type { Place } from '../../corpus/frontmatter.ts';
import { startOf } from '../../corpus/place.ts';
import type { ContentFile, UnreadFile } from '../../corpus/read.ts';
import { allTexts } from '../../corpus/yaml-paths.ts';
import { nodesOf } from '../prose.ts';
import type { Finding } from '../report.ts';
import type { Rule } from '../rule.ts';
import { UNSEEN, numberOf } from '../unseen.ts';

const KINDS: readonly (readonly [form: RegExp, what: string, advice: string])[] = [
  [
    /[\u202A-\u202E\u2066-\u2069]/u,
    'turns the direction of what follows',
    'Take it out: a page sets each language its own way.',
  ],
  [/[\t\v\f]/u, 'is no space', 'Write a space in its place.'],
  [/\r/u, 'ends a line in no file of today', 'Save the file with the line ends of Unix or of Windows.'],
  [/\p{Co}/u, 'means something in one font alone', 'Write what it stands for.'],
  [/\uFFFD/u, 'stands where a letter was lost', 'Write the letter again.'],
  [
    /\p{Default_Ignorable_Code_Point}/u,
    'nobody sees, and which keeps a word from being found',
    'Take it out: it came along when the text was copied.',
  ],
];
const OTHER = ['no page can show', 'Take it out, or write the letter that was meant.'] as const;

export const signCanBeSeen: Rule = {
  id: 'sign-can-be-seen',
  description:
    'No text holds a sign that cannot be seen: control characters, zero widths, turns of direction, halves of letters.',
  *find({ all, files }) {
    const told = new Set<string>();
    const isNew = (path: string, { line }: Place, sign: string) => {
      const before = told.size;
      return told.add(`${path} ${line} ${sign}`).size > before;
    };
    for (const { path, place, sign } of [...all.flatMap(writtenIn), ...files.flatMap(escapedIn)])
      // One that stands in a line again and again is told where it does first.
      if (isNew(path, place, sign)) yield findingOf(path, place, sign);
  },
};

interface FoundSign {
  readonly path: string;
  readonly place: Place;
  readonly sign: string;
}

/** The signs that stand in a file as they are. */
function writtenIn({ path, text }: UnreadFile): FoundSign[] {
  // A file that is in no UTF-8 is told as that, and one with a byte order mark too.
  if (text.includes('\uFFFD') || text.search(UNSEEN) === -1) return [];
  return text
    .replace(/^\uFEFF/u, ' ')
    .split('\n')
    .flatMap((line, index) =>
      [...new Set(line.replace(/\r$/u, '').replaceAll('\t', ' ').match(UNSEEN))].map((sign) => ({
        ...{ path, place: { line: index + 1, column: line.indexOf(sign) + 1 }, sign },
      })),
    );
}

/** The signs that a file says by escapes of YAML, `"\a"`, and of Markdown, `&#7;`. */
function escapedIn(file: ContentFile): FoundSign[] {
  if (!/[\\&]/u.test(file.text)) return [];
  const said = [
    ...allTexts(file.frontmatter).map(({ path, value }) => ({ place: () => file.placeOf(path), text: value })),
    ...nodesOf(file.tree()).flatMap((node) => textsOf(node).map((text) => ({ place: () => startOf(node), text }))),
  ];
  return said.flatMap(({ place, text }) =>
    (text.match(UNSEEN) ?? []).map((sign) => ({ path: file.path, place: place(), sign })),
  );
}

function textsOf(node: Nodes): string[] {
  if (node.type === 'text') return [node.value];
  return node.type === 'link' || node.type === 'definition' ? [node.url, node.title ?? ''] : [];
}

function findingOf(file: string, place: Place, sign: string): Finding {
  const [, what, advice] = KINDS.find(([form]) => form.test(sign)) ?? [undefined, ...OTHER];
  return { file, place, reason: `Here stands ${numberOf(sign)}, which ${what}.`, advice };
}
