import { createHmac, timingSafeEqual } from 'node:crypto';
import { publicStoryOf, withConfirmation, withObjection } from '../../domain/public-story.ts';
import type { ServiceRequest } from '../../domain/request.ts';
import { changeRequest } from '../change-request.ts';
import type { Database } from '../database/database.ts';
import { findDirectory, findMunicipality } from '../database/municipalities.ts';

/** What whoever asked says on the page: that it is solved, or, with words or without, that it is not. */
export type Said = { kind: 'solved' } | { kind: 'notSolved'; words: string };

// How often something was said on the page so far: with it the form is another, and the one before counts no more.
const generationOf = ({ history }: ServiceRequest) =>
  history.filter((entry) => entry.deed === 'solved' && entry.isFromCitizen === true).length;

/** What goes with the form of this request as it stands: nobody who has not been shown the page can make it, and it is used once. */
export const nonceOf = (secret: string, request: ServiceRequest, generation = generationOf(request)): string =>
  createHmac('sha256', secret).update(`say|${request.id}|${generation}`).digest('base64url').slice(0, 32);

function isSame(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}

/**
 * Notes what was said on the page of a request; open again where it is not solved. "again" is the same press once more, which changes
 * nothing; "changed" is one upon a page that is no longer true.
 */
export async function say(
  database: Database,
  municipality: string,
  id: string,
  said: Said,
  nonce: string,
  at: string,
): Promise<'done' | 'again' | 'changed'> {
  const secret = (await findMunicipality(database, municipality))?.secret ?? '';
  const directory = await findDirectory(database, municipality);
  let outcome: 'done' | 'again' | 'changed' = 'changed';
  await database.transaction((connection) =>
    changeRequest(connection, municipality, id, (request) => {
      const generation = generationOf(request);
      const isNow = isSame(nonce, nonceOf(secret, request));
      const isBefore = generation > 0 && isSame(nonce, nonceOf(secret, request, generation - 1));
      outcome = isBefore ? 'again' : 'changed';
      const story = publicStoryOf(request, directory, at);
      if (!isNow || !(said.kind === 'solved' ? story.mayConfirm : story.mayObject)) return null;
      outcome = 'done';
      return said.kind === 'solved' ? withConfirmation(request, at) : withObjection(request, said.words, at);
    }),
  );
  return outcome;
}
