import type { Contact } from '../../src/domain/contact.ts';
import type { Directory } from '../../src/domain/directory.ts';
import type { Person } from '../../src/domain/person.ts';
import { LANGUAGES, type Language, type Localized } from '../../src/domain/text.ts';
import { newId } from '../../src/store/id.ts';
import { contactOf } from '../domain/records.ts';
import { ania, nora } from '../people.ts';
import { encounterOf } from '../phone.ts';
import { asking, telling } from '../server/telling.ts';
import { town } from '../town.ts';
import { enter, post } from './app-server.ts';

/** A maintainer of the Port. */
export const jan: Person = {
  ...ania,
  id: '0190a000-0000-7000-8000-000000000008',
  name: 'Jan Kowal',
  departmentIds: ['port'],
};

const localized = (en: string, fr: string, nl: string, pl: string): Localized => ({ en, fr, nl, pl });
// The name of each service, and what is said in the street.
const SERVICES: [string, Localized, Localized][] = [
  [
    'tree',
    localized('Trees', 'Arbres', 'Bomen', 'Drzewa'),
    localized('The tree leans', 'L’arbre penche', 'De boom hangt scheef', 'Drzewo się przechyla'),
  ],
  [
    'hedge',
    localized('Hedges', 'Haies', 'Heggen', 'Żywopłoty'),
    localized(
      'The hedge hides the crossing',
      'La haie cache le passage',
      'De heg is te hoog',
      'Żywopłot zasłania pasy',
    ),
  ],
  [
    'lawn',
    localized('Grass', 'Gazons', 'Gras', 'Trawniki'),
    localized('The grass is knee-high', 'L’herbe est trop haute', 'Het gras staat kniehoog', 'Trawa jest po kolana'),
  ],
  [
    'path',
    localized('Park paths', 'Allées', 'Parkpaden', 'Alejki'),
    localized('The path is under water', 'L’allée est inondée', 'Het pad staat blank', 'Alejka stoi w wodzie'),
  ],
  [
    'bench',
    localized('Benches', 'Bancs', 'Banken', 'Ławki'),
    localized('The bench is broken', 'Le banc est cassé', 'De bank is kapot', 'Ławka jest złamana'),
  ],
  [
    'play',
    localized('Playgrounds', 'Jeux', 'Speelplaatsen', 'Place zabaw'),
    localized('The swing squeaks', 'La balançoire grince', 'De schommel piept', 'Huśtawka skrzypi'),
  ],
  [
    'pond',
    localized('Ponds', 'Bassins', 'Vijvers', 'Stawy'),
    localized('The pond smells', 'Le bassin sent mauvais', 'De vijver stinkt', 'Staw cuchnie'),
  ],
  [
    'bin',
    localized('Litter bins', 'Corbeilles', 'Prullenbakken', 'Kosze'),
    localized('The bin is full', 'La corbeille déborde', 'De bak is vol', 'Kosz jest pełny'),
  ],
];

/** The town, with eight services of Green Spaces, ready answers in four languages, and somebody at the desk of the Port. */
export const deskTown: Directory = {
  ...town,
  services: SERVICES.map(([id, name]) => ({
    id,
    name,
    words: {},
    leadId: 'green',
    departmentIds: [],
    promise: { days: 5, kind: 'calendar' },
  })),
  rules: [],
  people: [...town.people, jan],
  replies: [
    {
      id: 'seen-to',
      name: localized('Seen to', 'C’est fait', 'In orde', 'Załatwione'),
      serviceCode: null,
      status: 'done',
      departmentId: 'green',
      text: localized(
        'We have seen to it. {reference}',
        'Nous nous en sommes occupés. {reference}',
        'Wij hebben het in orde gemaakt. {reference}',
        'Zajęliśmy się tym. {reference}',
      ),
    },
  ],
};

/** How somebody can be told: `unasked` has an e-mail address and has not agreed to be answered. */
type Way = 'email' | 'letter' | 'telephone' | 'nobody' | 'unasked';
const WAYS: Way[] = [
  'email',
  'letter',
  'email',
  'telephone',
  'nobody',
  'email',
  'letter',
  'email',
  'telephone',
  'unasked',
];

/** Somebody who asked for something in the street, and how they can be told. */
export interface Asker {
  requestId: string;
  need: string;
  serviceCode: string;
  way: Way;
  language: Language;
  contact: Contact | null;
}

export const isByEmail = ({ way }: Asker): boolean => way === 'email';

/** Forty people with something for Green Spaces, in two districts, of eight services and four languages. */
export const makeAskers = (): Asker[] =>
  Array.from({ length: 40 }, (_, index) => {
    const [serviceCode, , what] = SERVICES[index % SERVICES.length] as (typeof SERVICES)[number];
    const way = WAYS[index % WAYS.length] as Way;
    const language = LANGUAGES[index % LANGUAGES.length] as Language;
    const need = `${what[language]} (${index + 1})`;
    return { requestId: newId(), need, serviceCode, way, language, contact: contactFor(index, way, language) };
  });

function contactFor(index: number, way: Way, language: Language): Contact | null {
  if (way === 'nobody') return null;
  return contactOf(nora, {
    id: newId(),
    name: `Asker Nr${index + 1}`,
    email: way === 'email' || way === 'unasked' ? `asker${index + 1}@example.org` : '',
    address: way === 'letter' ? `Quay ${index + 1}` : '',
    phone: way === 'telephone' ? `+31 20 000 ${index + 10}` : '',
    consent: {
      purposes: way === 'unasked' ? ['keep'] : ['keep', 'answer'],
      how: 'spoken',
      givenAt: new Date().toISOString(),
      until: null,
      readIn: language,
    },
  });
}

/** Nora has met them all, and her phone has sent it. */
export async function meetAll(address: string, askers: Asker[]): Promise<void> {
  const cookie = await enter(address, nora, newId());
  const mutations = askers.flatMap(({ requestId, need, serviceCode, contact }, index) => {
    const encounter = encounterOf(nora, need, [], index % 2 ? 'old-town' : 'harbour');
    encounter.contactId = contact?.id ?? null;
    encounter.needs = [{ id: requestId, text: need, serviceCode, departmentId: null }];
    const told = telling(nora, 'recordEncounter', encounter.id, { encounter });
    return contact ? [telling(nora, 'recordContact', contact.id, { contact }), told] : [told];
  });
  const response = await post(`${address}/api/sync`, asking(mutations), cookie);
  const { answers } = (await response.json()) as { answers: { result: string }[] };
  if (answers.some(({ result }) => result !== 'acknowledged')) throw new Error(JSON.stringify(answers));
}
