import { existsSync } from 'node:fs';
import { recordAddresses, toldOf } from './support/addresses.ts';
import { DIST } from './support/dist.ts';

const USAGE = `Usage: npm run addresses
It adds the addresses of the built site to the record of published ones, out of which nothing is ever taken.`;

if (process.argv.slice(2).some((arg) => ['--help', '-h'].includes(arg))) console.log(USAGE);
else if (existsSync(DIST)) console.log(toldOf(recordAddresses(DIST)));
else {
  console.error('There is no built site. First: npm run build');
  process.exitCode = 1;
}
