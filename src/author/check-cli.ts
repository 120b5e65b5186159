import { check } from '../check/command.ts';
import type { Reading } from '../corpus/read.ts';
import { writeEditorSchemas } from './editor-schemas.ts';

const { env } = process;
let reading: Reading | undefined;
const { code, output, failure = '' } = check(process.argv.slice(2), env, (it) => (reading = it));
process.stdout.write(output);
process.stderr.write(failure);
process.exitCode = code;
// What an editor offers is kept fresh where somebody writes, and not where a machine checks or another folder is looked at.
if (reading?.root === '.' && env['CI'] === undefined) await writeEditorSchemas(reading);
