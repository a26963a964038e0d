/**
 * What `npm test` runs, step by step. The last line counts tests: `N passed, N failed`; a step that is no test and fails
 * counts as one failed.
 */
import { spawn } from 'node:child_process';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';

interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

interface Step {
  name: string;
  does: string;
  run(): Promise<Result>;
  /** The step without which this one says nothing. */
  needs?: string;
}

/** `counts` where the step is made of tests; `problem` where something is wrong; `leftOut` says why it did not run. */
interface Result {
  counts?: Counts;
  problem?: string;
  leftOut?: string;
}

const ROOT = join(import.meta.dirname, '..');
const BROWSER_TESTS = 'test/browser/run.ts';
const LONGEST_STEP = 12 * 60_000;
const LONGEST_GOODBYE = 20_000;
const UVU_SUMS = /Total:\s+(\d+)\s+Passed:\s+(\d+)\s+Skipped:\s+(\d+)/g;
const OUR_SUMS = /^(\d+) passed, (\d+) failed(?:, (\d+) skipped)?$/gm;

const STEPS: Step[] = [
  { name: 'types', does: 'tsc -b', run: () => succeed('tsc', '-b') },
  { name: 'lint', does: 'biome check .', run: () => succeed('biome', 'check', '.') },
  { name: 'dead code', does: 'knip', run: () => succeed('knip') },
  { name: 'test files', does: 'each runs all of its tests', run: async () => checkTestFiles() },
  { name: 'unit and server tests', does: 'uvu', run: unitTests },
  {
    name: 'simulation',
    does: '200 seeds of phones, servers and faults',
    run: () => succeed('node', 'test/simulate/run.ts', '--seeds', '200'),
  },
  { name: 'build', does: 'vite build', run: () => succeed('vite', 'build', '--logLevel', 'warn') },
  { name: 'browser tests', does: BROWSER_TESTS, run: browserTests, needs: 'build' },
];

const LEFT_OUT = ['browser/', 'real/', 'bench/'];
// The longest of the server's: beside them, so that both processes end at about the same time.
const BAD_INPUT = 'bad-input';

// Side by side, since each waits for its database most of the time; what the second says is shown when it has ended.
async function unitTests(): Promise<Result> {
  const results = await Promise.all([
    uvuTests('server/.*\\.test\\.ts$', [...LEFT_OUT, `server/${BAD_INPUT}`]),
    uvuTests('\\.test\\.ts$', [...LEFT_OUT, `server/(?!${BAD_INPUT})`], true),
  ]);
  const counts = { passed: 0, failed: 0, skipped: 0 };
  for (const name of ['passed', 'failed', 'skipped'] as const)
    for (const result of results) counts[name] += result.counts?.[name] ?? 0;
  const problem = results.map((result) => result.problem).find(Boolean);
  return { counts, ...(problem ? { problem } : {}) };
}

async function uvuTests(pattern: string, leftOut: string[], isShownLater = false): Promise<Result> {
  const args = ['test', pattern, ...leftOut.flatMap((folder) => ['-i', folder])];
  const { code, output } = await run('uvu', args, UVU_SUMS, isShownLater);
  const summary = [...output.matchAll(UVU_SUMS)].at(-1);
  if (!summary) return { problem: 'uvu ended without its summary' };
  const [total = 0, passed = 0, skipped = 0] = summary.slice(1).map(Number);
  if (total === 0) return { problem: 'not one test ran' };
  // uvu exits with 0 when a `before` throws, and only its sums tell.
  return judge(code, { passed, failed: total - passed, skipped });
}

async function browserTests(): Promise<Result> {
  if (!existsSync(join(ROOT, BROWSER_TESTS))) return { leftOut: `there is no ${BROWSER_TESTS}` };
  const { code, output } = await run('node', [BROWSER_TESTS], OUR_SUMS);
  const last = [...output.matchAll(OUR_SUMS)].at(-1);
  if (!last) return { problem: 'it ended without its sums' };
  const [passed = 0, failed = 0, skipped = 0] = last.slice(1).map((number) => Number(number ?? 0));
  return judge(code, { passed, failed, skipped });
}

