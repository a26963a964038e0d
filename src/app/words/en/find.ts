import { plurals } from '../plural.ts';

const count = plurals('en');

/** One search over everything on the phone. */
export const find = {
  find: {
    title: 'Find',
    label: 'Search everything on this phone',
    emptyTitle: 'Find anything on this phone',
    emptyText:
      'Contacts, requests, encounters, drafts, services and districts, by any word in them: a name, a street, a telephone number, a part of a reference. A slip in typing does no harm.',
    found: (n: number, said: string) => count(n, { one: '1 found', other: `${said} found` }),
    noneFound: 'Nothing found',
    noneFoundText:
      'Try fewer letters, or only one of the words. What lies in somebody else’s district or department is not on this phone.',
    stillReading: 'This phone is still being looked through: there may be more.',
    groups: {
      contact: 'Contacts',
      request: 'Requests',
      encounter: 'Encounters',
      draft: 'Drafts',
      place: 'Services and districts',
    },
    showAll: (n: string) => `Show all ${n}`,
    showFirst: (n: string) => `Show the first ${n}`,
    service: 'Service: see its requests',
    district: 'District: see its requests',
  },
};
