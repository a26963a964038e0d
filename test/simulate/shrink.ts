import type { Outcome } from './play.ts';
import type { Scenario, Step } from './scenario.ts';

/** What went wrong, without who and which: two stories with the same one are of the same fault. */
export const faultOf = ({ wrong }: Outcome): string =>
  (wrong[0] ?? '')
    .split('\n')[0]
    ?.replace(/^[A-Z]\w+ on [^:]*: |^.* fails: /, '')
    .replace(/[0-9a-f]{8}-[0-9a-f-]+|\b[0-9a-f]{6}\b|“[^”]*”|\d+/g, '…') ?? '';

type Try = (scenario: Scenario) => Promise<Outcome>;

/** The shortest scenario found in which the same goes wrong. Delta debugging (Zeller and Hildebrandt, 2002), then each thing made simple. */
export async function shrink(scenario: Scenario, outcome: Outcome, attempt: Try): Promise<Scenario> {
  const fault = faultOf(outcome);
  const fails = async (tried: Scenario) => faultOf(await attempt(tried)) === fault;
  let least = await shorten(scenario, fails);
  for (let before = ''; before !== JSON.stringify(least); ) {
    before = JSON.stringify(least);
    for (const simplify of simplifications(least.steps.length)) {
      const simpler = simplify(least);
      if (JSON.stringify(simpler) !== JSON.stringify(least) && (await fails(simpler))) least = simpler;
    }
    least = await shorten(least, fails);
  }
  return least;
}

type Fails = (scenario: Scenario) => Promise<boolean>;

async function shorten(scenario: Scenario, fails: Fails): Promise<Scenario> {
  let { steps } = scenario;
  for (let size = Math.ceil(steps.length / 2); size >= 1; ) {
    let hasShrunk = false;
    for (let start = 0; start < steps.length; ) {
      const without = steps.toSpliced(start, size);
      if (await fails({ ...scenario, steps: without })) {
        steps = without;
        hasShrunk = true;
      } else start += size;
    }
    if (!hasShrunk || size > steps.length) size = size === 1 ? 0 : Math.ceil(size / 2);
  }
  return { ...scenario, steps };
}

type Simplify = (scenario: Scenario) => Scenario;

function simplifications(steps: number): Simplify[] {
  const onStep = (index: number, over: (step: Step) => Partial<Step>): Simplify => {
    return (scenario) => {
      const step = scenario.steps[index];
      return step ? { ...scenario, steps: scenario.steps.with(index, { ...step, ...over(step) }) } : scenario;
    };
  };
  const ofEach = Array.from({ length: steps }, (_, index) => [
    onStep(index, () => ({ weather: [] })),
    onStep(index, () => ({ tasks: null })),
    onStep(index, ({ what }) => ({ what: what === 'exchangeTwice' ? 'exchange' : what })),
    onStep(index, () => ({ quiet: 0 })),
  ]);
  return [
    (scenario) => ({ ...scenario, servers: 1 }),
    (scenario) => ({ ...scenario, sizes: { page: 1000, most: 500 } }),
    (scenario) => ({ ...scenario, isWarm: true }),
    (scenario) => ({ ...scenario, channels: {} }),
    ...ofEach.flat(),
  ];
}
