import type { Person } from '../../../domain/person.ts';

/** Whether this person is told what does not arrive. */
export const watchesDispatches = ({ roles }: Person) =>
  roles.some((role) => role === 'administrator' || role === 'coordinator');