function judge(code: number | null, counts: Counts): Result {
  if (counts.failed > 0) return { counts, problem: `${counts.failed} failed` };
  if (code === null) return { counts, problem: 'it was ended from outside: something kept it open' };
  return code === 0 ? { counts } : { counts, problem: `it exited with ${code}` };
}

/** uvu passes over a file that forgets `run()`, and runs nothing but an `only` that was left behind. */
function checkTestFiles(): Result {
  const problems = globSync('test/**/*.test.ts', { cwd: ROOT }).flatMap((file) => {
    const text = readFileSync(join(ROOT, file), 'utf8');
    const wrong = [/\.only\(/, /\.skip\(/].filter((mark) => mark.test(text)).map((mark) => `holds ${mark.source}`);
    if (!/\brun\(\)/.test(text)) wrong.push('never calls run()');
    return wrong.map((what) => `${file} ${what.replaceAll('\\', '')}`);
  });
  return problems.length > 0 ? { problem: problems.join('; ') } : {};
}

async function succeed(command: string, ...args: string[]): Promise<Result> {
  const { code } = await run(command, args);
  return code === 0 ? {} : { problem: `${command} exited with ${code}` };
}

/**
 * Runs a program of node_modules; what it prints is shown as it comes, or later in one piece, and kept without its colours. One that
 * has printed its sums and does not end is ended soon; its code is then null.
 */
function run(
  command: string,
  args: string[],
  sums?: RegExp,
  isShownLater = false,
): Promise<{ code: number | null; output: string }> {
  const path = [join(ROOT, 'node_modules/.bin'), process.env.PATH].join(delimiter);
  const child = spawn(command, args, {
    cwd: ROOT,
    env: { ...process.env, PATH: path },
    stdio: ['ignore', 'pipe', 'inherit'],
    timeout: LONGEST_STEP,
    shell: process.platform === 'win32',
  });
  let output = '';
  let later = '';
  let goodbye: NodeJS.Timeout | undefined;
  let silence: NodeJS.Timeout | undefined;
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    if (isShownLater) later += chunk;
    else process.stdout.write(chunk);
    output += stripVTControlCharacters(chunk);
    if (sums && output.search(sums) >= 0) goodbye ??= setTimeout(() => child.kill(), LONGEST_GOODBYE);
  });
  return new Promise((resolve) => {
    const end = (code: number | null) => {
      clearTimeout(goodbye);
      clearTimeout(silence);
      process.stdout.write(later);
      later = '';
      resolve({ code, output });
    };
    child.on('error', () => end(1));
    child.on('close', end);
    // A grandchild that lives on holds the pipe open; it is not waited for.
    child.on('exit', (code) => {
      silence = setTimeout(end, 1_000, code);
    });
  });
}

async function take(step: Step, failed: Set<string>): Promise<Result> {
  console.log(`\n— ${step.name} (${step.does})`);
  if (step.needs && failed.has(step.needs)) return { problem: `not run, for the ${step.needs} failed` };
  const start = Date.now();
  const result = await step.run();
  const seconds = ((Date.now() - start) / 1000).toFixed(1);
  const verdict = result.problem ?? (result.leftOut ? `left out: ${result.leftOut}` : 'good');
  console.log(`  ${step.name}: ${verdict} (${seconds} s)`);
  return result;
}

async function takeAll(): Promise<Counts & { failedSteps: Set<string> }> {
  const sum = { passed: 0, failed: 0, skipped: 0, failedSteps: new Set<string>() };
  for (const step of STEPS) {
    const { counts, problem } = await take(step, sum.failedSteps);
    if (problem) sum.failedSteps.add(step.name);
    if (problem && !counts?.failed) sum.failed++;
    sum.passed += counts?.passed ?? 0;
    sum.failed += counts?.failed ?? 0;
    sum.skipped += counts?.skipped ?? 0;
  }
  return sum;
}

if (Number.parseInt(process.versions.node, 10) < 24) {
  console.log(`This is Node ${process.versions.node}. Run it through npm (npm test), which brings its own Node 24.`);
  process.exit(1);
}

const { passed, failed, skipped, failedSteps } = await takeAll();
if (failedSteps.size > 0) console.log(`\nFailed: ${[...failedSteps].join(', ')}`);
console.log(`\n${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
process.exitCode = failed > 0 ? 1 : 0;
