import type { QuestionLeaf } from 'schema-dts';
import type { Topic } from '../../../graph/graph.ts';
import type { Site } from '../../site.ts';
import { idsOf } from '../ids.ts';

/** A topic as every page names it: the question that all sources are asked. */
export function questionNode({ to }: Site, { id, title, question }: Topic): QuestionLeaf {
  return { '@type': 'Question', '@id': idsOf(to).question(id), url: to.topic(id), name: title, text: question };
}
