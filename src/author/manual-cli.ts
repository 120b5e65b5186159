import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { MANUAL } from '../corpus/read.ts';
import { withParts } from './manual.ts';

const file = join(import.meta.dirname, '../..', MANUAL);
const manual = readFileSync(file, 'utf8');
const made = withParts(manual);
if (made === manual) console.log(`${MANUAL} says what the schemas, vocabularies and rules say.`);
else {
  writeFileSync(file, made);
  console.log(`${MANUAL} is written anew.`);
}
