import { SCHEMA } from '../../src/domain/mutation.ts';
import type { Person } from '../../src/domain/person.ts';
import { newId } from '../../src/store/id.ts';
import { PROTOCOL, type SyncAnswer } from '../../src/sync/protocol.ts';
import { nora, omar } from '../people.ts';
import { loginOf, PASSWORD } from '../town.ts';

/** Somebody signed in on a phone. */
export interface Session {
  person: Person;
  deviceId: string;
  cookie: string;
}

const CONNECTIONS = 4;
const MOST_IN_A_PUSH = 8;

/** The officers sign in, once for each connection. */
export function signInAll(address: string): Promise<Session[]> {
  const officers = Array.from({ length: CONNECTIONS }, (_, index) => (index % 2 === 0 ? nora : omar));
  return Promise.all(officers.map((person) => signIn(address, person)));
}

async function signIn(address: string, person: Person): Promise<Session> {
  const deviceId = newId();
  const response = await post(`${address}/api/session`, { login: loginOf(person.name), password: PASSWORD, deviceId });
  if (!response.ok) throw new Error(`${person.name} cannot sign in: ${response.status}`);
  return { person, deviceId, cookie: response.headers.getSetCookie()[0]?.split(';')[0] ?? '' };
}

/** Pushes that go on, one after the other on each connection, until they are ended. */
export interface Pushes {
  /** The mutations that the server said are done. Kept here, where no power is cut. */
  acknowledged: Set<string>;
  end(): Promise<void>;
}

export function startPushing(address: string, sessions: Session[]): Pushes {
  const acknowledged = new Set<string>();
  const ending = new AbortController();
  const lines = sessions.map((session) => pushOn(address, session, acknowledged, ending.signal));
  return {
    acknowledged,
    end: async () => {
      ending.abort();
      await Promise.all(lines);
    },
  };
}

async function pushOn(address: string, session: Session, acknowledged: Set<string>, signal: AbortSignal) {
  let cursor: string | null = null;
  for (let turn = 0; !signal.aborted; turn++) {
    const mutations = Array.from({ length: 1 + (turn % MOST_IN_A_PUSH) }, (_, index) => recording(session, index));
    const { deviceId, cookie } = session;
    const request = { protocol: PROTOCOL, deviceId, sentAt: new Date().toISOString(), cursor, mutations };
    try {
      const response = await post(`${address}/api/sync`, request, cookie, signal);
      if (!response.ok) throw new Error(`a push was answered with ${response.status}`);
      const answer = (await response.json()) as SyncAnswer;
      for (const { id, result } of answer.answers) if (result === 'acknowledged') acknowledged.add(id);
      cursor = answer.cursor;
    } catch (error) {
      if (!signal.aborted) throw error;
    }
  }
}

const post = (url: string, body: unknown, cookie = '', signal: AbortSignal | null = null) =>
  fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie },
    body: JSON.stringify(body),
    signal,
  });

/** An encounter with a need, so that an acknowledgement stands for rows in several tables. */
function recording({ person, deviceId }: Session, seq: number) {
  const id = newId();
  const at = new Date().toISOString();
  const encounter = {
    id,
    officerId: person.id,
    visitId: null,
    districtId: person.districtIds[0] ?? null,
    contactId: null,
    place: null,
    metAt: at,
    outcome: 'talked',
    note: 'The lamp by the bridge has been out since Monday, and the children walk there.',
    needs: [{ id: newId(), text: 'A lamp that works', serviceCode: 'lamp', departmentId: null }],
    offers: [],
    remarks: [],
  };
  const envelope = { base: null, schema: SCHEMA, personId: person.id, deviceId, madeAt: at, seq };
  return { id: newId(), name: 'recordEncounter', args: { encounter }, recordId: id, ...envelope };
}
