import '../phone-memory.ts';
import { existsSync } from 'node:fs';
import { startPostgres } from '../postgres.ts';
import { benchSizes } from './sizes.ts';
import { benchSync, type Figures } from './sync.ts';

/** `npm run bench`: figures as ratios within one run, because the machine's own speed changes from hour to hour. */
const sizes = process.argv.includes('--quick') ? [1000] : [1000, 10_000];

const rows: Figures[] = [];
for (const size of sizes) rows.push(await benchSync('sqlite', null, size));
const postgres = await startPostgres();
if ('missing' in postgres) console.log(`PostgreSQL left out: ${postgres.missing}`);
else {
  for (const size of sizes) rows.push(await benchSync('postgres', await postgres.newDatabase(), size));
  await postgres.stop();
}

console.log(
  '\nSync of 400-byte records over HTTP on this machine. Medians of 3; "×" is against a raw batch insert or a raw select with',
);
console.log('JSON.parse of the same records on the same database in the same run.\n');
console.table(rows);
console.log(existsSync('dist') ? await benchSizes('dist') : 'dist/ is missing: run `npm run build` for the sizes');
process.exit(0);
