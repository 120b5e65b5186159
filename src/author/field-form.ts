import ts from 'typescript';
import { callOf } from './schema-source.ts';
import type { Expression, SchemaSource } from './schema-source.ts';

/** Of which form the values of the model’s own schemas are, in words. */
const FORMS: Readonly<Record<string, string>> = {
  text: 'text',
  sentence: 'a sentence',
  day: 'a day',
  edtf: 'a date',
  webAddress: 'a web address',
  paragraphNumber: 'a paragraph’s number',
  ownCode: 'a code',
  claimCode: 'the code of a claim',
  sourceId: 'a source',
  topicId: 'a topic',
  citationKey: 'a work',
  termId: 'a term',
  factId: 'a fact',
  oldAddress: 'an address',
  otherLanguage: 'a language',
};

/** Of which form the values of zod’s schemas are. */
const ZOD: Readonly<Record<string, string>> = { string: 'text', int: 'a number', email: 'a mail address' };

/** How many values are told in the row of their field; more stand below it. */
export const FEW = 9;

/** The form of a field, for its row in the manual. */
export function formOf(source: SchemaSource, { node, module }: Expression): string {
  const inner = (it: ts.Expression) => formOf(source, { node: it, module });
  if (ts.isIdentifier(node)) {
    const constant = source.constant(module, node.text);
    return FORMS[node.text] ?? (constant ? formOf(source, constant.made) : 'text');
  }
  if (!ts.isCallExpression(node)) return 'text';
  const { name, on, given } = callOf(node);
  const [first, second] = given;
  if (on) return inner(on);
  if (!first) return ZOD[name] ?? 'text';
  switch (name) {
    case 'atMostWords':
      return `at most ${first.getText()} words`;
    case 'wordsBetween':
      return `${first.getText()} to ${second?.getText() ?? ''} words`;
    case 'array':
    case 'listOf':
      return `a list: ${inner(first)}`;
    case 'mapOf':
      return `for each of: ${inner(first)}, ${second ? inner(second) : ''}`;
    case 'literal':
      return `\`${first.getText().replaceAll("'", '')}\``;
    case 'strictObject':
      return 'the fields below it';
    case 'union':
      return ts.isArrayLiteralExpression(first) ? [...new Set(first.elements.map(inner))].join(', or ') : 'text';
    case 'enum': {
      const values = valuesOf(source, { node: first, module });
      return values.length > 0 && values.length <= FEW
        ? values.map((value) => `\`${value}\``).join(', ')
        : 'one of those below';
    }
    default:
      return ZOD[name] ?? 'text';
  }
}

/** The closed list that a field takes its values from: its name in the model, and the values as they are written. */
export function listOfField(
  source: SchemaSource,
  { node, module }: Expression,
): { readonly name: string; readonly values: readonly string[] } | undefined {
  if (ts.isIdentifier(node)) {
    const constant = source.constant(module, node.text);
    return constant && listOfField(source, constant.made);
  }
  if (!ts.isCallExpression(node)) return undefined;
  const { name, on, given } = callOf(node);
  if (on) return listOfField(source, { node: on, module });
  const [first] = given;
  if (name !== 'enum' || !first) return undefined;
  return {
    name: /\b[A-Z][A-Z_]+\b/u.exec(first.getText())?.[0] ?? '',
    values: valuesOf(source, { node: first, module }),
  };
}

/** The values that an expression lists: of an array its texts, of a vocabulary its names. */
function valuesOf(source: SchemaSource, { node, module }: Expression): string[] {
  if (ts.isAsExpression(node) || ts.isSatisfiesExpression(node))
    return valuesOf(source, { node: node.expression, module });
  if (ts.isArrayLiteralExpression(node)) return node.elements.filter(ts.isStringLiteral).map(({ text }) => text);
  if (ts.isObjectLiteralExpression(node))
    return node.properties.flatMap(({ name }) => (name ? [name.getText().replaceAll("'", '')] : []));
  const [of] = ts.isCallExpression(node) ? node.arguments : [node];
  const constant = ts.isIdentifier(of) ? source.constant(module, of.text) : undefined;
  return constant ? valuesOf(source, constant.made) : [];
}
