import { uuidv7 } from 'uuidv7';
import type { Contact } from '../../src/domain/contact.ts';
import type { Args } from '../../src/domain/mutation.ts';
import type { Person } from '../../src/domain/person.ts';
import type { Visit } from '../../src/domain/visit.ts';
import { meeting, telling } from './telling.ts';

const MOMENT = '2026-11-22T10:00:00.000Z';

/** One mutation of every deed there is, each well formed; those about a request are about this one. */
export function oneOfEach(person: Person, requestId: string) {
  const visit: Visit = {
    id: uuidv7(),
    officerId: person.id,
    districtId: 'harbour',
    startedAt: MOMENT,
    endedAt: null,
    note: 'Quiet',
    passersBy: 3,
  };
  const contact: Contact = {
    id: uuidv7(),
    officerId: person.id,
    kind: 'person',
    name: 'Mrs Visser',
    phone: '+31 20 555 01 23',
    email: 'visser@example.org',
    address: 'Quay 12',
    districtId: 'harbour',
    note: 'Knows everybody',
    consent: { purposes: ['keep', 'invite'], how: 'spoken', givenAt: MOMENT, until: null },
    lead: {
      professionalCapacity: 1,
      personalInterest: 2,
      administrationKnowledge: 0,
      socialSkill: 3,
      experimentWish: 1,
      note: 'Likes to cook for the street',
    },
    createdAt: MOMENT,
  };
  const encounter = meeting(person, 'On the quay', ['The tree leans over', 'Another tree']);
  const tree = (encounter.args as Args<'recordEncounter'>).encounter.needs[0]?.id ?? '';
  const questionId = uuidv7();
  return [
    telling(person, 'openVisit', visit.id, { visit }),
    telling(person, 'amendVisit', visit.id, { fields: { note: 'Busy' }, seen: { note: 'Quiet' } }),
    encounter,
    telling(person, 'amendEncounter', encounter.recordId, {
      fields: { note: 'By the quay' },
      seen: { note: 'On the quay' },
    }),
    telling(person, 'askCitizen', tree, {
      question: { id: questionId, encounterId: encounter.recordId, text: 'Which tree is it?' },
    }),
    telling(person, 'noteSaid', tree, { questionId, text: 'The third one' }),
    telling(person, 'recordContact', contact.id, { contact }),
    telling(person, 'amendContact', contact.id, { fields: { name: 'Ms Visser' }, seen: { name: 'Mrs Visser' } }),
    telling(person, 'removeContact', contact.id, {}),
    telling(person, 'takeRequest', requestId, {}),
    telling(person, 'assignRequest', requestId, { personId: null }),
    telling(person, 'setStatus', requestId, { status: 'planned', reason: 'On Monday' }),
    telling(person, 'remarkOnRequest', requestId, { text: 'It still leans' }),
    telling(person, 'answerRequest', requestId, { text: 'We come on Monday' }),
    telling(person, 'classifyRequest', requestId, { serviceCode: 'lamp' }),
    telling(person, 'splitRequest', requestId, {
      part: { id: uuidv7(), text: 'Light the path', serviceCode: 'lamp', departmentId: 'streets' },
      reason: 'It is dark there',
    }),
    telling(person, 'routeRequest', requestId, { departmentId: 'streets', reason: 'It is a lamp' }),
  ];
}
