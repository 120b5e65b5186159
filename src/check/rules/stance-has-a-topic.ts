import { didYouMean } from '../near-miss.ts';
import { findingOn } from '../report.ts';
import type { Rule } from '../rule.ts';

export const stanceHasATopic: Rule = {
  id: 'stance-has-a-topic',
  description: 'A stance’s file bears the name of a topic.',
  *find({ all, ids }) {
    for (const { path, collection, id } of all) {
      const topic = id.split('/')[1];
      if (collection !== 'stances' || topic === undefined || ids.topics.has(topic)) continue;
      yield findingOn(path, {
        reason: `There is no topic "${topic}".`,
        advice: didYouMean(topic, ids.topics, `Write content/topics/${topic}.md first.`),
      });
    }
  },
};
