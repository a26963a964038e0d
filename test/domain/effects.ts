import type { Contact } from '../../src/domain/contact.ts';
import { type Effect, type Put, perform, type World } from '../../src/domain/deeds.ts';
import type { Encounter } from '../../src/domain/encounter.ts';
import type { Args, DeedName } from '../../src/domain/mutation.ts';
import type { Person } from '../../src/domain/person.ts';
import type { ServiceRequest } from '../../src/domain/request.ts';
import { nora } from '../people.ts';
import { idOf, mutationOf, requestOf, worldOf } from './records.ts';

/** Does a deed as this person, in a world with these records. */
export const does = <N extends DeedName>(
  person: Person,
  name: N,
  recordId: string,
  args: Args<N>,
  world: World,
): Effect => perform(mutationOf(person, name, recordId, args), world);

export function putsOf(effect: Effect): Put[] {
  if ('problems' in effect) throw new Error(`refused: ${JSON.stringify(effect.problems)}`);
  return effect.puts;
}
export const requestIn = (effect: Effect) =>
  putsOf(effect).find((put) => put.kind === 'request')?.record as ServiceRequest;
export const contactIn = (effect: Effect) => putsOf(effect).find((put) => put.kind === 'contact')?.record as Contact;
export const encounterIn = (effect: Effect) =>
  putsOf(effect).find((put) => put.kind === 'encounter')?.record as Encounter;
export const refusal = (reason: string, field = '') => ({ problems: [{ field, reason }] });

/** Does a deed on a request, as it stands. */
export const onRequest = <N extends DeedName>(
  person: Person,
  name: N,
  args: Args<N>,
  over: Partial<ServiceRequest> = {},
) => {
  const request = requestOf(nora, over);
  return does(person, name, request.id, args, worldOf(person, { request: [request] }));
};

/** A deed of each kind on a request that is open. */
export const ON_REQUESTS = {
  takeRequest: {},
  assignRequest: { personId: null },
  setStatus: { status: 'done', reason: '' },
  remarkOnRequest: { text: 'a' },
  answerRequest: { text: 'a' },
  classifyRequest: { serviceCode: null },
  routeRequest: { departmentId: null, reason: 'a' },
  tellAsker: { encounterId: idOf(2), how: 'phone' },
  askCitizen: { question: { id: idOf(51), encounterId: idOf(2), text: 'a' } },
  withdrawQuestion: { questionId: idOf(51) },
  noteSaid: { questionId: idOf(51), text: 'a' },
  splitRequest: { part: { id: idOf(50), text: 'a', serviceCode: null, departmentId: 'streets' }, reason: '' },
} as const;
