import type { Deeds, Put, World } from '../deeds.ts';
import { checkEncounter, type Encounter, type Need } from '../encounter.ts';
import type { Id } from '../id.ts';
import { refuse } from '../problem.ts';
import { isJoinedBy, type ServiceRequest } from '../request.ts';
import { amend, checked } from './amend.ts';
import { findToJoin, joinRequest } from './join-request.ts';
import { inKnownDistrict } from './known.ts';
import { make } from './make.ts';
import { openRequest } from './open-request.ts';

// Each need opens a request, or joins the one that asks for the same already.
function requestsOf(encounter: Encounter, world: World): Put[] {
  const requests = new Map<Id, ServiceRequest>();
  for (const need of encounter.needs) {
    const there = findToJoin(need, requests, world);
    const request = there ? joinRequest(there, need, encounter, world) : openRequest(need, encounter, world);
    requests.set(request.id, request);
  }
  return [...requests.values()].map((request) => ({ kind: 'request', id: request.id, record: request }));
}

// Somebody else has handed it in from a rescue file, with what its author wrote on it since.
const isHandedIn = ({ id, officerId }: Encounter, world: World) =>
  world.isShownAgain === true && world.find('encounter', id)?.officerId === officerId;

// Handed in, it may come down a page before what its needs became: until then a phone shows them as it did.
function withoutAsked(encounter: Encounter, world: World): Encounter {
  const isAsked = ({ id, joins }: Need) => {
    const joined = joins === undefined ? undefined : world.find('request', joins);
    return world.find('request', id) !== undefined || (joined !== undefined && isJoinedBy(joined, encounter.id));
  };
  return { ...encounter, needs: encounter.needs.filter((need) => !isAsked(need)) };
}

export const ENCOUNTER_DEEDS: Deeds<'recordEncounter' | 'amendEncounter'> = {
  recordEncounter: ({ encounter: told }, world, mutation) => {
    const problems = checkEncounter(told);
    if (problems.length > 0) return { problems };
    const encounter = inKnownDistrict(told, world);
    if (new Set(encounter.needs.map(({ id }) => id)).size < encounter.needs.length) return refuse('mismatch', 'needs');
    const made = make('recordEncounter', { kind: 'encounter', id: encounter.id, record: encounter }, world, mutation);
    if (isHandedIn(encounter, world) || ('puts' in made && made.puts.length === 0))
      return { puts: world.isFinal ? [] : requestsOf(withoutAsked(encounter, world), world) };
    if ('problems' in made) return made;
    if (encounter.needs.some((need) => world.find('request', need.id))) return refuse('alreadyThere', 'needs');
    return { puts: [...made.puts, ...requestsOf(encounter, world)] };
  },
  amendEncounter: ({ fields, seen }, world, mutation) =>
    checked(amend('amendEncounter', fields, seen, world, mutation), 'encounter', checkEncounter),
};
