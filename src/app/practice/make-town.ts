import { BLANK_LEAD, type Contact, newConsent, newContact } from '../../domain/contact.ts';
import type { Encounter } from '../../domain/encounter.ts';
import { dayOf, type Instant, later } from '../../domain/instant.ts';
import type { Person } from '../../domain/person.ts';
import { goesOut } from '../../domain/policy.ts';
import { newId } from '../../store/id.ts';
import type { Town } from '../../store/practice-town.ts';
import { type Colleagues, colleaguesIn, directoryOf } from './directory.ts';
import { type DistrictName, pointAt } from './map.ts';
import { Past } from './past.ts';
import type { TownTold } from './town/en.ts';

const DAY = 24;
const HOUR = 3_600_000;

/** An invented town with some weeks behind it, told in the language of this person, who practises there. */
export function makeTown(told: TownTold, person: Person, now: Instant = new Date().toISOString()): Town {
  const { language } = person;
  const colleagues = colleaguesIn(language);
  const directory = directoryOf(told, [person, ...Object.values(colleagues)], language);
  const past = new Past(directory, now);
  const officer = goesOut(person) ? person : colleagues.officer;
  const met = meetPeople(past, told, officer);
  const bench = talkWithPeople(past, told, officer, met, colleagues);
  const day = dayOf(now, directory.municipality?.timeZone);
  const stop = { id: newId(), of: { kind: 'request' as const, id: bench }, doneAt: null };
  return { person, directory, records: past.records(), round: { day, stops: goesOut(person) ? [stop] : [] } };
}

type Met = ReturnType<typeof meetPeople>;

function meetPeople(past: Past, { contacts, streets }: TownTold, officer: Person) {
  const meet = (name: string, district: DistrictName, note: string, rest: Partial<Contact>): string => {
    const id = newId();
    const blank = newContact(id, officer.id, past.at(21 * DAY));
    const contact: Contact = { ...blank, name, districtId: district, note, ...rest };
    past.do(officer, 21 * DAY, 'recordContact', id, { contact });
    return id;
  };
  const consent = { ...newConsent(past.at(21 * DAY)), purposes: ['keep' as const, 'answer' as const] };
  const lead = { ...BLANK_LEAD, personalInterest: 3, socialSkill: 3, experimentWish: 2, note: contacts.lead };
  const rest = { reason: contacts.aichaRest, since: past.at(5 * DAY), until: later(past.now, 20 * DAY * HOUR) };
  return {
    marta: meet('Marta Sorel', 'quayside', contacts.marta, {
      phone: '00 00 00 01',
      address: `${streets.quayside} 4`,
      consent,
      lead,
    }),
    henryk: meet('Henryk Lasota', 'hilltop', contacts.henryk, { phone: '00 00 00 02', consent }),
    aicha: meet('Aïcha Benali', 'gardens', contacts.aicha, { email: 'aicha@practice.example', consent, rest }),
    tom: meet('Tom Vermeer', 'gardens', contacts.tom, {}),
    bridge: meet(contacts.bridge.name, 'quayside', contacts.bridge.note, {
      kind: 'organisation',
      email: 'bridge@practice.example',
      consent,
    }),
  };
}

/** Returns the request that is still to be looked at on the round. */
function talkWithPeople(past: Past, told: TownTold, officer: Person, met: Met, { streets, homes }: Colleagues): string {
  const { talks } = told;
  const talk = (hoursAgo: number, where: Where, said: Partial<Encounter>) =>
    tell(past, told, officer, hoursAgo, where, said);
  const need = (text: string, serviceCode: string) => {
    const id = newId();
    return { id, needs: [{ id, text, serviceCode, departmentId: null }] };
  };
  const words = (text: string) => [{ id: newId(), text }];

  const lamp = need(talks.lamp.need, 'lamp');
  talk(20 * DAY, ['quayside', 4, -6, 1], { note: talks.lamp.note, contactId: met.marta, needs: lamp.needs });
  past.do(streets, 18 * DAY, 'takeRequest', lamp.id, {});
  past.do(streets, 16 * DAY, 'answerRequest', lamp.id, { text: talks.lamp.answer });
  past.do(streets, 16 * DAY, 'setStatus', lamp.id, { status: 'done', reason: '' });

  const traffic = need(talks.traffic.need, 'traffic');
  talk(12 * DAY, ['hilltop', 2, 3, 6], {
    note: talks.traffic.note,
    onBehalfOf: talks.traffic.behalf,
    needs: traffic.needs,
  });

  const tree = need(talks.tree.need, 'tree');
  talk(7 * DAY, ['hilltop', 11, 5, 8], {
    note: talks.tree.note,
    contactId: met.henryk,
    needs: tree.needs,
    offers: words(talks.tree.offer),
  });
  past.do(homes, 6 * DAY, 'takeRequest', tree.id, {});

  const damp = need(talks.damp.need, 'damp');
  talk(5 * DAY, ['gardens', 7, 2, -6], { note: talks.damp.note, contactId: met.aicha, needs: damp.needs });
  past.do(homes, 4 * DAY, 'takeRequest', damp.id, {});
  past.do(homes, 3 * DAY, 'remarkOnRequest', damp.id, { text: talks.damp.remark });
  past.do(homes, 3 * DAY, 'setStatus', damp.id, { status: 'waiting', reason: talks.damp.waits });

  talk(3 * DAY, ['hilltop', 14, 6, 6], { outcome: 'nobodyHome' });
  const followUp = { on: dayOf(past.now, past.directory.municipality?.timeZone), words: talks.comeBack.followUp };
  talk(2 * DAY, ['gardens', 3, 6, -2], {
    outcome: 'comeBack',
    note: talks.comeBack.note,
    contactId: met.tom,
    followUp: { ...followUp, doneAt: null },
  });

  const bench = need(talks.bench.need, 'bench');
  talk(DAY + 2, ['quayside', 20, -5, 2], { note: talks.bench.note, contactId: met.marta, needs: bench.needs });
  talk(DAY + 1, ['quayside', 31, -7, -3], { note: talks.dumped.note, needs: need(talks.dumped.need, 'dumped').needs });
  talk(1, ['quayside', 9, -4, 3], {
    note: talks.bridge.note,
    contactId: met.bridge,
    remarks: words(talks.bridge.remark),
    offers: words(talks.bridge.offer),
  });
  return bench.id;
}

/** The district, the number of the house, and so many thousandths of a degree east and north of the middle of the town. */
type Where = [DistrictName, number, number, number];

function tell(
  past: Past,
  { streets }: TownTold,
  officer: Person,
  hoursAgo: number,
  [districtId, house, east, north]: Where,
  said: Partial<Encounter>,
): void {
  const visitId = newId();
  const metAt = past.at(hoursAgo);
  const [longitude, latitude] = pointAt(east, north);
  const isOver = hoursAgo > DAY;
  past.do(officer, hoursAgo, 'openVisit', visitId, {
    visit: {
      id: visitId,
      officerId: officer.id,
      districtId,
      startedAt: metAt,
      endedAt: isOver ? later(metAt, HOUR) : null,
      note: '',
      passersBy: isOver ? house : 0,
    },
  });
  const encounter: Encounter = {
    id: newId(),
    officerId: officer.id,
    visitId,
    districtId,
    contactId: null,
    place: { longitude, latitude, accuracy: 8, address: `${streets[districtId]} ${house}` },
    metAt,
    outcome: 'talked',
    note: '',
    needs: [],
    offers: [],
    remarks: [],
    ...said,
  };
  past.do(officer, hoursAgo, 'recordEncounter', encounter.id, { encounter });
}
