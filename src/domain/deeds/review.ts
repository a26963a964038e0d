import type { Deeds, Effect, Put, World } from '../deeds.ts';
import { standsOn } from '../ground.ts';
import type { Args, Mutation } from '../mutation.ts';
import { refuse } from '../problem.ts';
import { keyOf, standingOf } from '../record.ts';
import { reaches } from './reaches.ts';

/** What a review holds is a deed in itself, performed as any other. */
export const reviewDeeds = (perform: (mutation: Mutation, world: World) => Effect): Deeds<'settleReview'> => ({
  settleReview: (args, world, mutation) => {
    const review = world.find('review', mutation.recordId);
    if (!review) return refuse('gone');
    if (!reaches(world, 'settleReview', standingOf('review', review))) return refuse('outOfReach');
    if (review.verdict !== null) return refuse('changedMeanwhile');
    const { verdict, words } = args;
    const settled: Put = {
      kind: 'review',
      id: review.id,
      record: { ...review, verdict, words, settledById: world.person.id, settledAt: world.at },
    };
    if (verdict === 'dropped' || !world.isFinal) return { puts: [settled] };
    const vouched = vouchedFor(review.mutation, args, world);
    if (!vouched) return refuse('mismatch', 'about');
    const effect = perform(review.mutation, vouched);
    if ('problems' in effect) return effect;
    // Somebody has changed the same since: it stays open, for whoever decides to look again.
    return effect.conflicts ? { problems: effect.conflicts } : { puts: [settled, ...effect.puts] };
  },
});

// Done as its author meant it, on the word of somebody who may say so; null where the author or what it touches is not known.
function vouchedFor(mutation: Mutation, { about }: Args<'settleReview'>, world: World): World | null {
  const author = world.directory.people.find(({ id }) => id === mutation.personId);
  const told = new Set(about.map(keyOf));
  if (!author || !standsOn(mutation).every((ref) => told.has(keyOf(ref)))) return null;
  return { ...world, person: author, isVouched: true };
}
