import { liveQuery } from 'dexie';
import { KIND_OF, touches } from '../domain/ground.ts';
import type { Id } from '../domain/id.ts';
import type { Mutation } from '../domain/mutation.ts';
import type { Problem } from '../domain/problem.ts';
import { keyOf, type WorkKind } from '../domain/record.ts';
import type { Review, Verdict } from '../domain/review.ts';
import { act, type Doer } from './deed.ts';
import { throwUnsentAway } from './outbox.ts';
import { type Store, tableOf } from './store.ts';
import { untilNothingIsOnItsWay } from './undo.ts';

/** All reviews on this phone, those still open first, then the latest first. */
export const watchReviews = (store: Store) =>
  liveQuery(async () => (await store.reviews.toArray()).map((row) => row.record).sort(openThenLatest));

/** Those that nobody has decided yet, the oldest first: it has waited longest. */
export const watchOpenReviews = (store: Store) =>
  liveQuery(async () =>
    (await store.reviews.toArray())
      .map((row) => row.record)
      .filter(isUndecided)
      .sort((a, b) => (a.openedAt < b.openedAt ? -1 : 1)),
  );

export const watchReview = (store: Store, id: Id) =>
  liveQuery(async () => (await store.reviews.get(id))?.record ?? null);

export const isUndecided = ({ verdict }: Review) => verdict === null;

function openThenLatest(a: Review, b: Review): number {
  return Number(b.verdict === null) - Number(a.verdict === null) || (a.openedAt < b.openedAt ? 1 : -1);
}

/** The record that a deed is about, as this phone holds it; null where it holds none, or does not know such deeds yet. */
export const watchRecordOf = (store: Store, { name, recordId }: Pick<Mutation, 'name' | 'recordId'>) =>
  liveQuery(async () => {
    const kind = KIND_OF[name] as WorkKind | undefined;
    return (kind && (await tableOf(store, kind).get(recordId))?.record) ?? null;
  });

/** Decides what becomes of work that was handed over, and says why. Returns what keeps it from being decided. */
export const settleReview = (
  store: Store,
  doer: Doer,
  { id, mutation }: Review,
  verdict: Verdict,
  words: string,
): Promise<Problem[]> =>
  act(store, doer, [{ name: 'settleReview', recordId: id, args: { verdict, words, about: touches(mutation) } }], () =>
    store.drafts.delete(reviewDraft(id)),
  );

/** The name of the draft in which the words about a review are kept while they are typed. */
export const reviewDraft = (id: Id) => `review-${id}`;

/** Takes a decision back while it cannot have left this phone; false where it may have: the server has done it. */
export async function takeVerdictBack(store: Store, doer: Doer, id: Id): Promise<boolean> {
  await untilNothingIsOnItsWay(store);
  const rows = await store.outbox
    .where('keys')
    .equals(keyOf({ kind: 'review', id }))
    .toArray();
  const verdict = rows.find((row) => row.mutation.name === 'settleReview');
  return verdict !== undefined && throwUnsentAway(store, doer.person, [verdict]);
}
