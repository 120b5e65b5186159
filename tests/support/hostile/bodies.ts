import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { toMarkdown } from 'mdast-util-to-markdown';
import { checkContent } from '../../../src/check/run.ts';
import type { Issue } from '../../../src/check/report.ts';
import { readContent } from '../../../src/corpus/read.ts';
import { SOUND } from '../broken-corpus.ts';
import { HOSTILE_STRINGS, REFERENCE_STRINGS } from './strings.ts';

/** A text as Markdown that says it and nothing else. */
export const plain = (value: string): string =>
  toMarkdown({ type: 'paragraph', children: [{ type: 'text', value }] }).trim();

/** Where a string may stand in Markdown, and what is written there. */
const FORMS = {
  'in a list': (string: string) => `- ${string}`,
  'in a sentence': (string: string) => `Zq ${string} zq.`,
  'escaped in a sentence': (string: string) => plain(`Zq ${string} zq.`),
  'as code in a sentence': (value: string) =>
    toMarkdown({ type: 'paragraph', children: [{ type: 'inlineCode', value }] }).trim(),
  'as a block of code': (value: string) => toMarkdown({ type: 'code', value }, { fences: true }).trim(),
  'in a heading': (string: string) => `### ${string}`,
  'as words of a link': (string: string) => `[${string}](https://zq.invalid/)`,
  'as an address': (string: string) => `[zq](${string})`,
  'as an address in angle brackets': (string: string) => `<${string}>`,
  'as a title of a link': (string: string) => `[zq](https://zq.invalid/ "${string}")`,
  'as words of a reference': (string: string) => `[[T1a|${string}]]`,
  'as a place in a work': (string: string) => `[@gazette-archive, p. ${string}]`,
} as const;
export type Form = keyof typeof FORMS;

/** A piece of Markdown that holds one of the strings, and what the check says against it. */
export interface Snippet {
  readonly form: Form;
  readonly string: string;
  readonly markdown: string;
  readonly refusal?: Issue | undefined;
}

/** Every string in every form, as an author might write it, each held against the check. */
export function judgedSnippets(): Snippet[] {
  const root = mkdtempSync(join(tmpdir(), 'snippets-'));
  cpSync(SOUND, root, { recursive: true });
  const snippets = (Object.keys(FORMS) as Form[]).flatMap((form) =>
    [...HOSTILE_STRINGS, ...REFERENCE_STRINGS].map((string, index) => {
      const letter = String.fromCodePoint(97 + Object.keys(FORMS).indexOf(form));
      const file = `content/terms/zq-${letter}-${index}.md`;
      return { form, string, file, markdown: FORMS[form](string) };
    }),
  );
  // Each in a file of its own: some of them would swallow what follows.
  for (const { file, markdown } of snippets) writeFileSync(join(root, file), termWith(file, markdown));
  const { issues } = checkContent(readContent(root));
  rmSync(root, { recursive: true });
  const wrong = Map.groupBy(
    issues.filter(({ severity }) => severity === 'error'),
    ({ file }) => file,
  );
  return snippets.map(({ file, ...snippet }) => ({ ...snippet, refusal: wrong.get(file)?.[0] }));
}

const termWith = (file: string, body: string) =>
  `---\ntitle: ${file}\nkind: concept\ndefinition: Zq.\nadded: "2024-01-01"\nchanged: "2024-01-01"\n---\n\n${body}\n`;
