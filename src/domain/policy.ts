import type { Directory } from './directory.ts';
import type { Code, Id } from './id.ts';
import type { DeedName } from './mutation.ts';
import type { Person, Role } from './person.ts';
import { DIRECTORY_KINDS, type Kind, type Standing, WORK_KINDS } from './record.ts';

/**
 * How far a permission reaches: `own` what the person made, and to read, what they joined; `district` that and all of their districts;
 * `part` the requests of their departments in their districts; `city` everything.
 */
export type Reach = 'own' | 'district' | 'part' | 'city';

/** Who may do what, how far. No line, no permission. */
export const DEEDS_ALLOWED: Record<DeedName, Partial<Record<Role, Reach>>> = {
  openVisit: { officer: 'own' },
  amendVisit: { officer: 'own' },
  recordEncounter: { officer: 'own' },
  amendEncounter: { officer: 'own' },
  recordContact: { officer: 'own' },
  amendContact: { officer: 'district' },
  removeContact: { officer: 'district' },
  takeRequest: { maintainer: 'part', coordinator: 'part' },
  assignRequest: { maintainer: 'part', coordinator: 'part' },
  setStatus: { maintainer: 'part', coordinator: 'part' },
  remarkOnRequest: { officer: 'district', maintainer: 'part', coordinator: 'part' },
  answerRequest: { officer: 'own', maintainer: 'part', coordinator: 'part' },
  classifyRequest: { officer: 'own', coordinator: 'part' },
  routeRequest: { maintainer: 'part', coordinator: 'part' },
  splitRequest: { maintainer: 'part', coordinator: 'part' },
  attachToEncounter: { officer: 'own' },
  attachToRequest: { officer: 'own', maintainer: 'part', coordinator: 'part' },
  tellAsker: { officer: 'district', maintainer: 'part', coordinator: 'part' },
  askCitizen: { maintainer: 'part', coordinator: 'part' },
  withdrawQuestion: { maintainer: 'part', coordinator: 'part' },
  noteSaid: { officer: 'district', maintainer: 'part', coordinator: 'part' },
  settleReview: { officer: 'district', coordinator: 'part' },
};

/** Who may read which records of work, how far. The directory is for everyone who has signed in. */
export const READS_ALLOWED: Record<(typeof WORK_KINDS)[number], Partial<Record<Role, Reach>>> = {
  visit: { officer: 'own', coordinator: 'city' },
  encounter: { officer: 'district' },
  contact: { officer: 'district' },
  request: { officer: 'district', maintainer: 'part', coordinator: 'part' },
  review: { officer: 'district', coordinator: 'part' },
};

/** Whether this person may do this to a record that stands there. */
export function may(person: Person, deed: DeedName, standing: Standing): boolean {
  return person.isActive && person.roles.some((role) => reaches(person, role, DEEDS_ALLOWED[deed][role], standing));
}

/** Whether this person goes out and notes what people say. */
export const goesOut = (person: Person): boolean =>
  may(person, 'recordEncounter', { districtId: null, departmentId: null, ownerId: person.id });

/** Whether this person may set the rules by which the whole city routes. */
export const maySetRules = ({ isActive, roles, departmentIds, districtIds }: Person): boolean =>
  isActive &&
  (roles.includes('administrator') ||
    (roles.includes('coordinator') && departmentIds.length === 0 && districtIds.length === 0));

/** Whether this person may read a record of this kind that stands there. */
export function mayRead(person: Person, kind: Kind, standing: Standing): boolean {
  return partsOf(person).some((part) => isInPart(part, kind, standing));
}

/** Whether this person reads any requests: who administers and has no desk reads none. */
export const readsRequests = (person: Person): boolean => partsOf(person).some(({ kind }) => kind === 'request');

function reaches(person: Person, role: Role, reach: Reach | undefined, standing: Standing): boolean {
  if (reach === undefined) return false;
  return partsFor(person, role, reach).some((part) => fits(part, standing));
}

/** A part of the city's records: what stands there. A field left out fits anything; null fits what stands nowhere (triage, a point in no district). */
export interface Part {
  kind: Kind | 'directory';
  districtId?: Code | null;
  departmentId?: Code | null;
  ownerId?: Id;
}

/** The parts a person may read: what their phone holds, and no more. */
export function partsOf(person: Person): Part[] {
  if (!person.isActive) return [];
  const parts: Part[] = [{ kind: 'directory' }];
  for (const kind of WORK_KINDS) {
    for (const role of person.roles) {
      const reach = READS_ALLOWED[kind][role];
      if (reach) parts.push(...partsFor(person, role, reach).map((place) => ({ kind, ...place })));
    }
  }
  return [...new Map(parts.map((part) => [partKey(part), part])).values()];
}

type PartPlace = Omit<Part, 'kind'>;

function partsFor(person: Person, role: Role, reach: Reach): PartPlace[] {
  switch (reach) {
    case 'own':
      return [{ ownerId: person.id }];
    case 'district':
      return [{ ownerId: person.id }, ...districtsOf(person)];
    case 'part':
      return departmentsOf(person, role).flatMap((department) =>
        districtsOf(person).map((district) => ({ ...department, ...district })),
      );
    case 'city':
      return [{}];
  }
}

// What lies in no district is nobody's walk, so everyone who has the department sees it: nothing floats without an owner.
function districtsOf(person: Person): PartPlace[] {
  return person.districtIds.length === 0 ? [{}] : [...person.districtIds, null].map((districtId) => ({ districtId }));
}

function departmentsOf(person: Person, role: Role): PartPlace[] {
  if (role === 'coordinator') {
    return person.departmentIds.length === 0
      ? [{}]
      : [...person.departmentIds, null].map((departmentId) => ({ departmentId }));
  }
  return person.departmentIds.map((departmentId) => ({ departmentId }));
}

/** Whether a record of this kind that stands there belongs to this part. */
export function isInPart(part: Part, kind: Kind, standing: Standing): boolean {
  const isKind = part.kind === 'directory' ? (DIRECTORY_KINDS as readonly Kind[]).includes(kind) : part.kind === kind;
  return (
    isKind && [standing.ownerId, ...(standing.joinedBy ?? [])].some((ownerId) => fits(part, { ...standing, ownerId }))
  );
}

function fits(part: PartPlace, standing: Standing): boolean {
  return (
    (part.districtId === undefined || part.districtId === standing.districtId) &&
    (part.departmentId === undefined || part.departmentId === standing.departmentId) &&
    (part.ownerId === undefined || part.ownerId === standing.ownerId)
  );
}

/** The name of a part, the same on every machine. */
export function partKey(part: Part): string {
  const field = (name: string, value: string | null | undefined) =>
    value === undefined ? '' : `;${name}=${value ?? ''}`;
  return (
    part.kind +
    field('district', part.districtId) +
    field('department', part.departmentId) +
    field('owner', part.ownerId)
  );
}

/** Those who can be given a request of this department in this district. */
export function whoMayTake(directory: Directory, standing: Standing): Person[] {
  return directory.people.filter((person) => may(person, 'takeRequest', standing));
}
