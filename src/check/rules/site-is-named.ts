import { findingOn } from '../report.ts';
import type { Rule } from '../rule.ts';

const FILE = 'content/site.md';

export const siteIsNamed: Rule = {
  id: 'site-is-named',
  description: 'A file says what the site is called, and what it is in a line.',
  *find({ ids }) {
    if (ids.site.size === 0)
      yield findingOn(FILE, {
        reason: 'There is no such file.',
        advice:
          'Write it, with `title`, `line`, `kicker` and `license`: every page, preview and citation names the site by it.',
      });
  },
};
