import type { Channel } from '../../src/domain/department.ts';
import { town } from '../town.ts';
import { Chance } from './chance.ts';
import type { Sizes } from './sources.ts';
import { WEATHERS, type Weather } from './weather.ts';

/** How often each thing happens, beside the others. */
const HAPPENINGS = {
  begin: 14,
  tell: 30,
  amendTalk: 14,
  attachToTalk: 4,
  goBack: 6,
  walk: 8,
  amendVisit: 8,
  meet: 10,
  amendContact: 50,
  removeContact: 10,
  take: 18,
  assign: 8,
  setStatus: 22,
  remark: 14,
  answer: 10,
  classify: 8,
  route: 18,
  split: 14,
  attachToRequest: 6,
  tryAgain: 16,
  throwAway: 10,
  putBack: 5,
  useMine: 16,
  settleReview: 14,
  takeBack: 8,
  takeRemovalBack: 4,
  takeTalkBack: 12,
  signOut: 2,
  handIn: 4,
  exchange: 150,
  exchangeTwice: 25,
  die: 6,
  dieAtWrite: 6,
  fillDisk: 7,
  closeDatabase: 6,
  evict: 1.5,
  copyPhone: 2,
  pastePhone: 2,
  otherPerson: 2,
  setClock: 4,
  endSession: 2,
  signIn: 5,
  restartServer: 7,
  backUp: 8,
  restore: 5,
  newRun: 3,
  purge: 4,
  timePasses: 3,
  changePerson: 14,
  emptyRights: 2,
  mendRights: 3,
  rightsDown: 2,
  dispatch: 20,
  poison: 8,
  tellAsker: 10,
  untell: 5,
  answerReady: 8,
  writeMails: 12,
  readBack: 6,
  workThere: 8,
  press: 8,
  object: 7,
  report: 6,
  publishRules: 10,
  setReply: 4,
} as const;
export type Happening = keyof typeof HAPPENINGS;

/** One thing that happens, as numbers: what they mean is found out when it happens. */
export interface Step {
  what: Happening;
  /** Which phone. */
  phone: number;
  /** Which tab of it, or its worker. */
  tab: number;
  /** Which record, person, server… of those there are. */
  which: number;
  /** In which way. */
  how: number;
  /** The weather of the requests to come; clear after that. */
  weather: Weather[];
  /** How many small tasks are done before the next step begins; null: until nothing is left to do. */
  tasks: number | null;
  /** How long it is quiet after that, in milliseconds. */
  quiet: number;
  seed: number;
}

export interface Scenario {
  seed: number;
  servers: number;
  /** First names; a phone for each. */
  people: string[];
  /** Whether all phones have read everything before it begins. */
  isWarm: boolean;
  sizes: Sizes;
  /** How departments are reached outside, by their names; those that are not named read at the desk in the app. */
  channels: Record<string, Channel>;
  steps: Step[];
}

/** What is left out of all scenarios, by name: happenings, weathers, and faults that are known. */
export const leftOut = new Set<string>();

const SHORTEST = 10;
const LONGEST = 70;

/** What happens with this seed. */
export function scenarioOf(seed: number): Scenario {
  const chance = new Chance(seed);
  const servers = chance.maybe(0.4) ? 2 : 1;
  const people = ['Nora', ...['Nora', 'Omar', 'Piet', 'Sven', 'Ania', 'Claire'].filter(() => chance.maybe(0.45))];
  const isWarm = chance.maybe(0.8);
  const isStormy = chance.maybe(0.7);
  const sizes = { page: chance.pick([4, 12, 1000, 1000, 1000]), most: chance.pick([1, 3, 500, 500]) };
  const channels = channelsOf(chance);
  const count = SHORTEST + chance.below(LONGEST - SHORTEST);
  const steps = Array.from({ length: count }, () => stepOf(chance, isStormy));
  const kept = steps
    .filter(({ what }) => !leftOut.has(what))
    .map((step) => ({ ...step, weather: step.weather.filter((weather) => !leftOut.has(weather)) }));
  return { seed, servers, people, isWarm, sizes, channels, steps: kept };
}

const CHANNELS = ['desk', 'email', 'webhook', 'open311'] as const satisfies Channel[];

function channelsOf(chance: Chance): Record<string, Channel> {
  if (chance.maybe(0.4)) return {};
  return Object.fromEntries(town.departments.map(({ id }) => [id, chance.pick(CHANNELS)]));
}

function stepOf(chance: Chance, isStormy: boolean): Step {
  return {
    what: chance.weigh<Happening>(HAPPENINGS),
    phone: chance.below(100),
    tab: chance.below(3),
    which: chance.below(1000),
    how: chance.below(1000),
    weather: isStormy ? weatherOf(chance) : [],
    tasks: chance.maybe(0.6) ? null : chance.below(60),
    quiet: chance.maybe(0.2) ? chance.below(7_200_000) : chance.below(2000),
    seed: chance.bits(),
  };
}

function weatherOf(chance: Chance): Weather[] {
  const count = chance.maybe(0.5) ? 0 : 1 + chance.below(3);
  return Array.from({ length: count }, () => chance.pick(WEATHERS));
}
