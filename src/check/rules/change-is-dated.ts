import { isDeepStrictEqual } from 'node:util';
import { readFrontmatter } from '../../corpus/frontmatter.ts';
import { isRecord } from '../../model/fields.ts';
import { findingAt } from '../report.ts';
import type { Rule } from '../rule.ts';

/** What may change without the meaning of an entry. */
const MEANINGLESS = ['added', 'changed', 'change', 'formerly', 'askedAs'];

export const changeIsDated: Rule = {
  id: 'change-is-dated',
  description: 'An entry that says something else than the last commit bears the day of the change.',
  *find({ files, committed, today }) {
    if (!committed || today === undefined) return;
    for (const file of files) {
      const text = committed.get(file.path);
      const before = text === undefined ? undefined : readFrontmatter(text);
      if (!before || 'problems' in before) continue;
      const [then, now] = [before.frontmatter, file.frontmatter];
      if (!isRecord(then) || !isRecord(now)) continue;
      if (now['changed'] !== then['changed'] || now['changed'] === today) continue;
      if (before.body === file.body && isDeepStrictEqual(meaningOf(then), meaningOf(now))) continue;
      yield findingAt(file, ['changed'], {
        severity: 'warning',
        reason: `The entry differs from the last commit, and \`changed\` is still ${String(now['changed'])}.`,
        advice: `Where its meaning changed, write "${today}" and say in \`change\` what changed.`,
      });
    }
  },
};

function meaningOf(fields: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(fields).filter(([name]) => !MEANINGLESS.includes(name)));
}
