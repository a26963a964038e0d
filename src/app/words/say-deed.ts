import type { Args, Mutation } from '../../domain/mutation.ts';
import type { Words } from './en.ts';

/** How the people, departments and services of the city are called. */
export interface Names {
  person: (id: string) => string;
  department: (code: string) => string;
  service: (code: string) => string;
}

const named = (name: (id: string) => string, id: string | null) => (id === null ? '' : name(id));

/** What someone did, as a short phrase: "Encounter with 2 needs". */
export function sayDeed(mutation: Pick<Mutation, 'name' | 'args'>, { deeds, statuses }: Words, names: Names): string {
  const { name, args } = mutation as Mutation;
  switch (name) {
    case 'recordEncounter':
      return deeds.recordEncounter((args as Args<'recordEncounter'>).encounter.needs.length);
    case 'recordContact':
      return deeds.recordContact((args as Args<'recordContact'>).contact.name);
    case 'amendContact': {
      const { fields, seen } = args as Args<'amendContact'>;
      return deeds.amendContact(fields.name ?? seen.name ?? '');
    }
    case 'assignRequest':
      return deeds.assignRequest(named(names.person, (args as Args<'assignRequest'>).personId));
    case 'setStatus':
      return deeds.setStatus(statuses[(args as Args<'setStatus'>).status]);
    case 'classifyRequest':
      return deeds.classifyRequest(named(names.service, (args as Args<'classifyRequest'>).serviceCode));
    case 'routeRequest':
      return deeds.routeRequest(named(names.department, (args as Args<'routeRequest'>).departmentId));
    default:
      return deeds[name];
  }
}
