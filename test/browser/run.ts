import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { badAnswers } from './bad-answers.ts';
import { findBrowsers } from './browsers.ts';
import { install } from './install.ts';
import { look } from './look.ts';
import { people } from './people.ts';
import { photos } from './photos.ts';
import { streets } from './streets.ts';
import { tabs } from './tabs.ts';
import { today } from './today.ts';
import { makeTrial, Told, type Trial } from './trial.ts';
import { walk } from './walk.ts';
import { cleared, worst } from './worst.ts';

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
// Photos take a minute or more in each: all three when asked for, one each time.
const takesPhotos = (name: string) => wanted.includes('photos') || (wanted.length === 0 && name === 'chromium');
for (const browser of found.filter(({ name }) => isWanted(name) || takesPhotos(name))) {
  console.log(`\n${browser.name} (${browser.where})`);
  if (isWanted(browser.name)) await walk(browser, trial).catch(tellOthers);
  if (takesPhotos(browser.name)) await photos(browser, trial, wanted.includes('photos')).catch(tellOthers);
}
const chromium = found.find(({ name }) => name === 'chromium');
if (chromium && isWanted('look')) await look(chromium, trial).catch(tellOthers);
// Each of these stands by itself: one that fails does not end the others.
const alone: Trial = (sentence, work) => trial(sentence, work).catch(tellOthers);
if (chromium && isWanted('people')) await people(chromium, trial).catch(tellOthers);
if (chromium && isWanted('bad-answers')) await badAnswers(chromium, alone).catch(tellOthers);
if (chromium && isWanted('install')) await install(chromium, alone).catch(tellOthers);
if (chromium && isWanted('streets')) await streets(chromium, alone).catch(tellOthers);
if (chromium && isWanted('today')) await today(chromium, alone).catch(tellOthers);
if (chromium && isWanted('tabs')) await tabs(chromium, alone).catch(tellOthers);
if (chromium && isWanted('worst')) await worst(chromium, alone).catch(tellOthers);
if (chromium && isWanted('cleared')) await cleared(chromium, alone).catch(tellOthers);
console.log(`\n${sums.passed} passed, ${sums.failed} failed${missing.length > 0 ? `, ${missing.length} skipped` : ''}`);
process.exit(sums.failed === 0 ? 0 : 1);

function tellOthers(error: unknown): void {
  if (error instanceof Told) return;
  sums.failed += 1;
  console.log(error);
}
