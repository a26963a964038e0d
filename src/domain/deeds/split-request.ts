import { attachmentsOf } from '../attachment.ts';
import type { Deed, Put, World } from '../deeds.ts';
import type { Id } from '../id.ts';
import type { Args, Becoming } from '../mutation.ts';
import { type Problem, refuse } from '../problem.ts';
import { isOpen, isPart, MOST_PARTS, type ServiceRequest } from '../request.ts';
import { checkParts, mirrorOf, openParts, partsIn } from '../request-part.ts';
import { known } from './known.ts';
import { note, onRequest } from './on-request.ts';
import { dueOf, personRoute } from './open-request.ts';

/** Opens a part of this request with another department, which the request then leads. */
export const splitRequest: Deed<'splitRequest'> = ({ part: asked, reason }, world, mutation) => {
  const opened: Put[] = [];
  const effect = onRequest('splitRequest', world, mutation, (lead) => {
    const parts = partsIn(lead);
    // A phone restored from its backup may say it again, under another mutation's id.
    if (parts.some(({ id }) => id === asked.id)) return lead;
    if (isPart(lead) || !isOpen(lead)) return 'stepNotAllowed';
    if (known(world.directory.departments, asked.departmentId) === null) return refuse('unknown', 'departmentId');
    if (parts.length >= MOST_PARTS) return refuse('tooMany', 'parts');
    if (world.find('request', asked.id)) return refuse('alreadyThere', 'part');
    const part = openPart(lead, asked, reason, world);
    opened.push({ kind: 'request', id: part.id, record: part });
    const { departmentId, route } = part;
    const entry = note(world, { deed: 'split', departmentId, route, text: part.text });
    return { ...lead, parts: [...parts, mirrorOf(part)], history: [...lead.history, entry] };
  });
  if ('problems' in effect) return effect;
  return { puts: opened.length > 0 ? [...effect.puts, ...opened] : [] };
};

// It is the same officer's, so that they see what comes of it; whoever asked is the lead's to answer.
function openPart(
  lead: ServiceRequest,
  { id, text, serviceCode: named, departmentId }: Args<'splitRequest'>['part'],
  reason: string,
  world: World,
): ServiceRequest {
  const serviceCode = known(world.directory.services, named);
  const route = personRoute(departmentId, reason, world);
  const attachments = attachmentsOf(lead);
  return {
    id,
    encounterId: lead.encounterId,
    officerId: lead.officerId,
    contactId: null,
    districtId: lead.districtId,
    place: lead.place,
    text,
    serviceCode,
    route,
    departmentId,
    assignedTo: null,
    status: 'open',
    openedAt: world.at,
    dueAt: dueOf(serviceCode, world.at, world.directory),
    deliveredAt: null,
    answer: null,
    ...(attachments.length > 0 ? { attachments } : {}),
    partOf: lead.id,
    history: [note(world, { deed: 'split', departmentId, route })],
  };
}

/** A lead that is closed, with what becomes of its open parts; or what keeps it from being closed so. */
export function endParts(
  lead: ServiceRequest,
  said: Becoming[],
  world: World,
): ServiceRequest | { problems: Problem[] } {
  const problems = checkParts(lead, lead.status, said);
  if (problems.length > 0) return { problems };
  const open = openParts(lead);
  if (open.length === 0) return lead;
  const gone = new Set(said.flatMap(({ id, becomes }) => (becomes === 'withdrawn' ? [id] : [])));
  if (world.isFinal && open.some(({ id }) => gone.has(id) && !world.find('request', id)))
    return refuse('mismatch', 'parts');
  const parts = partsIn(lead).map((part) => (isOpen(part) && gone.has(part.id) ? { ...part, status: DECLINED } : part));
  const told = parts
    .filter(({ id }) => open.some((part) => part.id === id))
    .map(({ id, departmentId, status }) =>
      note(world, { deed: 'part', departmentId, partStatus: status, becomes: gone.has(id) ? 'withdrawn' : 'goesOn' }),
    );
  return { ...lead, parts, history: [...lead.history, ...told] };
}

const DECLINED = 'declined' as const;

/** The parts of this lead that are withdrawn with it, declined for the same reason, where they are here. */
export function withdrawn(leadId: Id, said: Becoming[], reason: string, world: World): Put[] {
  const entry = note(world, {
    deed: 'status',
    status: DECLINED,
    becomes: 'withdrawn',
    ...(reason ? { text: reason } : {}),
  });
  return said.flatMap(({ id, becomes }): Put[] => {
    const part = world.find('request', id);
    if (becomes !== 'withdrawn' || !part || part.partOf !== leadId || !isOpen(part)) return [];
    return [{ kind: 'request', id, record: { ...part, status: DECLINED, history: [...part.history, entry] } }];
  });
}
