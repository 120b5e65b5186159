import { join } from 'node:path';
import { InitError, initArchive } from './init.ts';

const USAGE = 'Usage: npm run init -- <folder>';

const [folder, ...more] = process.argv.slice(2);
if (folder === '--help' || folder === '-h') console.log(USAGE);
else if (folder === undefined || more.length > 0) {
  console.error(USAGE);
  process.exitCode = 2;
} else {
  try {
    const written = initArchive(join(import.meta.dirname, '../..'), folder);
    console.log(`An archive of two short sources lies in ${written}. Its README.md says how to make it yours.

  cd ${/\s/u.test(written) ? `"${written}"` : written}
  git init && git add -A && git commit -m "Begin with the tram"
  npm ci && npm start

The check compares what you change with the last commit, and says where the day of a change is wanting.`);
  } catch (error) {
    if (!(error instanceof InitError)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}
