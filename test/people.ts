import type { Person } from '../src/domain/person.ts';

/** The cast of the tests: who they are, and what they are there for. */
const person = (
  number: number,
  name: string,
  roles: Person['roles'],
  districtIds: string[],
  departmentIds: string[],
): Person => ({
  id: `0190a000-0000-7000-8000-00000000000${number}`,
  name,
  roles,
  districtIds,
  departmentIds,
  language: 'en',
  isActive: true,
});

/** An officer in the harbour and the old town. */
export const nora = person(1, 'Nora Lindqvist', ['officer'], ['harbour', 'old-town'], []);
/** An officer in the meadows. */
export const omar = person(2, 'Omar Haddad', ['officer'], ['meadows'], []);
/** A maintainer of Green Spaces, in the harbour and the old town. */
export const piet = person(3, 'Piet de Wit', ['maintainer'], ['harbour', 'old-town'], ['green']);
/** A maintainer of Streets, everywhere. */
export const ania = person(4, 'Ania Nowak', ['maintainer'], [], ['streets']);
/** The coordinator of the whole city. */
export const claire = person(5, 'Claire Moreau', ['coordinator'], [], []);
/** The administrator. */
export const wim = person(6, 'Wim Bakker', ['administrator'], [], []);
/** Another maintainer of Green Spaces, in the harbour. */
export const sven = person(7, 'Sven Olsen', ['maintainer'], ['harbour'], ['green']);

export const cast = [nora, omar, piet, ania, claire, wim, sven];
