import { type Attachment, attachmentsOf, MOST_ATTACHMENTS } from '../attachment.ts';
import type { World } from '../deeds.ts';
import type { Encounter, Need } from '../encounter.ts';
import type { Id } from '../id.ts';
import { mayRead } from '../policy.ts';
import { standingOf } from '../record.ts';
import {
  isJoinedBy,
  isOpen,
  isPart,
  joinedOf,
  MOST_JOINED,
  MOST_JOINED_SIGNS,
  type ServiceRequest,
} from '../request.ts';
import { note } from './on-request.ts';

/**
 * The request that this need can join, among those of the same talk or those that are there; null where it is not known here, not theirs
 * to see, closed by now, a part of another, or has no room for all the words and photos of this need: it then opens one of its own.
 */
export function findToJoin(need: Need, made: ReadonlyMap<Id, ServiceRequest>, world: World): ServiceRequest | null {
  const id = need.joins ?? '';
  const request = made.get(id) ?? world.find('request', id);
  if (!request || !isOpen(request) || isPart(request) || !hasRoomFor(need, request)) return null;
  return world.isVouched || mayRead(world.person, 'request', standingOf('request', request)) ? request : null;
}

function hasRoomFor(need: Need, request: ServiceRequest): boolean {
  const joins = request.history.filter(({ deed }) => deed === 'joined');
  const signs = joins.reduce((sum, { text }) => sum + (text?.length ?? 0), need.text.length);
  const photos = withPhotosOf(need, request).length;
  return joins.length < MOST_JOINED && signs <= MOST_JOINED_SIGNS && photos <= MOST_ATTACHMENTS;
}

/** The request with one more who asks for the same, in their own words; one talk joins it once. */
export function joinRequest(request: ServiceRequest, need: Need, encounter: Encounter, world: World): ServiceRequest {
  const joined = joinedOf(request);
  const { id: encounterId, officerId, contactId, onBehalfOf } = encounter;
  const isIn = request.encounterId === encounterId || isJoinedBy(request, encounterId);
  const joining = { encounterId, officerId, contactId, at: world.at, ...(onBehalfOf ? { onBehalfOf } : {}) };
  const attachments = withPhotosOf(need, request);
  return {
    ...request,
    joined: isIn ? joined : [...joined, joining],
    ...(attachments.length > 0 ? { attachments } : {}),
    history: [...request.history, note(world, { deed: 'joined', text: need.text })],
  };
}

// Each once.
function withPhotosOf(need: Need, request: ServiceRequest): Attachment[] {
  const there = attachmentsOf(request);
  return [...there, ...attachmentsOf(need).filter(({ id }) => there.every((other) => other.id !== id))];
}
