import type { Args } from '../../src/domain/mutation.ts';
import type { Person } from '../../src/domain/person.ts';
import type { ServiceRequest } from '../../src/domain/request.ts';
import { mirrorOf } from '../../src/domain/request-part.ts';
import { idOf, requestOf } from './records.ts';

/** What Streets is asked to do for a request. */
export const asked = (over: Partial<Args<'splitRequest'>['part']> = {}): Args<'splitRequest'>['part'] => ({
  id: idOf(50),
  text: 'Light the path',
  serviceCode: 'lamp',
  departmentId: 'streets',
  ...over,
});

/** A part that Streets has of the request which `requestOf` makes. */
export const partOf = (person: Person, over: Partial<ServiceRequest> = {}): ServiceRequest =>
  requestOf(person, {
    id: idOf(50),
    text: 'Light the path',
    serviceCode: 'lamp',
    departmentId: 'streets',
    partOf: idOf(4),
    ...over,
  });

/** The request that leads these. */
export const leadOf = (person: Person, parts: ServiceRequest[], over: Partial<ServiceRequest> = {}): ServiceRequest =>
  requestOf(person, { parts: parts.map(mirrorOf), ...over });
