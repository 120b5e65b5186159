import { readFileSync } from 'node:fs';
import { UsageError, failureOf, helpOf } from '../check/command.ts';
import type { Command, Outcome } from '../check/command.ts';
import { today } from '../check/today.ts';
import { MANUAL } from '../corpus/read.ts';
import { NEW_NOUNS, newEntry } from './new-entry.ts';
import type { Ask } from './new-entry.ts';

const COMMAND: Command = {
  name: 'new',
  usage: `Usage: npm run new -- ${NEW_NOUNS.join('|')} [<source>/]<name> [--<field> <value>] …
  npm run new -- source a-source-2021 --text source.txt
  npm run new -- claim a-source-2021/trains-late --paragraphs 3,4 --topics fares,riders
  npm run new -- stance a-source-2021/fares --silent true
  npm run new -- citation yearly-count --citedBy a-source-2021
  npm run new -- assessment a-source-2021/no-more-trains --notScored expectation
A name becomes an address and stays when a title is worded anew; without one, the --title makes it.
Of a field that is a list, values are parted by commas. What a field may say stands in ${MANUAL}.
In a terminal it asks for what is missing; --ask no leaves it to be filled in.
`,
};

/**
 * The command that writes a new entry.
 *
 * @param args what follows the command’s name
 * @param ask where somebody is there to answer
 */
export async function newCommand(args: readonly string[], ask?: Ask): Promise<Outcome> {
  try {
    const help = helpOf(COMMAND, args);
    if (help) return help;
    const { positionals, options } = parse(args);
    const [noun, id, ...more] = positionals;
    if (noun === undefined) throw new UsageError('Expected what is to be begun.');
    if (more.length > 0) throw new UsageError(`Expected one name, and found ${more.join(' ')} behind it.`);
    const take = (name: string) => {
      const value = options.get(name)?.at(-1);
      options.delete(name);
      return value;
    };
    const [root = '.', file, asks] = [take('root'), take('text'), take('ask')];
    const text = file === undefined ? undefined : readFileSync(file, 'utf8');
    const request = { noun, id, given: options, text, today: today() };
    return { code: 0, output: await newEntry(root, request, asks === 'no' ? undefined : ask) };
  } catch (error) {
    return failureOf(COMMAND, error);
  }
}

/** Options may bear the name of any field, so that each takes the word behind it. */
function parse(args: readonly string[]): { positionals: string[]; options: Map<string, string[]> } {
  const positionals: string[] = [];
  const options = new Map<string, string[]>();
  const rest = args.values();
  for (const arg of rest) {
    const [, name, inline] = /^--([A-Za-z-]+)(?:=(.*))?$/su.exec(arg) ?? [];
    if (name === undefined) positionals.push(arg);
    else {
      const value = inline ?? rest.next().value;
      if (value === undefined || value.startsWith('--')) throw new UsageError(`--${name} needs a value.`);
      options.set(name, [...(options.get(name) ?? []), value]);
    }
  }
  return { positionals, options };
}
