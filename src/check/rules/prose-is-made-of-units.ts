import type { Paragraph } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { Place } from '../../corpus/frontmatter.ts';
import type { ContentFile } from '../../corpus/read.ts';
import { hasUnits, splitUnits } from '../../corpus/markdown/remark-units.ts';
import { placeIn, startOf } from '../../corpus/place.ts';
import { nodesOf, proseOf } from '../prose.ts';
import type { Finding } from '../report.ts';
import type { Rule } from '../rule.ts';

export const proseIsMadeOfUnits: Rule = {
  id: 'prose-is-made-of-units',
  description: 'In digests and on the home page, every stretch of prose ends with the references that it rests on.',
  *find(context) {
    for (const { file, paragraph } of proseOf(context)) yield* judge(file, paragraph);
    for (const file of context.files.filter(({ path }) => hasUnits(path)))
      for (const node of nodesOf(file.tree()))
        if (node.type === 'table' || node.type === 'code')
          yield {
            file: file.path,
            place: startOf(node),
            reason: `Nothing in this ${node.type === 'table' ? 'table' : 'block of code'} can end with the references that it rests on.`,
            advice: 'Say it in sentences.',
          };
  },
};

function* judge(file: ContentFile, paragraph: Paragraph): Generator<Finding> {
  const { units, rest } = splitUnits(paragraph);
  const at = (place: Place, reason: string, advice: string): Finding => ({ file: file.path, place, reason, advice });
  const start = startOf(paragraph);
  if (units.length === 0) {
    yield at(start, 'This paragraph leads to no claim.', 'End each statement with what it rests on: `Words. [[P1a]]`.');
    return;
  }
  if (units.some(({ prose }) => !/[\p{L}\p{N}]/u.test(toString(prose))))
    yield at(
      start,
      'References stand here without words before them.',
      'Put the references behind the words that rest on them, with nothing but spaces between two.',
    );
  if (rest.length > 0)
    yield at(
      placeOfRest(file, paragraph, toString(rest).trim()),
      'This text comes after the last references of its paragraph.',
      'Put its own references behind it, and a full stop before the references.',
    );
}

/** Nodes that a transform made have no place, so the words are looked for from the paragraph’s end. */
function placeOfRest({ text }: ContentFile, paragraph: Paragraph, words: string) {
  const [line = ''] = words.split('\n');
  const offset = text.lastIndexOf(line, paragraph.position?.end.offset);
  return offset < (paragraph.position?.start.offset ?? 0) ? startOf(paragraph) : placeIn(text, offset);
}
