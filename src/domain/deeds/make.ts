import type { Contact } from '../contact.ts';
import type { Effect, Put, World } from '../deeds.ts';
import type { Encounter } from '../encounter.ts';
import { madeIn } from '../ground.ts';
import type { DeedName, Mutation } from '../mutation.ts';
import { refuse } from '../problem.ts';
import { standingOf } from '../record.ts';
import { isSame } from '../same.ts';
import type { Visit } from '../visit.ts';
import { reaches } from './reaches.ts';

/**
 * A record that a phone made: its own id, its own maker, and not there yet. The very same again, under another mutation's id
 * (a phone restored from its backup), is already done.
 */
export function make(deed: DeedName, put: Put, world: World, mutation: Mutation): Effect {
  if (put.record === null || put.id !== mutation.recordId) return refuse('mismatch', 'recordId');
  const standing = standingOf(put.kind, put.record);
  // Made in another's name, it is not their work that has lost its place.
  if (standing.ownerId !== world.person.id) return refuse('notAllowed');
  if (!reaches(world, deed, standing)) return refuse('outOfReach');
  const there = world.find(put.kind, put.id);
  const made = madeIn(mutation) as Visit | Encounter | Contact;
  // Nothing in it changes on its way here but a district that is no longer one.
  if (!there) return { puts: [{ ...put, isAsMade: !world.isVouched && made.districtId === standing.districtId }] };
  return isSame(there, put.record) ? { puts: [] } : refuse('alreadyThere', 'recordId');
}
