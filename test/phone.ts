import './phone-memory.ts';
import type { FastifyInstance } from 'fastify';
import type { Encounter } from '../src/domain/encounter.ts';
import type { Person } from '../src/domain/person.ts';
import type { Doer } from '../src/store/deed.ts';
import { saveEncounter } from '../src/store/encounters.ts';
import { exchangeStore } from '../src/store/exchange.ts';
import { newId } from '../src/store/id.ts';
import { Store } from '../src/store/store.ts';
import type { Ending, Posted } from '../src/sync/phone.ts';
import type { SyncRequest } from '../src/sync/protocol.ts';
import { loginOf, PASSWORD } from './town.ts';

/** The network between a phone and the server: given the way there, says what comes back. */
export type Network = (send: () => Promise<Posted>) => Promise<Posted>;

/** Carries everything, once. */
export const clear: Network = (send) => send();
/** Nothing gets through. */
export const none: Network = async () => {
  throw new Error('no signal');
};
/** The server hears, and its answer is lost. */
export const loseAnswer: Network = async (send) => {
  await send();
  throw new Error('the answer is lost');
};
/** Two of the same arrive at once; the phone sees one answer. */
export const double: Network = async (send) => (await Promise.all([send(), send()]))[1];
/** Somebody else answers in the server's place. */
export const answering =
  (status: number, body: unknown, retryAfter: number | null = null): Network =>
  async () => ({ status, body, retryAfter });

/** Somebody's phone: a real store, and the network as the test wants it. */
export interface TestPhone {
  store: Store;
  doer: Doer;
  sync(network?: Network): Promise<Ending>;
  /** Ends the app and starts it cold on the same memory. */
  restart(): void;
}

let phones = 0;

/** A phone on which this person has signed in to this server. */
export async function openPhone(app: FastifyInstance, person: Person): Promise<TestPhone> {
  const deviceId = newId();
  const cookie = await signIn(app, person, deviceId);
  phones += 1;
  const name = `phone-${phones}-${person.id}`;
  const post = async (request: SyncRequest): Promise<Posted> => {
    const response = await app.inject({ method: 'POST', url: '/api/sync', headers: { cookie }, payload: request });
    const retryAfter = response.headers['retry-after'];
    return {
      status: response.statusCode,
      body: parse(response.body),
      retryAfter: retryAfter ? Number(retryAfter) : null,
    };
  };
  const phone: TestPhone = {
    store: new Store(name),
    doer: { person, deviceId },
    sync: (network = clear) => exchangeStore(phone.store, person, deviceId, (request) => network(() => post(request))),
    restart: () => {
      phone.store.close();
      phone.store = new Store(name);
    },
  };
  return phone;
}

/** The cookie of a new session. */
export async function signIn(app: FastifyInstance, person: Person, deviceId: string = newId()): Promise<string> {
  const response = await app.inject({
    method: 'POST',
    url: '/api/session',
    payload: { login: loginOf(person.name), password: PASSWORD, deviceId },
  });
  if (response.statusCode !== 200) throw new Error(`${person.name} cannot sign in: ${response.body}`);
  const [cookie] = response.cookies;
  return `${cookie?.name}=${cookie?.value}`;
}

const parse = (body: string) => {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
};

/** An encounter in the harbour, with these needs: [text, service]. */
export function encounterOf(
  person: Person,
  note: string,
  needs: [string, string | null][] = [],
  districtId: string | null = 'harbour',
): Encounter {
  return {
    id: newId(),
    officerId: person.id,
    visitId: null,
    districtId,
    contactId: null,
    place: null,
    metAt: new Date().toISOString(),
    outcome: 'talked',
    note,
    needs: needs.map(([text, serviceCode]) => ({ id: newId(), text, serviceCode, departmentId: null })),
    offers: [],
    remarks: [],
  };
}

/** Tells a talk on this phone, with these needs. */
export async function tell(
  { store, doer }: TestPhone,
  note: string,
  needs: [string, string | null][] = [],
): Promise<Encounter> {
  const told = encounterOf(doer.person, note, needs);
  const problems = await saveEncounter(store, doer, told);
  if (problems.length > 0) throw new Error(`not saved: ${JSON.stringify(problems)}`);
  return told;
}
