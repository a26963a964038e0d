import type { Encounter } from '../../src/domain/encounter.ts';
import type { Mutation } from '../../src/domain/mutation.ts';
import { newId } from '../../src/store/id.ts';

/** The mutation that carries this encounter, the so many-th of its officer's phone. */
export function recordEncounter(encounter: Encounter, seq: number): Mutation {
  return {
    id: newId(),
    name: 'recordEncounter',
    args: { encounter },
    recordId: encounter.id,
    base: null,
    schema: 1,
    personId: encounter.officerId,
    deviceId: encounter.officerId,
    madeAt: new Date().toISOString(),
    seq,
  };
}
