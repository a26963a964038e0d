import type { Contact } from './contact.ts';
import type { Point } from './distance.ts';
import { pointOf } from './place.ts';
import { toAskOf } from './question.ts';
import { type ServiceRequest, toTellAt } from './request.ts';

/** What a list must know of a request to choose it and put it in its place; none of its words. */
export type RequestGist = Pick<
  ServiceRequest,
  | 'id'
  | 'encounterId'
  | 'officerId'
  | 'contactId'
  | 'districtId'
  | 'serviceCode'
  | 'departmentId'
  | 'assignedTo'
  | 'status'
  | 'openedAt'
  | 'dueAt'
  | 'deliveredAt'
  | 'joined'
  | 'told'
  | 'partOf'
>;

/** The same, kept while the request itself is not: with when there last was something to tell, whom somebody has to ask, and the point it is about. */
export interface KeptRequest extends RequestGist {
  toTellAt: ReturnType<typeof toTellAt>;
  toAsk?: ReturnType<typeof toAskOf>;
  point: Point | null;
}

/** What a list must know of a contact. */
export interface ContactGist {
  id: string;
  name: string;
  isLead: boolean;
}

export function gistOfRequest(request: ServiceRequest): KeptRequest {
  const { id, encounterId, officerId, contactId, districtId, serviceCode, departmentId, assignedTo } = request;
  const { status, openedAt, dueAt, deliveredAt, joined, told, partOf } = request;
  const few = { ...(joined ? { joined } : {}), ...(told ? { told } : {}), ...(partOf ? { partOf } : {}) };
  const who = { id, encounterId, officerId, contactId, ...few };
  const where = { districtId, serviceCode, departmentId, assignedTo };
  const toAsk = toAskOf(request);
  return {
    ...who,
    ...where,
    ...(toAsk ? { toAsk } : {}),
    status,
    openedAt,
    dueAt,
    deliveredAt,
    toTellAt: toTellAt(request),
    point: pointOf(request.place),
  };
}

export const gistOfContact = ({ id, name, lead }: Contact): ContactGist => ({ id, name, isLead: lead !== null });
