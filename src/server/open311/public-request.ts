import type { Id } from '../../domain/id.ts';
import { pointOf } from '../../domain/place.ts';
import { publicStepsOf } from '../../domain/public-step.ts';
import { isOpen, type ServiceRequest } from '../../domain/request.ts';
import { findService } from '../../domain/route.ts';
import type { PublicRow, UpdateRow } from '../database/open311-requests.ts';
import { derivedId } from '../derived-id.ts';
import type { PublicRequest, PublicUpdate } from './answered.ts';
import type { Jurisdiction } from './jurisdiction.ts';

/**
 * A request as anybody may read it. Its text is given out where the city has made its service public; the answer there, and where it came
 * from another system (one of these senders), which tells its own people. Never who asked, nor what colleagues tell each other.
 */
export function publicRequestOf(row: PublicRow, city: Jurisdiction, senders: Set<Id>): PublicRequest {
  const { publicId, updatedAt, request } = row;
  const { services, departments } = city.directory;
  const service = findService(request.serviceCode, services);
  const department = departments.find(({ id }) => id === request.departmentId);
  const isPublic = service?.isPublic === true;
  return {
    publicId,
    isOpen: isOpen(request),
    answer: isTold(request, city, senders) ? (request.answer?.text ?? '') : '',
    service: { code: request.serviceCode ?? '', name: service ? city.say(service.name) : '' },
    text: isPublic ? request.text : '',
    department: department ? city.say(department.name) : '',
    openedAt: request.openedAt,
    updatedAt,
    dueAt: request.dueAt,
    point: rounded(request, isPublic ? STREET : QUARTER),
  };
}

/** An entry of a request's history as anybody may read it. */
export function publicUpdateOf(row: UpdateRow, city: Jurisdiction, senders: Set<Id>): PublicUpdate[] {
  const { publicId, updatedAt, request, position } = row;
  const step = publicStepsOf(request).find((one) => one.position === position);
  if (!step) return [];
  const id = derivedId(city.state.secret, 'open311', 'step', request.id, String(position));
  const words = isTold(request, city, senders) ? step.words : '';
  return [{ id, publicId, isOpen: step.isOpen, words, at: updatedAt }];
}

const isTold = ({ serviceCode, officerId }: ServiceRequest, { directory }: Jurisdiction, senders: Set<Id>): boolean =>
  findService(serviceCode, directory.services)?.isPublic === true || senders.has(officerId);

// Decimals of a degree: some ten metres, and about a kilometre.
const STREET = 4;
const QUARTER = 2;

function rounded({ place }: ServiceRequest, decimals: number): [number, number] | null {
  const point = pointOf(place);
  return point && [round(point[0], decimals), round(point[1], decimals)];
}

const round = (degrees: number, decimals: number) => Math.round(degrees * 10 ** decimals) / 10 ** decimals;
