import type { Heading, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { countWords } from '../../model/words.ts';
import type { Rule } from '../rule.ts';
import { briefOf } from '../../corpus/markdown/remark-units.ts';
import { placeIn, startOf } from '../../corpus/place.ts';
import { didYouMean } from '../near-miss.ts';
import { findingAt } from '../report.ts';
import type { Finding } from '../report.ts';
import type { ValidEntry } from '../check-context.ts';

/** More is no brief of an article that is read in a few minutes. */
const MOST_WORDS = 120;

export const digestFollowsSections: Rule = {
  id: 'digest-follows-sections',
  description: `A digest has the sections of its source, in their order, each with prose; before the first it may say in at most ${MOST_WORDS} words what they say.`,
  *find({ valid }) {
    for (const source of valid.sources) yield* judge(source);
  },
};

function* judge({ file, data }: ValidEntry<'sources'>): Generator<Finding> {
  const nodes = file.tree().children;
  const [lead] = nodes;
  if (!lead) {
    yield {
      file: file.path,
      place: placeIn(file.text, file.text.length),
      reason: 'The source has no digest.',
      advice: 'Write it below the frontmatter, a `##` heading for each section.',
    };
    return;
  }
  const at = (node: RootContent, reason: string, advice: string): Finding => {
    return { file: file.path, place: startOf(node), reason, advice };
  };
  const hasHeading = nodes.some(isHeading);
  const brief = hasHeading ? briefOf(nodes) : [lead];
  for (const node of brief)
    if (!hasHeading || node.type !== 'paragraph')
      yield at(
        node,
        'This stands in no section.',
        'Begin each section with its `##` heading; before the first there is room for prose alone.',
      );
  const count = countWords(brief.map((node) => toString(node).replaceAll(/\[\[.*?\]\]/gu, '')).join(' '));
  if (count > MOST_WORDS)
    yield at(
      lead,
      `What stands before the first section has ${count} words.`,
      `Say in at most ${MOST_WORDS} what the sections say, or begin with the \`##\` heading of the first.`,
    );
  const parts = partsOf(nodes);
  const sections = data.sections.map(({ heading }) => heading);
  const known = parts.filter(({ name }) => sections.includes(name));
  const inOrder = (names: readonly string[]) => names.map((name) => `"${name}"`).join(', ');
  for (const { heading, name, isEmpty } of parts) {
    if (!sections.includes(name))
      yield at(
        heading,
        `The source has no section "${name}".`,
        didYouMean(name, sections, `Its sections are ${inOrder(sections)}.`),
      );
    if (isEmpty) yield at(heading, `The section "${name}" has no prose.`, 'Say what it says, in our words.');
  }
  for (const [index, section] of sections.entries())
    if (!parts.some(({ name }) => name === section))
      yield findingAt(file, ['sections', index, 'heading'], {
        reason: `The digest leaves out the section "${section}".`,
        advice: `Add the heading \`## ${section}\` and its prose.`,
      });
  const present = sections.filter((section) => known.some(({ name }) => name === section));
  const wrong = known.find(({ name }, index) => name !== present[index]);
  if (wrong)
    yield at(
      wrong.heading,
      `The section "${wrong.name}" is out of its order.`,
      `The order is ${inOrder(present)}, each once.`,
    );
}

function isHeading(node: RootContent): node is Heading {
  return node.type === 'heading' && node.depth <= 2;
}

/** The sections of a digest; what stands before the first heading is in none. */
function partsOf(nodes: readonly RootContent[]) {
  const headings = nodes.filter(isHeading);
  return headings.map((heading, index) => {
    const next = headings[index + 1];
    const content = nodes.slice(nodes.indexOf(heading) + 1, next && nodes.indexOf(next));
    return { heading, name: toString(heading), isEmpty: content.every(({ type }) => type === 'heading') };
  });
}
