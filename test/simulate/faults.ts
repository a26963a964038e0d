import type { Mutation } from '../../src/domain/mutation.ts';
import { SCHEMA } from '../../src/domain/mutation.ts';
import type { Person } from '../../src/domain/person.ts';
import type { ServiceRequest } from '../../src/domain/request.ts';
import { beginRuns, forgetTombstones } from '../../src/server/database/runs.ts';
import { newId } from '../../src/store/id.ts';
import type { Row } from '../../src/store/store.ts';
import { cast } from '../people.ts';
import { town } from '../town.ts';
import type { Phone } from './phone.ts';
import type { Play } from './play.ts';
import { type Happening, leftOut, type Step } from './scenario.ts';
import { scheduler } from './scheduler.ts';
import { TOWN } from './server.ts';

type Fault = (play: Play, phone: Phone, step: Step) => Promise<void> | void;

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const OFFSETS = [0, HOUR, -HOUR, DAY, -DAY, 365 * DAY, -365 * DAY];
const pick = <T>(list: readonly T[], which: number) => list[which % list.length] as T;

/** What happens to phones, servers and people, whoever is at work. */
export const FAULTS: Partial<Record<Happening, Fault>> = {
  die: (play, phone) => {
    play.tell(`${phone.actor.name} is switched off in the middle of whatever it does`);
    phone.die();
  },
  dieAtWrite: (play, phone, step) => {
    const count = 1 + (step.how % 40);
    play.tell(`${phone.actor.name} will lose its battery at its write no. ${count} from here`);
    phone.writesLeft = { count, end: 'dead' };
  },
  fillDisk: (play, phone, step) => {
    const count = 1 + (step.how % 40);
    play.tell(`${phone.actor.name} will have no room for its write no. ${count} from here`);
    phone.writesLeft = { count, end: 'full' };
  },
  closeDatabase: (play, phone, step) => {
    const isAsked = step.how % 2 === 0;
    play.tell(`the browser closes the database of ${phone.actor.name}${isAsked ? '' : ' by force'}`);
    phone.faults += 1;
    if (isAsked) for (const seat of phone.seats) seat.closeTabs();
    else phone.memory.closeByForce();
  },
  evict: (play, phone) => {
    play.tell(`the browser of ${phone.actor.name} throws away all it kept`);
    phone.evict();
  },
  copyPhone: (play, phone) => {
    play.tell(`${phone.actor.name} is backed up`);
    phone.copy();
  },
  pastePhone: async (play, phone) => {
    if (!phone.hasCopy) return;
    play.tell(`${phone.actor.name} is restored from its backup`);
    await phone.paste();
  },
  otherPerson: async (play, phone, step) => {
    const other = pick(cast, step.which);
    if (other.roles.includes('administrator') || other.id === phone.seat.person.id) return;
    play.tell(`${other.name} signs in on ${phone.actor.name}, where ${phone.seat.person.name} was`);
    await play.signIn(phone.enter(other));
  },
  signOut: async (play, phone) => {
    const { seat } = phone;
    if (seat.outbox.length > 0 || phone.seats.length < 2) return;
    play.tell(`${seat.say()} signs out, with nothing unsent`);
    await seat.leave();
    phone.seat = phone.seats.find((other) => other !== seat) ?? seat;
  },
  handIn: async (play, phone, step) => {
    const rows = phone.seat.outbox.filter(({ mutation }) => mutation.personId === phone.seat.person.id);
    if (rows.length === 0) return;
    play.tell(`the office hands in a rescue file of ${phone.seat.say()}: ${rows.length} mutations`);
    const mutations = JSON.parse(JSON.stringify(rows.map(({ mutation }) => mutation)));
    await play.city.handIn(step.which, phone.seat.person.id, phone.deviceId, mutations);
  },
  setClock: (play, phone, step) => {
    phone.actor.clockOffset = pick(OFFSETS, step.how);
    play.tell(`the clock of ${phone.actor.name} is off by ${phone.actor.clockOffset / HOUR} hours`);
  },
  endSession: async (play, phone) => {
    play.tell(`the session of ${phone.seat.say()} ends`);
    await play.city.run('delete from sessions where municipality = $1 and hash = $2', [TOWN, phone.seat.session]);
  },
  signIn: async (play, phone) => {
    play.tell(`${phone.seat.say()} signs in again`);
    await play.signIn(phone.seat);
  },
  restartServer: async (play, _phone, step) => {
    play.tell(`server ${1 + (step.which % play.city.servers.length)} is killed and starts again`);
    await play.city.restart(step.which);
  },
  backUp: async (play, _phone, step) => {
    const isNoted = step.how % 2 === 0;
    play.tell(`the city's database is backed up${isNoted ? ', and that is noted' : ''}`);
    await play.city.backUp(isNoted);
  },
  restore: async (play, _phone, step) => {
    const before = await play.city.doneIds();
    const version = await play.city.restore(step.which);
    if (version === null) return;
    play.tell(`the city's database is restored from its backup at version ${version}`);
    await play.findLost(before);
    await play.findRightless();
  },
  newRun: async (play) => {
    await beginRuns(play.city.database, new Date().toISOString());
    play.tell('a new day begins at the server');
  },
  purge: async (play, _phone, step) => {
    const days = step.how % 4;
    play.tell(`traces of what is gone since more than ${days} days are thrown away`);
    await forgetTombstones(play.city.database, new Date().toISOString(), days);
    await play.city.onCommit?.();
  },
  timePasses: async (play, _phone, step) => {
    const days = pick([1, 3, 40, 410], step.how);
    play.tell(`${days} days pass`);
    scheduler.now += days * DAY;
  },
  changePerson: async (play, phone, step) => {
    const { id } = phone.seat.person;
    const before = play.rightless.get(id) ?? (await play.city.findPerson(id));
    const after = otherRights(before, phone.seat.person, step);
    play.tell(`the office gives ${after.name} ${sayRights(after)}`);
    play.moved.add(after.id);
    play.rightless.delete(after.id);
    await play.city.keep('person', [after]);
  },
  emptyRights: async (play, phone, step) => {
    const before = await play.city.findPerson(phone.seat.person.id);
    if (before.roles.length === 0) return;
    const over = pick([{ roles: [] }, { roles: ['maintainer' as const], departmentIds: [] }], step.how);
    play.tell(`by mistake ${before.name} has ${over.roles.length ? 'no department' : 'no role'} at all`);
    if (!play.rightless.has(before.id)) play.rightless.set(before.id, before);
    await play.city.keep('person', [{ ...before, ...over }]);
  },
  mendRights: (play) => play.mendRights(),
  rightsDown: (play, _phone, step) => {
    play.city.isRightsDown = step.how % 2 === 0;
    play.tell(`whoever is asked who somebody is ${play.city.isRightsDown ? 'does not answer' : 'answers'}`);
  },
  poison: async (play, phone, step) => {
    const made = poisonOf(play, phone, step);
    if (!made) return;
    play.tell(`in the outbox of ${phone.seat.say()} stands ${made.says}`);
    const rows = phone.seat.outbox;
    const isFirst = step.how % 3 === 0 && rows[0];
    const last = rows.at(-1)?.seq ?? phone.seat.meta<number>('seq') ?? 0;
    const store = phone.seat.tab(0);
    const wanted = isFirst ? (rows[0]?.seq ?? 0) - 0.01 : last + 0.01;
    const mutation = { ...made.mutation, seq: Math.max(0, Math.ceil(wanted)) };
    const key = `request/${mutation.recordId}`;
    // As the app itself keeps a deed: with the server's copy as it is at that moment, and all of it or nothing.
    await store.transaction('rw', store.outbox, store.held, store.requests, async () => {
      let seq = wanted;
      while (await store.outbox.get(seq)) seq += 0.001;
      const row = await store.requests.get(mutation.recordId);
      if (!(await store.held.get(key)))
        await store.held.put({ key, version: row?.version ?? null, record: row?.record ?? null });
      await store.outbox.put({ seq, mutation, keys: [key], state: 'waiting', problems: [] });
    });
  },
};

