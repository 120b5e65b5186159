import { MANUAL } from '../corpus/read.ts';
import type { Rule } from './rule.ts';
import * as rules from './rules/index.ts';

/** What is held before any rule looks at the whole: of files, and of fields by their schema. */
export const FILE_RULES: readonly Omit<Rule, 'find'>[] = [
  { id: 'file-has-a-place', description: 'Every file below `content/` is an entry of a collection.' },
  {
    id: 'file-is-readable',
    description: 'Below `content/` lie files and folders alone, no links, none too large to be read.',
  },
  { id: 'file-is-unicode', description: 'A file is UTF-8 without a byte order mark.' },
  { id: 'merge-is-finished', description: 'No merge conflict is left in a file.' },
  { id: 'file-has-frontmatter', description: 'An entry begins with frontmatter between two lines of `---`.' },
  { id: 'frontmatter-is-yaml', description: 'The frontmatter is plain YAML, which all readers of YAML read alike.' },
  { id: 'markdown-has-a-measure', description: 'Markdown is no longer than a page can be, and nested no deeper.' },
  { id: 'field-is-known', description: 'No field but those of the schema; the nearest known name is offered.' },
  { id: 'field-is-present', description: 'Every required field is there.' },
  { id: 'field-is-valid', description: 'Every value is of its field’s form.' },
  { id: 'attestation-is-readable', description: 'An attestation is JSON of its schema.' },
];

/** Every rule that looks at more than one field, by name. */
export const RULES: readonly Rule[] = Object.values(rules);

/** Where a rule is told, from the folder of the project: the manual gives each a fragment of its own. */
export function toldIn(rule: string): string {
  return `${MANUAL}#${rule}`;
}

/** A rule by its id. */
export function ruleNamed(id: string): Omit<Rule, 'find'> | undefined {
  return [...FILE_RULES, ...RULES].find((rule) => rule.id === id);
}
