import type { CheckContext } from './check-context.ts';
import type { Finding } from './report.ts';

/** One thing that should hold of the content. Its id says what, and is permanent. */
export interface Rule {
  readonly id: string;
  /** What holds, in one sentence, word for word as in README.md’s table. */
  readonly description: string;
  /** Everything in the content that breaks the rule. */
  readonly find: (context: CheckContext) => Iterable<Finding>;
}
