import { Ajv2020 } from 'ajv/dist/2020.js';

/**
 * A validator of another library than the one that the schemas are written with.
 *
 * @returns what is wrong with a value, nothing when it holds to the schema
 */
export function validatorOf(schema: object): (value: unknown) => string[] {
  const ajv = new Ajv2020({
    allErrors: true,
    formats: {
      uri: (text: string) => URL.canParse(text),
      'uri-reference': (text: string) => URL.canParse(text, 'http://site.invalid') && !/\s/u.test(text),
    },
  });
  const validate = ajv.compile(schema);
  return (value) => {
    validate(value);
    return (validate.errors ?? []).map(({ instancePath, message = '' }) => `${instancePath} ${message}`);
  };
}
