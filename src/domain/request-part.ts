import type { Becoming } from './mutation.ts';
import type { Problem } from './problem.ts';
import { isOpen, type RequestPart, type ServiceRequest, type Status } from './request.ts';

/** The parts of a request as it has them; one that was never split has none. */
export const partsIn = ({ parts = [] }: Pick<ServiceRequest, 'parts'>): RequestPart[] => parts;

/** Those of them in which somebody still has to do something. */
export const openParts = (lead: Pick<ServiceRequest, 'parts'>): RequestPart[] => partsIn(lead).filter(isOpen);

/** This part as its lead has it. */
export const mirrorOf = ({ id, departmentId, text, status, dueAt }: ServiceRequest): RequestPart => ({
  id,
  departmentId,
  text,
  status,
  dueAt,
});

/** What keeps a lead from this step: no part may be left open without saying what becomes of it. */
export function checkParts(lead: Pick<ServiceRequest, 'parts'>, status: Status, said: Becoming[]): Problem[] {
  const isUnsaid = openParts(lead).some((part) => said.every(({ id }) => id !== part.id));
  return isUnsaid && !isOpen({ status }) ? [{ field: 'parts', reason: 'missing' }] : [];
}

/** What a deed on this request carries so that its lead is told; nothing where it is no part. */
export const leadOf = (request: Pick<ServiceRequest, 'partOf'> | undefined): { lead?: string } =>
  request?.partOf === undefined ? {} : { lead: request.partOf };
