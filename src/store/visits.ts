import type { Args } from '../domain/mutation.ts';
import type { Problem } from '../domain/problem.ts';
import type { Visit } from '../domain/visit.ts';
import { act, type Doer } from './deed.ts';
import type { Store } from './store.ts';

/** Keeps what the officer says of a visit, or its end; `saw` is the visit as they saw it. */
export function amendVisit(
  store: Store,
  doer: Doer,
  saw: Visit,
  fields: Args<'amendVisit'>['fields'],
): Promise<Problem[]> {
  const seen = Object.fromEntries(Object.keys(fields).map((field) => [field, saw[field as keyof Visit]]));
  return act(store, doer, [{ name: 'amendVisit', recordId: saw.id, args: { fields, seen } }]);
}
