import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { findBrowsers } from './browsers.ts';
import { STORIES, type Story } from './stories.ts';
import { makeTrial, Told, type Trial } from './trial.ts';

/**
 * `npm run test:browser [name…]`: the stories of these names one by one, or else nearly all of them, most two at a time, each in a process
 * of its own. Needs a built app.
 */
if (!existsSync(join(import.meta.dirname, '../../dist/index.html'))) {
  console.log('The app is not built: run `npm run build` first.');
  console.log('0 passed, 1 failed');
  process.exit(1);
}
const SHORT = '--short';
const AT_ONCE = 2;
const SUMS = /\n(\d+) passed, (\d+) failed\n$/;
const [, , ...words] = process.argv;
const wanted = words.filter((word) => word !== SHORT);
const { found, missing } = await findBrowsers();
const { trial, sums } = makeTrial();

if (wanted.length > 0) await playInTurn(STORIES.filter(isWanted));
else await playTogether(STORIES.filter(({ byName }) => !byName));
const skipped = wanted.length === 0 && missing.length > 0 ? `, ${missing.length} skipped` : '';
console.log(`\n${sums.passed} passed, ${sums.failed} failed${skipped}`);
process.exit(sums.failed === 0 ? 0 : 1);

// A name is that of a story, in every browser that it is for; `photos:webkit` is one of them.
function isWanted({ name, browser }: Story): boolean {
  return wanted.includes(name) || wanted.includes(`${name}:${browser}`);
}

async function playInTurn(stories: Story[]): Promise<void> {
  const alone: Trial = (sentence, work) => trial(sentence, work).catch(tellOthers);
  for (const { browser: name, play, goesOn } of stories) {
    const browser = found.find((one) => one.name === name);
    if (browser) await play(browser, goesOn ? alone : trial, !words.includes(SHORT)).catch(tellOthers);
    else console.log(`Left out: ${missing.find((one) => one.name === name)?.why}`);
  }
}

async function playTogether(stories: Story[]): Promise<void> {
  for (const { name, why } of missing) console.log(`Left out ${name}: ${why}`);
  const playable = stories.filter(({ browser }) => found.some(({ name }) => name === browser));
  const waiting = playable.filter(({ byItself }) => !byItself);
  const takeNext = async () => {
    for (let story = waiting.shift(); story; story = waiting.shift()) await playApart(story);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, takeNext));
  for (const story of playable.filter(({ byItself }) => byItself)) await playApart(story);
}

/** Plays it in a process of its own; what it says is told when it has ended, and counted. */
async function playApart({ name, browser }: Story): Promise<void> {
  const child = spawn(process.execPath, [import.meta.filename, SHORT, `${name}:${browser}`], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  for await (const piece of child.stdout.setEncoding('utf8')) output += piece;
  const [line, passed, failed] = SUMS.exec(output) ?? [];
  sums.passed += Number(passed ?? 0);
  // Without its sums it has ended in the middle.
  sums.failed += Number(failed ?? 1);
  console.log(line ? output.slice(0, -line.length) : output);
}

function tellOthers(error: unknown): void {
  if (error instanceof Told) return;
  sums.failed += 1;
  console.log(error);
}
