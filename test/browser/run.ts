import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { findBrowsers } from './browsers.ts';
import { look } from './look.ts';
import { makeTrial, Told } from './trial.ts';
import { walk } from './walk.ts';

/** `npm run test:browser [name…]`: the walk of a need in every browser there is, and a look at every screen. Needs a built app. */
if (!existsSync(join(import.meta.dirname, '../../dist/index.html'))) {
  console.log('The app is not built: run `npm run build` first.');
  console.log('0 passed, 1 failed');
  process.exit(1);
}
const wanted = process.argv.slice(2);
const isWanted = (name: string) => wanted.length === 0 || wanted.includes(name);
const { found, missing } = await findBrowsers();
for (const { name, why } of missing) console.log(`Left out ${name}: ${why}`);

const { trial, sums } = makeTrial();
for (const browser of found.filter(({ name }) => isWanted(name))) {
  console.log(`\n${browser.name} (${browser.where})`);
  await walk(browser, trial).catch(tellOthers);
}
const chromium = found.find(({ name }) => name === 'chromium');
if (chromium && isWanted('look')) await look(chromium, trial).catch(tellOthers);
console.log(`\n${sums.passed} passed, ${sums.failed} failed${missing.length > 0 ? `, ${missing.length} skipped` : ''}`);
process.exit(sums.failed === 0 ? 0 : 1);

function tellOthers(error: unknown): void {
  if (error instanceof Told) return;
  sums.failed += 1;
  console.log(error);
}
