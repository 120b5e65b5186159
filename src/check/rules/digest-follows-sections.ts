import type { Heading, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { Rule } from '../rule.ts';
import { placeIn, startOf } from '../../corpus/mentions.ts';
import { didYouMean } from '../near-miss.ts';
import { findingAt } from '../report.ts';
import type { Finding } from '../report.ts';
import type { ValidEntry } from '../check-context.ts';

interface Part {
  readonly heading: Heading;
  readonly name: string;
  readonly nodes: readonly RootContent[];
}

export const digestFollowsSections: Rule = {
  id: 'digest-follows-sections',
  description: 'A digest has the sections of its source, in their order, each with prose.',
  *find({ valid }) {
    for (const source of valid.sources) yield* judge(source);
  },
};

function* judge({ file, data }: ValidEntry<'sources'>): Generator<Finding> {
  const nodes = file.tree().children.filter(({ type }) => type !== 'yaml');
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
  if (!isHeading(lead))
    yield {
      file: file.path,
      place: startOf(lead),
      reason: 'This stands in no section.',
      advice: 'Begin the digest with the `##` heading of its first section.',
    };
  const parts = partsOf(nodes);
  const sections = data.sections.map(({ heading }) => heading);
  const strange = parts.filter(({ name }) => !sections.includes(name));
  for (const { heading, name } of strange)
    yield {
      file: file.path,
      place: startOf(heading),
      reason: `The source has no section "${name}".`,
      advice: didYouMean(name, sections, `Its sections are ${sections.map((section) => `"${section}"`).join(', ')}.`),
    };
  for (const { heading, name, nodes: content } of parts)
    if (!content.some(({ type }) => type !== 'heading'))
      yield {
        file: file.path,
        place: startOf(heading),
        reason: `The section "${name}" has no prose.`,
        advice: 'Say what it says, in our words.',
      };
  for (const [index, section] of sections.entries())
    if (!parts.some(({ name }) => name === section))
      yield findingAt(file, ['sections', index, 'heading'], {
        reason: `The digest leaves out the section "${section}".`,
        advice: `Add the heading \`## ${section}\` and its prose.`,
      });
  const known = parts.filter(({ name }) => sections.includes(name));
  const present = sections.filter((section) => known.some(({ name }) => name === section));
  const wrong = known.find(({ name }, index) => name !== present[index]);
  if (wrong)
    yield {
      file: file.path,
      place: startOf(wrong.heading),
      reason: `The section "${wrong.name}" is out of its order.`,
      advice: `The order is ${present.map((section) => `"${section}"`).join(', ')}, each once.`,
    };
}

function isHeading(node: RootContent): node is Heading {
  return node.type === 'heading' && node.depth <= 2;
}

function partsOf(nodes: readonly RootContent[]): Part[] {
  const starts = nodes.flatMap((node, index) => (isHeading(node) ? [{ heading: node, index }] : []));
  return starts.map(({ heading, index }, at) => ({
    heading,
    name: toString(heading),
    nodes: nodes.slice(index + 1, starts[at + 1]?.index),
  }));
}
