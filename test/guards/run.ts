import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { MISTAKES, type Mistake, SEEDS, withMistake } from './mistakes.ts';
import { planting } from './plant.ts';

/**
 * `npm run test:guards [-- name…]`: plants known mistakes of sync one at a time, and shows that each of the tests named beside it catches it,
 * and the simulation where it is said to. Before that, each of them has to be green without a mistake. A mistake that one of them does not
 * see, or that can no longer be planted, is a failure.
 */
const ROOT = join(import.meta.dirname, '../..');
const PATIENCE = 240_000;
const SIMULATION = `test/simulate/run.ts --here --brief --seeds ${SEEDS}`;

const wanted = process.argv.slice(2);
const mistakes = MISTAKES.filter(({ name }) => wanted.length === 0 || wanted.some((word) => name.includes(word)));
for (const mistake of mistakes) withMistake(mistake, readFileSync(join(ROOT, mistake.file), 'utf8'));

console.log('Without a mistake:');
let red = 0;
for (const guard of new Set(mistakes.flatMap(guardsOf))) {
  const sentence = await failingSentence(guard, process.env);
  if (sentence) red += 1;
  console.log(`  ${sentence ? `✘ ${guard}: ${sentence}` : `• ${guard}`}`);
}
if (red > 0) {
  console.log('\nWhat is red without a mistake shows nothing about one.');
  process.exit(1);
}

console.log('\nWith one:');
let uncaught = 0;
for (const mistake of mistakes) {
  console.log(`• ${mistake.name}\n  ${mistake.fault}`);
  let isCaught = guardsOf(mistake).length > 0;
  for (const guard of guardsOf(mistake)) {
    const sentence = await failingSentence(guard, planting(mistake.name));
    if (!sentence) isCaught = false;
    console.log(`    ${sentence ? `${nameOf(guard)}: ${sentence}` : `✘ ${nameOf(guard)} does not see it`}`);
  }
  if (!isCaught) uncaught += 1;
}
console.log(`\n${mistakes.length - uncaught} of ${mistakes.length} mistakes caught by all that should see them`);
process.exitCode = uncaught === 0 && mistakes.length > 0 ? 0 : 1;

function guardsOf({ tests, isSimulated }: Mistake): string[] {
  return isSimulated ? [...tests, SIMULATION] : tests;
}

function nameOf(guard: string): string {
  return guard === SIMULATION ? 'the simulation' : guard;
}

/** The first sentence that does not hold; null where all do. */
async function failingSentence(guard: string, environment: NodeJS.ProcessEnv): Promise<string | null> {
  const { code, output } = await run(guard, environment);
  if (code === 0) return null;
  const said = output.match(guard === SIMULATION ? /^(seed .*)$/m : /FAIL\s+(?:\S.*?)?"([^"\n]+)"/)?.[1];
  if (said) return said;
  // A mistake that does not even run would be caught by anything, and proves nothing.
  throw new Error(`${guard} ${code === null ? 'came to no end' : 'did not run'}: ${output}`);
}

function run(guard: string, environment: NodeJS.ProcessEnv): Promise<{ code: number | null; output: string }> {
  const child = spawn(process.execPath, guard.split(' '), { cwd: ROOT, env: environment, timeout: PATIENCE });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (chunk: string) => {
      output += chunk;
    });
  }
  return new Promise((resolve) =>
    child.on('close', (code) => resolve({ code, output: stripVTControlCharacters(output) })),
  );
}
