import type { CheckContext } from './check-context.ts';
import type { Finding } from './report.ts';

/** One thing that should hold of the content. Its id says what, and is permanent. */
export interface Rule {
  readonly id: string;
  /** What holds, in one sentence, as the author’s manual tells it. */
  readonly description: string;
  /** Everything in the content that breaks the rule. */
  readonly find: (context: CheckContext) => Iterable<Finding>;
}