/** What is done by the phone itself, and not to it. */
export const ON_PHONE: readonly Happening[] = ['poison', 'signOut'];

function otherRights(now: Person, first: Person, step: Step): Person {
  const districts = town.districts.map(({ id }) => id);
  const departments = town.departments.map(({ id }) => id);
  switch (step.how % 6) {
    case 0:
      return { ...now, districtIds: [pick(districts, step.which)] };
    case 1:
      return { ...now, districtIds: [pick(districts, step.which), pick(districts, step.which + 1)] };
    case 2:
      return { ...now, departmentIds: [pick(departments, step.which)] };
    case 3:
      return {
        ...now,
        roles: [pick(['officer', 'maintainer', 'coordinator'] as const, step.which)],
        departmentIds: now.departmentIds.length > 0 ? now.departmentIds : [pick(departments, step.which)],
      };
    case 4:
      return { ...now, districtIds: [] };
    default:
      return first;
  }
}

const sayRights = ({ roles, districtIds, departmentIds }: Person) =>
  `${roles.join('+')}, districts: ${districtIds.join('+') || 'all'}, departments: ${departmentIds.join('+') || '-'}`;

function poisonOf(play: Play, phone: Phone, step: Step): { says: string; mutation: Mutation } | null {
  const { seat } = phone;
  const requests = seat.rows<Row<ServiceRequest>>('requests');
  const request = requests[step.which % Math.max(1, requests.length)];
  if (!request) return null;
  const good = {
    id: newId(),
    name: 'remarkOnRequest',
    args: { text: `old ${play.word}` },
    recordId: request.id,
    base: request.version,
    schema: SCHEMA,
    personId: seat.person.id,
    deviceId: phone.deviceId,
    madeAt: new Date().toISOString(),
    seq: 0,
  };
  const kinds: [string, object][] = [
    ['a remark without words', { args: { text: 7 } }],
    ['a deed of a newer app', { schema: SCHEMA + 1, args: { text: 'x', mood: 'good' } }],
    ['a remark of an older app', { schema: 1 }],
    ['a deed that nobody knows', { name: 'danceOnRequest' }],
    ['a deed of a newer app that nobody knows', { name: 'danceOnRequest', schema: SCHEMA + 1 }],
    ['a deed whose name is none', { id: `no-name-${play.word}` }],
    ['a deed in the name of somebody else', { personId: cast[5]?.id }],
  ];
  const kept = kinds.filter(([, over]) => !('name' in over && leftOut.has('unknownDeed')));
  const [says, over] = pick(kept, step.how);
  return { says, mutation: { ...good, ...over } as unknown as Mutation };
}
