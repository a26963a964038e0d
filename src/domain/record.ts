import type { Contact } from './contact.ts';
import type { Department } from './department.ts';
import type { District } from './district.ts';
import type { Encounter } from './encounter.ts';
import type { Code, Id } from './id.ts';
import type { Municipality } from './municipality.ts';
import type { Person } from './person.ts';
import type { Reply } from './reply.ts';
import type { ServiceRequest } from './request.ts';
import type { Review } from './review.ts';
import type { Rule } from './rule.ts';
import type { Service } from './service.ts';
import type { Suggester } from './suggester.ts';
import type { Visit } from './visit.ts';

/** Everything that travels, by kind. */
export interface Records {
  municipality: Municipality;
  district: District;
  department: Department;
  service: Service;
  rule: Rule;
  person: Person;
  suggester: Suggester;
  reply: Reply;
  visit: Visit;
  encounter: Encounter;
  contact: Contact;
  request: ServiceRequest;
  review: Review;
}
export type Kind = keyof Records;

/** What a city sets up: small, needed by everyone, sent before anything else. */
export const DIRECTORY_KINDS = [
  'municipality',
  'district',
  'department',
  'service',
  'rule',
  'person',
  'suggester',
  'reply',
] as const satisfies Kind[];
/** What people at work make and change. */
export const WORK_KINDS = ['visit', 'encounter', 'contact', 'request', 'review'] as const satisfies Kind[];
export const KINDS: readonly Kind[] = [...DIRECTORY_KINDS, ...WORK_KINDS];
export type WorkKind = (typeof WORK_KINDS)[number];

/** A record by name. */
export interface Ref {
  kind: Kind;
  id: string;
}
export const keyOf = (ref: Ref) => `${ref.kind}/${ref.id}`;

/** Which record has this key; the codes of a directory may hold a slash themselves. */
export function refOf<K extends Kind = Kind>(key: string): { kind: K; id: string } {
  const slash = key.indexOf('/');
  return { kind: key.slice(0, slash) as K, id: key.slice(slash + 1) };
}

/** Where a record stands: what decides who may see it. */
export interface Standing {
  districtId: Code | null;
  departmentId: Code | null;
  ownerId: Id | null;
  /** The officers who joined it: for reading, it is theirs as if they had opened it. */
  joinedBy?: Id[];
}

/** Where this record stands; the directory stands nowhere, it is everyone's. */
export function standingOf<K extends Kind>(kind: K, record: Records[K]): Standing {
  switch (kind) {
    case 'visit':
    case 'encounter':
    case 'contact': {
      const { districtId, officerId } = record as Visit | Encounter | Contact;
      return { districtId, departmentId: null, ownerId: officerId };
    }
    case 'request': {
      const { districtId, departmentId, officerId, joined = [] } = record as ServiceRequest;
      const others = joined.map((one) => one.officerId).filter((id) => id !== officerId);
      const joinedBy = others.length > 0 ? { joinedBy: [...new Set(others)] } : {};
      return { districtId, departmentId, ownerId: officerId, ...joinedBy };
    }
    case 'review': {
      const { districtId, departmentId } = record as Review;
      return { districtId, departmentId, ownerId: null };
    }
    default:
      return { districtId: null, departmentId: null, ownerId: null };
  }
}
