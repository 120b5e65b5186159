import { namesOfTerms, repeats } from '../look-ups.ts';
import type { Rule } from '../rule.ts';

export const aliasIsUnique: Rule = {
  id: 'alias-is-unique',
  description: 'No title, alias or translation of a term is also another term’s, however it is spelt.',
  find: (context) =>
    repeats(namesOfTerms(context), 'first named at', ({ name, file }, first) =>
      file === first.file
        ? undefined
        : {
            reason: `"${name}" also names the term "${first.file.id}"${first.name === name ? '' : `, as "${first.name}"`}.`,
            advice: 'Keep it with the term that readers mean by it.',
          },
    ),
};
