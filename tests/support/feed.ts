import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { validateXML } from 'xmllint-wasm';
import { validatorOf } from './json-schema.ts';

const GRAMMAR = readFileSync(join(import.meta.dirname, 'atom.rng'), 'utf8');

/** What is wrong with a file as XML, and as Atom by the grammar of RFC 4287; nothing when it is right. */
export async function problemsOfAtom(xml: string): Promise<string[]> {
  const { errors } = await validateXML({ xml, schema: GRAMMAR, extension: 'relaxng' });
  return errors.map(({ message }) => message);
}

const text = { type: 'string', minLength: 1 };
const address = { type: 'string', format: 'uri' };
const moment = {
  type: 'string',
  pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?(Z|[+-]\\d\\d:\\d\\d)$',
};
const names = { patternProperties: { '^_[A-Za-z][^.]*$': { type: 'object' } }, additionalProperties: false };
const authors = {
  type: 'array',
  minItems: 1,
  items: { type: 'object', minProperties: 1, properties: { name: text, url: address, avatar: address }, ...names },
};

/** JSON Feed 1.1, as its specification has it: https://www.jsonfeed.org/version/1.1/ */
const JSON_FEED = {
  type: 'object',
  required: ['version', 'title', 'items'],
  properties: {
    version: { const: 'https://jsonfeed.org/version/1.1' },
    title: text,
    home_page_url: address,
    feed_url: address,
    description: text,
    user_comment: text,
    next_url: address,
    icon: address,
    favicon: address,
    authors,
    language: { type: 'string', pattern: '^[a-z]{2,3}(-[A-Za-z0-9]+)*$' },
    expired: { type: 'boolean' },
    items: {
      type: 'array',
      uniqueItems: true,
      items: {
        type: 'object',
        required: ['id'],
        anyOf: [{ required: ['content_html'] }, { required: ['content_text'] }],
        properties: {
          id: text,
          url: address,
          external_url: address,
          title: { type: 'string', minLength: 1, pattern: '^[^<>]*$' },
          content_html: text,
          content_text: text,
          summary: text,
          image: address,
          banner_image: address,
          date_published: moment,
          date_modified: moment,
          authors,
          tags: { type: 'array', items: text },
          language: text,
        },
        ...names,
      },
    },
  },
  ...names,
};

/** What is wrong with a file as JSON Feed 1.1; nothing when it is right. */
export const problemsOfJsonFeed: (feed: unknown) => string[] = validatorOf(JSON_FEED);
