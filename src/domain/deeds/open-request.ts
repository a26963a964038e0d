import type { World } from '../deeds.ts';
import type { Directory } from '../directory.ts';
import type { Encounter, Need } from '../encounter.ts';
import type { Instant } from '../instant.ts';
import type { ServiceRequest } from '../request.ts';
import { findService, type Route, routeNeed } from '../route.ts';
import { dueIn } from '../service.ts';
import { known } from './known.ts';
import { note } from './on-request.ts';

/** The request that this need becomes, routed. */
export function openRequest(need: Need, encounter: Encounter, world: World): ServiceRequest {
  const { directory } = world;
  const serviceCode = known(directory.services, need.serviceCode);
  const chosen = known(directory.departments, need.departmentId);
  const route = chosen
    ? personRoute(chosen, '', world)
    : routeNeed({ text: need.text, serviceCode }, encounter.districtId, directory);
  return {
    id: need.id,
    encounterId: encounter.id,
    officerId: encounter.officerId,
    contactId: encounter.contactId,
    districtId: encounter.districtId,
    place: encounter.place,
    text: need.text,
    serviceCode,
    route,
    departmentId: route.departmentId,
    assignedTo: null,
    status: 'open',
    openedAt: world.at,
    dueAt: dueOf(serviceCode, world.at, directory),
    deliveredAt: null,
    answer: null,
    ...(need.attachments ? { attachments: need.attachments } : {}),
    ...(encounter.onBehalfOf ? { onBehalfOf: encounter.onBehalfOf } : {}),
    history: [
      note(world, { deed: 'opened' }),
      { at: world.at, byId: null, deed: 'routed', departmentId: route.departmentId, route },
    ],
  };
}

/** The way that the person chose, in their own words. */
export const personRoute = (departmentId: string | null, reason: string, world: World): Route => ({
  departmentId,
  by: 'person',
  ruleId: null,
  personId: world.person.id,
  because: reason === '' ? {} : { [world.person.language]: reason },
});

/** By when the city has promised it; null where it has promised nothing. */
export const dueOf = (serviceCode: string | null, openedAt: Instant, directory: Directory): Instant | null => {
  const promise = findService(serviceCode, directory.services)?.promise;
  return promise ? dueIn(promise, openedAt, directory.municipality) : null;
};
