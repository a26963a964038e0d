import { checkContact } from '../contact.ts';
import type { Deeds } from '../deeds.ts';
import { refuse } from '../problem.ts';
import { standingOf } from '../record.ts';
import { amend, checked } from './amend.ts';
import { inKnownDistrict } from './known.ts';
import { make } from './make.ts';
import { reaches } from './reaches.ts';

export const CONTACT_DEEDS: Deeds<'recordContact' | 'amendContact' | 'removeContact'> = {
  recordContact: ({ contact: told }, world, mutation) => {
    const problems = checkContact(told);
    if (problems.length > 0) return { problems };
    const contact = inKnownDistrict(told, world);
    return make('recordContact', { kind: 'contact', id: contact.id, record: contact }, world, mutation);
  },
  amendContact: ({ fields, seen }, world, mutation) =>
    checked(amend('amendContact', fields, seen, world, mutation), 'contact', checkContact),
  removeContact: (_args, world, mutation) => {
    const contact = world.find('contact', mutation.recordId);
    if (!contact) return { puts: [] };
    if (!reaches(world, 'removeContact', standingOf('contact', contact))) return refuse('outOfReach');
    return { puts: [{ kind: 'contact', id: contact.id, record: null }] };
  },
};
