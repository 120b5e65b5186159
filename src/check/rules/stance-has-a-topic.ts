import { newNameOf } from '../renamed.ts';
import type { NewName } from '../renamed.ts';
import { findingOn } from '../report.ts';
import type { Rule } from '../rule.ts';

export const stanceHasATopic: Rule = {
  id: 'stance-has-a-topic',
  description: 'A stance’s file bears the name of a topic.',
  *find(context) {
    const { all, ids } = context;
    for (const { path, collection, id } of all) {
      const topic = id.split('/')[1];
      if (collection !== 'stances' || topic === undefined || ids.topics.has(topic)) continue;
      yield findingOn(path, {
        reason: `There is no topic "${topic}".`,
        advice: adviceOn(newNameOf(context, 'topics', topic), topic),
      });
    }
  },
};

function adviceOn(now: NewName | undefined, topic: string): string {
  const write = `Write content/topics/${topic}.md first`;
  if (!now) return `${write}; where the topic was renamed or deleted, rename or delete this file, too.`;
  if (now.by === 'likeness') return `Did you mean "${now.id}"?`;
  const rename = `rename this file to ${now.id}.md`;
  return now.by === 'formerly'
    ? `It is "${now.id}" now: ${rename}.`
    : `If it is "${now.id}" now, ${rename}; else w${write.slice(1)}.`;
}
