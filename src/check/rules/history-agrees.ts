import type { Rule } from '../rule.ts';

/** What an entry says of its own past is what its commits know. */
export const historyAgrees: Rule = {
  id: 'history-agrees',
  *find({ sound, history }) {
    for (const { file, data } of Object.values(sound).flat()) {
      const past = history.get(file.path);
      if (!past) continue;
      const at = (field: string) => ({ file: file.path, place: file.placeOf([field]), severity: 'warning' }) as const;
      if (data.added !== past.first)
        yield {
          ...at('added'),
          reason: `The entry says that it was added on ${data.added}, and its first commit is of ${past.first}.`,
          advice: `Write "${past.first}".`,
        };
      if (past.changedOn !== undefined)
        yield {
          ...at('changed'),
          reason: `What the entry says was changed in a commit of ${past.changedOn}, and \`changed\` is ${data.changed}.`,
          advice: `Write "${past.changedOn}", and say in \`change\` what changed.`,
        };
      else if (past.untouchedSince !== undefined)
        yield {
          ...at('changed'),
          reason: `The entry says that it changed on ${data.changed}, and its last commit is of ${past.untouchedSince}.`,
          advice: 'Write the day on which what it says last changed.',
        };
    }
  },
};
