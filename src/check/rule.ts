import type { CheckContext } from './check-context.ts';
import type { Finding } from './report.ts';

/** One thing that should hold of the context. Its id says what, and is permanent. */
export interface Rule {
  readonly id: string;
  /** Everything in the content that breaks the rule. */
  readonly find: (context: CheckContext) => Iterable<Finding>;
}
