import type { AnswerLeaf, Graph as LinkedData, QuestionLeaf } from 'schema-dts';
import type { Topic } from '../../../graph/graph.ts';
import { claimBy, sourceBy, speakingOn } from '../../../graph/lookups.ts';
import type { Site } from '../../site.ts';
import { idsOf } from '../ids.ts';
import { reference } from '../node.ts';
import { pageGraph } from '../page.ts';
import type { PageFacts } from '../page.ts';
import { articleNode } from '../things/article.ts';
import { claimNode } from '../things/claim.ts';
import { questionNode } from '../things/topic.ts';

/** The page of a topic: its question, what each source that speaks to it says, and the claims which that rests on. */
export function topicLinkedData(site: Site, topic: Topic, page: PageFacts): LinkedData {
  const { graph, to } = site;
  const ids = idsOf(to);
  const stances = speakingOn(graph, topic.id);
  const claims = [...new Set(stances.flatMap((stance) => stance.claims))].map((code) => claimBy(graph, code));
  const answers = stances.map((stance): AnswerLeaf => ({
    '@type': 'Answer',
    text: stance.stance,
    author: reference(ids.briefing()),
    about: reference(ids.article(stance.source)),
    isBasedOn: stance.claims.map((code) => reference(ids.claim(claimBy(graph, code).id))),
  }));
  const question: QuestionLeaf = {
    ...questionNode(site, topic),
    abstract: topic.comparison,
    ...(answers.length > 0 ? { suggestedAnswer: answers } : {}),
  };
  return pageGraph(site, { ...page, main: ids.question(topic.id) }, [
    question,
    ...stances.map(({ source }) => articleNode(site, sourceBy(graph, source))),
    ...claims.map((claim) => claimNode(site, claim)),
  ]);
}
