import type { Id } from '../domain/id.ts';
import type { Problem } from '../domain/problem.ts';
import { act, type Doer } from './deed.ts';
import { newId } from './id.ts';
import type { Store } from './store.ts';

/** Asks the person of this talk one thing about the request. */
export const askCitizen = (store: Store, doer: Doer, recordId: Id, encounterId: Id, text: string): Promise<Problem[]> =>
  act(store, doer, [{ name: 'askCitizen', recordId, args: { question: { id: newId(), encounterId, text } } }]);

/** Takes back a question that nobody has answered yet. */
export const withdrawQuestion = (store: Store, doer: Doer, recordId: Id, questionId: Id): Promise<Problem[]> =>
  act(store, doer, [{ name: 'withdrawQuestion', recordId, args: { questionId } }]);

/** Notes what they said to it. */
export const noteSaid = (store: Store, doer: Doer, recordId: Id, questionId: Id, text: string): Promise<Problem[]> =>
  act(store, doer, [{ name: 'noteSaid', recordId, args: { questionId, text } }]);
