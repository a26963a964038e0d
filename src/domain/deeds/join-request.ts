import { attachmentsOf, MOST_ATTACHMENTS } from '../attachment.ts';
import type { World } from '../deeds.ts';
import type { Encounter, Need } from '../encounter.ts';
import { mayRead } from '../policy.ts';
import { standingOf } from '../record.ts';
import { isOpen, joinedOf, MOST_JOINED, type ServiceRequest } from '../request.ts';
import { note } from './on-request.ts';

/** The request that this need can join; null where it is not known here, not theirs to see, closed by now, or full: the need then opens one of its own. */
export function findToJoin({ joins }: Need, world: World): ServiceRequest | null {
  const request = joins === undefined ? undefined : world.find('request', joins);
  if (!request || !isOpen(request) || joinedOf(request).length >= MOST_JOINED) return null;
  return world.isVouched || mayRead(world.person, 'request', standingOf('request', request)) ? request : null;
}

/** The request with one more who asks for the same, in their own words; one talk joins it once. */
export function joinRequest(request: ServiceRequest, need: Need, encounter: Encounter, world: World): ServiceRequest {
  const joined = joinedOf(request);
  const { id: encounterId, officerId, contactId } = encounter;
  const isIn = request.encounterId === encounterId || joined.some((one) => one.encounterId === encounterId);
  const there = attachmentsOf(request);
  const further = attachmentsOf(need).filter(({ id }) => there.every((other) => other.id !== id));
  const attachments = [...there, ...further].slice(0, MOST_ATTACHMENTS);
  return {
    ...request,
    joined: isIn ? joined : [...joined, { encounterId, officerId, contactId, at: world.at }],
    ...(attachments.length > 0 ? { attachments } : {}),
    history: [...request.history, note(world, { deed: 'joined', text: need.text })],
  };
}
