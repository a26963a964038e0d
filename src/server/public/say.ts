import { createHmac, timingSafeEqual } from 'node:crypto';
import { publicStoryOf, withConfirmation, withObjection } from '../../domain/public-story.ts';
import type { HistoryEntry, ServiceRequest } from '../../domain/request.ts';
import { sentAgain } from '../../domain/sent-again.ts';
import { changeRequest } from '../change-request.ts';
import type { Database } from '../database/database.ts';
import { addDispatches, type NewDispatch } from '../database/dispatches.ts';
import { findDirectory, findMunicipality } from '../database/municipalities.ts';
import { newDispatch } from '../dispatch/new-dispatch.ts';

/** What whoever asked says on the page: that it is solved, or, with words or without, that it is not. */
export type Said = { kind: 'solved' } | { kind: 'notSolved'; words: string };

// How often something was said on the page so far: with it the form is another, and the one before counts no more.
const generationOf = ({ history }: ServiceRequest) => history.filter(isSaying).length;
const isSaying = (entry: HistoryEntry) => entry.deed === 'solved' && entry.isFromCitizen === true;

// The nonce names neither the button nor the words.
function wasSaidLast({ history }: ServiceRequest, said: Said): boolean {
  const index = history.findLastIndex(isSaying);
  if (history[index]?.isSolved !== (said.kind === 'solved')) return false;
  const next = history[index + 1];
  return said.kind === 'solved' || said.words === ((next?.deed === 'remark' && next.isFromCitizen && next.text) || '');
}

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
  await database.transaction(async (connection) => {
    const dispatches: NewDispatch[] = [];
    await changeRequest(connection, municipality, id, (request) => {
      const generation = generationOf(request);
      const isNow = isSame(nonce, nonceOf(secret, request));
      const isBefore = generation > 0 && isSame(nonce, nonceOf(secret, request, generation - 1));
      outcome = isBefore && wasSaidLast(request, said) ? 'again' : 'changed';
      const story = publicStoryOf(request, directory, at);
      if (!isNow || !(said.kind === 'solved' ? story.mayConfirm : story.mayObject)) return null;
      outcome = 'done';
      if (said.kind === 'solved') return withConfirmation(request, at);
      // What they typed is read by colleagues alone, and goes nowhere: the page says so.
      const again = sentAgain(withObjection(request, said.words, at), directory.departments, at);
      const dispatch = newDispatch(request, again, directory.departments, at);
      if (dispatch) dispatches.push(dispatch);
      return again;
    });
    await addDispatches(connection, municipality, dispatches, at);
  });
  return outcome;
}
