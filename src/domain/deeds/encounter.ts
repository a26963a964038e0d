import type { Deeds, Put } from '../deeds.ts';
import { checkEncounter } from '../encounter.ts';
import { refuse } from '../problem.ts';
import { amend, checked } from './amend.ts';
import { inKnownDistrict } from './known.ts';
import { make } from './make.ts';
import { openRequest } from './open-request.ts';

export const ENCOUNTER_DEEDS: Deeds<'recordEncounter' | 'amendEncounter'> = {
  recordEncounter: ({ encounter: told }, world, mutation) => {
    const problems = checkEncounter(told);
    if (problems.length > 0) return { problems };
    const encounter = inKnownDistrict(told, world);
    if (new Set(encounter.needs.map(({ id }) => id)).size < encounter.needs.length) return refuse('mismatch', 'needs');
    const made = make('recordEncounter', { kind: 'encounter', id: encounter.id, record: encounter }, world, mutation);
    if ('problems' in made || made.puts.length === 0) return made;
    if (encounter.needs.some((need) => world.find('request', need.id))) return refuse('alreadyThere', 'needs');
    const requests = encounter.needs.map(
      (need): Put => ({ kind: 'request', id: need.id, record: openRequest(need, encounter, world) }),
    );
    return { puts: [...made.puts, ...requests] };
  },
  amendEncounter: ({ fields, seen }, world, mutation) =>
    checked(amend('amendEncounter', fields, seen, world, mutation), 'encounter', checkEncounter),
};
