import { check } from './command.ts';

const { code, output, failure = '' } = check(process.argv.slice(2), process.env);
process.stdout.write(output);
process.stderr.write(failure);
process.exitCode = code;
