import type { FastifyInstance } from 'fastify';
import type { Contact } from '../../src/domain/contact.ts';
import type { Args, DeedName } from '../../src/domain/mutation.ts';
import type { Person } from '../../src/domain/person.ts';
import type { ServiceRequest } from '../../src/domain/request.ts';
import { findRecord } from '../../src/server/database/records.ts';
import { newId } from '../../src/store/id.ts';
import { contactOf } from '../domain/records.ts';
import { nora, piet } from '../people.ts';
import { signIn } from '../phone.ts';
import type { TestServer } from '../server.ts';
import { asking, meeting, say, telling } from './telling.ts';

/** Somebody who may be answered by e-mail. */
export const visser = (over: Partial<Contact> = {}): Contact =>
  contactOf(nora, {
    id: newId(),
    name: 'Geertruida Visser',
    email: 'visser@example.org',
    consent: {
      purposes: ['keep', 'answer'],
      how: 'spoken',
      givenAt: '2026-11-01T09:00:00.000Z',
      until: null,
      readIn: 'nl',
    },
    ...over,
  });

const cookies = new WeakMap<FastifyInstance, Map<string, Promise<string>>>();

// Each signs in once: a password takes its time.
function cookieOf(app: FastifyInstance, person: Person): Promise<string> {
  const known = cookies.get(app) ?? new Map<string, Promise<string>>();
  cookies.set(app, known);
  const cookie = known.get(person.id) ?? signIn(app, person);
  known.set(person.id, cookie);
  return cookie;
}

/** Somebody has told Nora about a tree, and it has reached the server: the request's id. */
export async function askAbout({ app }: TestServer, need: string, contact?: Contact): Promise<string> {
  const told = meeting(nora, 'By the water', [need]);
  const { encounter } = told.args as Args<'recordEncounter'>;
  encounter.contactId = contact?.id ?? null;
  const known = contact ? [telling(nora, 'recordContact', contact.id, { contact })] : [];
  const { answer } = await say(app, await cookieOf(app, nora), asking([...known, told]));
  if (answer.answers.some(({ result }) => result !== 'acknowledged')) throw new Error(JSON.stringify(answer.answers));
  return encounter.needs[0]?.id ?? '';
}

/** Piet, or whoever it is, does this with the request. */
export async function doOn<N extends DeedName>(
  { app }: TestServer,
  id: string,
  name: N,
  args: Args<N>,
  person: Person = piet,
): Promise<void> {
  const { answer } = await say(app, await cookieOf(app, person), asking([telling(person, name, id, args)]));
  if (!['acknowledged', 'merged'].includes(answer.answers[0]?.result ?? ''))
    throw new Error(JSON.stringify(answer.answers));
}

/** The request as it stands. */
export async function stands({ database }: TestServer, id: string): Promise<ServiceRequest> {
  const request = await findRecord(database, 'testtown', 'request', id);
  if (!request) throw new Error('no such request');
  return request;
}
