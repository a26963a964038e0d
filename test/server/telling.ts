import type { FastifyInstance } from 'fastify';
import { uuidv7 } from 'uuidv7';
import type { Encounter } from '../../src/domain/encounter.ts';
import { isMaking } from '../../src/domain/ground.ts';
import { type Args, type DeedName, SCHEMA } from '../../src/domain/mutation.ts';
import type { Person } from '../../src/domain/person.ts';
import { PROTOCOL, type SyncAnswer } from '../../src/sync/protocol.ts';

/** What a phone sends, written by hand: for tests of the server alone, with no store behind it. */

let seq = 0;

/** The mutation that carries this deed. */
export function telling<N extends DeedName>(
  person: Person,
  name: N,
  recordId: string,
  args: Args<N>,
  deviceId = '0190d000-0000-7000-8000-000000000001',
) {
  seq += 1;
  const base = isMaking(name) ? null : 0;
  const madeAt = new Date().toISOString();
  return { id: uuidv7(), name, args, recordId, base, schema: SCHEMA, personId: person.id, deviceId, madeAt, seq };
}

/** An encounter in the harbour, with needs about trees. */
export function meeting(person: Person, note: string, needs: string[] = [], districtId: string | null = 'harbour') {
  const encounter: Encounter = {
    id: uuidv7(),
    officerId: person.id,
    visitId: null,
    districtId,
    contactId: null,
    place: null,
    metAt: new Date().toISOString(),
    outcome: 'talked',
    note,
    needs: needs.map((text) => ({ id: uuidv7(), text, serviceCode: 'tree', departmentId: null })),
    offers: [],
    remarks: [],
  };
  return telling(person, 'recordEncounter', encounter.id, { encounter });
}

/** The body of one exchange. */
export function asking(mutations: object[] = [], cursor: string | null = null, changes: object = {}) {
  const deviceId = '0190d000-0000-7000-8000-000000000001';
  return { protocol: PROTOCOL, deviceId, sentAt: new Date().toISOString(), cursor, mutations, ...changes };
}

/** One exchange; the status with the answer. */
export async function say(app: FastifyInstance, cookie: string, body: object) {
  const response = await app.inject({ method: 'POST', url: '/api/sync', headers: { cookie }, payload: body });
  return { status: response.statusCode, answer: response.json() as SyncAnswer, body: response.body };
}
