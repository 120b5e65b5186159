import { attestCommand } from './attest-command.ts';

const { code, output, failure = '' } = attestCommand(process.argv.slice(2));
process.stdout.write(output);
process.stderr.write(failure);
process.exitCode = code;
