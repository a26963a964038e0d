/**
 * Two outboxes as the app of schema 1 left them, row by row, on the phone of an officer and on that of a coordinator. Saved, never
 * made anew by today's code: whatever becomes of the app, what is in them has to arrive. All the deeds there were then are in them.
 */

const NORA = '0190a000-0000-7000-8000-000000000001';
const CLAIRE = '0190a000-0000-7000-8000-000000000005';

export const VISIT = '0196c0a0-0000-7000-8000-000000000001';
export const ENCOUNTER = '0196c0a0-0000-7000-8000-000000000002';
export const TREE = '0196c0a0-0000-7000-8000-000000000003';
export const LAMP = '0196c0a0-0000-7000-8000-000000000004';
export const CONTACT = '0196c0a0-0000-7000-8000-000000000005';
export const REMOVED = '0196c0a0-0000-7000-8000-000000000006';

/** A row as it lay in the first version of the store. */
export interface RowOfSchema1 {
  seq: number;
  mutation: Record<string, unknown> & { id: string; name: string };
  keys: string[];
  state: 'waiting' | 'refused';
  problems: { field: string; reason: string }[];
}

function rowsOf(
  personId: string,
  device: number,
  deeds: [name: string, recordId: string, args: object, keys: string[]][],
): RowOfSchema1[] {
  return deeds.map(([name, recordId, args, keys], index) => {
    const seq = index + 1;
    return {
      seq,
      mutation: {
        id: `0196c0a${device}-0000-7000-8000-0000000001${seq.toString().padStart(2, '0')}`,
        name,
        args,
        recordId,
        base: null,
        schema: 1,
        personId,
        deviceId: `0196c0a${device}-0000-7000-8000-000000000099`,
        madeAt: `2026-05-13T09:${(10 + seq).toString()}:00.000Z`,
        seq,
      },
      keys,
      state: 'waiting',
      problems: [],
    };
  });
}

const visit = {
  id: VISIT,
  officerId: NORA,
  districtId: 'harbour',
  startedAt: '2026-05-13T09:00:00.000Z',
  endedAt: null,
  note: '',
  passersBy: 0,
};

const encounter = {
  id: ENCOUNTER,
  officerId: NORA,
  visitId: VISIT,
  districtId: 'harbour',
  contactId: CONTACT,
  place: { longitude: 0.5, latitude: 0.5, accuracy: 12, address: 'Kade 3' },
  metAt: '2026-05-13T09:05:00.000Z',
  outcome: 'talked',
  note: 'Mrs Visser at number 12',
  needs: [
    { id: TREE, text: 'The big tree hangs over the path', serviceCode: 'tree', departmentId: null },
    { id: LAMP, text: 'It is dark at the corner', serviceCode: null, departmentId: 'streets' },
  ],
  offers: [{ id: '0196c0a0-0000-7000-8000-000000000007', text: 'Can lend a ladder' }],
  remarks: [{ id: '0196c0a0-0000-7000-8000-000000000008', text: 'Likes the square' }],
};

const consent = {
  purposes: ['keep', 'answer'],
  how: 'spoken',
  givenAt: '2026-05-13T09:06:00.000Z',
  until: '2028-05-13T09:06:00.000Z',
};

const contact = {
  id: CONTACT,
  officerId: NORA,
  kind: 'person',
  name: 'Mrs Visser',
  phone: '06 1',
  email: '',
  address: 'Kade 12',
  districtId: 'harbour',
  note: '',
  consent,
  lead: {
    professionalCapacity: 0,
    personalInterest: 1,
    administrationKnowledge: 2,
    socialSkill: 3,
    experimentWish: 0,
    note: 'Knows everyone',
  },
  createdAt: '2026-05-13T09:06:00.000Z',
};

export const SAVED_BY_NORA = rowsOf(NORA, 1, [
  ['openVisit', VISIT, { visit }, [`visit/${VISIT}`]],
  ['recordEncounter', ENCOUNTER, { encounter }, [`encounter/${ENCOUNTER}`, `request/${TREE}`, `request/${LAMP}`]],
  [
    'amendVisit',
    VISIT,
    {
      fields: { note: 'Rain', passersBy: 12, endedAt: '2026-05-13T11:00:00.000Z' },
      seen: { note: '', passersBy: 0, endedAt: null },
    },
    [`visit/${VISIT}`],
  ],
  [
    'amendEncounter',
    ENCOUNTER,
    { fields: { note: 'Mrs Visser at number 14' }, seen: { note: 'Mrs Visser at number 12' } },
    [`encounter/${ENCOUNTER}`],
  ],
  ['recordContact', CONTACT, { contact }, [`contact/${CONTACT}`]],
  [
    'amendContact',
    CONTACT,
    { fields: { phone: '06 2', note: 'Has the key' }, seen: { phone: '06 1', note: '' } },
    [`contact/${CONTACT}`],
  ],
  [
    'recordContact',
    REMOVED,
    { contact: { ...contact, id: REMOVED, phone: '', address: '', consent: null, lead: null } },
    [`contact/${REMOVED}`],
  ],
  ['removeContact', REMOVED, {}, [`contact/${REMOVED}`]],
  ['remarkOnRequest', TREE, { text: 'She asked again' }, [`request/${TREE}`]],
  ['answerRequest', LAMP, { text: 'Somebody will come' }, [`request/${LAMP}`]],
  ['classifyRequest', LAMP, { serviceCode: 'lamp' }, [`request/${LAMP}`]],
]);

export const SAVED_BY_CLAIRE = rowsOf(CLAIRE, 2, [
  ['takeRequest', TREE, {}, [`request/${TREE}`]],
  ['assignRequest', TREE, { personId: CLAIRE }, [`request/${TREE}`]],
  ['setStatus', TREE, { status: 'planned', reason: 'In autumn' }, [`request/${TREE}`]],
  ['routeRequest', LAMP, { departmentId: 'port', reason: 'Lamps in the harbour' }, [`request/${LAMP}`]],
]);
