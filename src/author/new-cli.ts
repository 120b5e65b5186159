import { createInterface } from 'node:readline/promises';
import { newCommand } from './new-command.ts';
import type { Ask } from './new-entry.ts';

const terminal = process.stdin.isTTY ? createInterface({ input: process.stdin, output: process.stdout }) : undefined;
const ask: Ask | undefined = terminal && (({ name }, hint) => terminal.question(`${name} (${hint}): `));
const { code, output, failure = '' } = await newCommand(process.argv.slice(2), ask);
terminal?.close();
process.stdout.write(output);
process.stderr.write(failure);
process.exitCode = code;
