import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { MISTAKES, type Mistake } from './mistakes.ts';

/**
 * `npm run test:guards [-- name…]`: plants known mistakes of sync one at a time in a copy of the project, and shows that a test catches
 * each. A mistake that no test sees, or that can no longer be planted, is a failure.
 */
const ROOT = join(import.meta.dirname, '../..');
const PARTS = ['src', 'test', 'package.json', 'tsconfig.json', '.tsconfig.base.json'];
const PATIENCE = 240_000;

const wanted = process.argv.slice(2);
const mistakes = MISTAKES.filter(({ name }) => wanted.length === 0 || wanted.some((word) => name.includes(word)));
const copy = mkdtempSync(join(tmpdir(), 'plein-air-guards-'));
process.on('exit', () => rmSync(copy, { recursive: true, force: true }));
for (const part of PARTS) cpSync(join(ROOT, part), join(copy, part), { recursive: true });
symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'));

let uncaught = 0;
for (const mistake of mistakes) {
  const caughtBy = await tryMistake(mistake);
  if (!caughtBy) uncaught += 1;
  console.log(
    `${caughtBy ? '•' : '✘'} ${mistake.name}\n    ${caughtBy ?? `not caught by ${mistake.tests.join(', ')}`}`,
  );
}
console.log(`\n${mistakes.length - uncaught} of ${mistakes.length} mistakes caught`);
process.exit(uncaught === 0 && mistakes.length > 0 ? 0 : 1);

/** Which sentence caught it; null where none did. */
async function tryMistake({ name, file, right, wrong, tests }: Mistake): Promise<string | null> {
  const path = join(copy, file);
  const text = readFileSync(path, 'utf8');
  if (text.split(right).length !== 2) throw new Error(`${name}: its place is no longer to be found once in ${file}`);
  writeFileSync(
    path,
    text.replace(right, () => wrong),
  );
  try {
    for (const test of tests) {
      const sentence = await failingSentence(test);
      if (sentence) return `${test}: ${sentence}`;
    }
    return null;
  } finally {
    writeFileSync(path, text);
  }
}

async function failingSentence(test: string): Promise<string | null> {
  const { code, output } = await run(test);
  if (code === 0) return null;
  const said = stripVTControlCharacters(output).match(/FAIL\s+(?:\S.*?)?"([^"\n]+)"/)?.[1];
  // A mistake that does not even run would be caught by anything, and proves nothing.
  if (!said && /SyntaxError|Cannot find module|TypeError: Cannot read/.test(output))
    throw new Error(`${test}: ${output}`);
  return said ?? (code === null ? 'it came to no end' : `it exited with ${code}`);
}

function run(test: string): Promise<{ code: number | null; output: string }> {
  const [file = '', ...rest] = test.split(' ');
  const child = spawn(process.execPath, [file, ...rest], { cwd: copy, timeout: PATIENCE });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (chunk: string) => {
      output += chunk;
    });
  }
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, output })));
}
