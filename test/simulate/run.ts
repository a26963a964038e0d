/**
 * `npm run simulate`: many phones, servers and people, with everything that can go wrong, as the seed says; an oracle judges how it ended.
 * `--seeds 10000 --from 1 --jobs 2`; `--without evict,ghost` leaves things out; `--tell` prints the stories, `--met` how often what was met;
 * `--mistakes` plants known mistakes one at a time, each of which must be seen.
 */
import { breathe } from './globals.ts';
import './sources.ts';
import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { MISTAKES, SEEDS } from '../guards/mistakes.ts';
import { planting } from '../guards/plant.ts';
import type { Outcome } from './play.ts';
import type { Scenario } from './scenario.ts';

const { play } = await import('./play.ts');
const { leftOut, scenarioOf } = await import('./scenario.ts');
const { faultOf, shrink } = await import('./shrink.ts');

const { values } = parseArgs({
  options: {
    seeds: { type: 'string' },
    from: { type: 'string', default: '1' },
    jobs: { type: 'string', default: String(Math.min(2, availableParallelism())) },
    without: { type: 'string', default: '' },
    most: { type: 'string', default: '3' },
    mistakes: { type: 'boolean', default: false },
    brief: { type: 'boolean', default: false },
    here: { type: 'boolean', default: false },
    met: { type: 'boolean', default: false },
    tell: { type: 'boolean', default: false },
  },
});
const first = Number(values.from);
const count = Number(values.seeds ?? (values.mistakes ? SEEDS : 200));
for (const name of values.without.split(',')) leftOut.add(name);
/** So often a seed is played twice, and must go the same way. */
const TWICE = 50;

let current = first;

const seconds = () => Number(process.hrtime.bigint() / 1_000_000n) / 1000;

async function report(seed: number, scenario: Scenario, outcome: Outcome): Promise<void> {
  const least = await shrink(scenario, outcome, play);
  const { story } = await play(least);
  console.log(`\nSeed ${seed}: ${faultOf(outcome)}`);
  console.log(
    `${scenario.people.length} phones, ${least.servers} servers, ${least.steps.length} steps of ${scenario.steps.length} are left:`,
  );
  console.log(`${story.map((line) => `  ${line}`).join('\n')}\n`);
}

async function playAll(): Promise<number> {
  const began = seconds();
  const worked = process.cpuUsage();
  const faults = new Map<string, number[]>();
  const met = new Map<string, number>();
  let tasks = 0;
  for (let seed = first; seed < first + count; seed += 1) {
    await breathe();
    current = seed;
    const scenario = scenarioOf(seed);
    const outcome = await play(scenario);
    tasks += outcome.tasks;
    for (const [what, often] of outcome.met) met.set(what, (met.get(what) ?? 0) + often);
    if (values.tell) console.log(outcome.story.join('\n'));
    if (seed % TWICE === 0 && (await play(scenario)).trace !== outcome.trace)
      outcome.wrong.push('the same seed went two ways');
    if (outcome.wrong.length === 0) continue;
    const fault = faultOf(outcome);
    const seeds = faults.get(fault) ?? [];
    faults.set(fault, [...seeds, seed]);
    if (values.brief) {
      console.log(`seed ${seed}: ${outcome.wrong[0]?.split('\n')[0]}`);
      return 1;
    }
    if (seeds.length === 0 && faults.size <= Number(values.most)) await report(seed, scenario, outcome);
  }
  const failed = [...faults.values()].flat().length;
  for (const [fault, seeds] of faults)
    console.log(`${seeds.length} seeds (${seeds.slice(0, 5).join(', ')} …): ${fault}`);
  if (values.met) for (const [what, often] of [...met].sort()) console.log(`${String(often).padStart(8)} ${what}`);
  const took = seconds() - began;
  const { user, system } = process.cpuUsage(worked);
  const cpu = (user + system) / 1000;
  console.log(
    `${count - failed} of ${count} seeds from ${first} are clean; ${took.toFixed(0)} s, ${(cpu / count).toFixed(0)} ms of a processor each, ${tasks} tasks`,
  );
  return failed;
}

/** What is made here is soon thrown away: with more room for it, less time goes into looking for what is still needed. */
const YOUNG = '--max-semi-space-size=64';

/** The seeds dealt out to processes of their own. */
async function playInJobs(jobs: number): Promise<number> {
  const share = Math.ceil(count / jobs);
  const ends = Array.from({ length: jobs }, (_, index) => {
    const from = first + index * share;
    const seeds = Math.min(share, first + count - from);
    const args = ['--here', '--seeds', String(seeds), '--from', String(from), '--without', values.without];
    args.push('--most', values.most, ...(values.met ? ['--met'] : []), ...(values.tell ? ['--tell'] : []));
    const child = spawn(process.execPath, [YOUNG, import.meta.filename, ...args], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    process.once('exit', () => child.kill());
    createInterface(child.stdout).on('line', (line) => console.log(line));
    return new Promise<number>((resolve) => child.on('close', (code) => resolve(code ?? 1)));
  });
  return (await Promise.all(ends)).reduce((sum, code) => sum + code, 0);
}

/** Each planted mistake must be seen within that many seeds; returns how many were not. */
async function playMistakes(): Promise<number> {
  let unseen = 0;
  for (const { name } of MISTAKES.filter(({ isSimulated }) => isSimulated)) {
    const args = [YOUNG, import.meta.filename, '--here', '--brief', '--seeds', String(count), '--from', values.from];
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'], env: planting(name) });
    let said = '';
    for await (const text of child.stdout) said += text;
    const seen = said.match(/^seed .*$/m)?.[0];
    if (!seen) unseen += 1;
    console.log(`${seen ? 'seen    ' : 'NOT SEEN'} ${name}${seen ? ` (${seen.slice(0, 160)})` : ''}`);
  }
  return unseen;
}

for (const unheard of ['unhandledRejection', 'uncaughtException'])
  process.on(unheard, (error) => {
    console.log(`seed ${current}: nobody hears of this:`, error);
    process.exit(1);
  });
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));
const jobs = Number(values.jobs);
process.exitCode = (await (values.mistakes ? playMistakes() : values.here ? playAll() : playInJobs(jobs))) > 0 ? 1 : 0;
