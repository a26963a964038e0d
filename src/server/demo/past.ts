import { readFileSync } from 'node:fs';
import { uuidv7 } from 'uuidv7';
import type { Contact } from '../../domain/contact.ts';
import type { Encounter, Outcome } from '../../domain/encounter.ts';
import type { Code, Id } from '../../domain/id.ts';
import { type Instant, later } from '../../domain/instant.ts';
import type { Args, DeedName } from '../../domain/mutation.ts';
import type { Person } from '../../domain/person.ts';
import type { Status } from '../../domain/request.ts';
import { inLanguage, type Language, type Localized } from '../../domain/text.ts';

/** The file of the town's life: days ago and the town's clock, so that it is always the last few weeks. */
interface Life {
  contacts: {
    key: string;
    kind: Contact['kind'];
    name: string;
    phone: string;
    email: string;
    address?: string;
    district: Code;
    note: Localized;
    consent: Pick<NonNullable<Contact['consent']>, 'purposes' | 'how'> | null;
    lead: (Omit<NonNullable<Contact['lead']>, 'note'> & { note: Localized }) | null;
  }[];
  encounters: {
    daysAgo: number;
    time: string;
    officer: string;
    district: Code;
    outcome: Outcome;
    place: [number, number] | null;
    accuracy: number | null;
    note: Localized;
    contact: string | null;
    needs: { text: Localized; service: Code | null; after?: After[] }[];
    offers: { text: Localized }[];
    remarks: { text: Localized }[];
  }[];
}
interface After {
  days: number;
  by: string;
  deed: 'take' | 'status' | 'remark' | 'answer' | 'route';
  status?: Status;
  cause?: Code;
  department?: Code | null;
  text?: Localized;
}

/** One deed of the past, by the login of who did it. */
export type Past = { [N in DeedName]: { at: Instant; by: string; name: N; recordId: Id; args: Args<N> } }[DeedName];

const DAY = 86_400_000;
const MINUTE = 60_000;

/** What the file's words mean today: who is who, in which language, and when. */
interface Telling {
  people: Map<string, Person>;
  contactIds: Map<string, Id>;
  visitIds: Map<string, Id>;
  say(text: Localized): string;
  now: Instant;
}

/** The deeds of the town's last weeks, in the order they were done. `people` by login. */
export function readPast(people: Map<string, Person>, language: Language, now: Instant): Past[] {
  const life = JSON.parse(readFileSync(new URL('./town/life.json', import.meta.url), 'utf8')) as Life;
  const contactIds = new Map(life.contacts.map(({ key }) => [key, uuidv7()]));
  const telling: Telling = { people, contactIds, visitIds: new Map(), say: (text) => inLanguage(text, language), now };
  const earliestFirst = life.encounters.toSorted((a, b) => (momentOf(a, now) < momentOf(b, now) ? -1 : 1));
  const deeds = [
    ...life.contacts.map((told) => meet(told, telling)),
    ...earliestFirst.flatMap((told) => talk(told, telling)),
  ];
  return deeds.sort((a, b) => (a.at < b.at ? -1 : 1));
}

function meet(told: Life['contacts'][0], { people, contactIds, say, now }: Telling): Past {
  const serves = ([, person]: [string, Person]) =>
    person.roles.includes('officer') && person.districtIds.includes(told.district);
  const [login, officer] = [...people].find(serves) ?? [];
  if (!login || !officer) throw new Error(`nobody serves ${told.district}`);
  const at = later(now, -60 * DAY);
  const contact: Contact = {
    id: contactIds.get(told.key) ?? uuidv7(),
    officerId: officer.id,
    kind: told.kind,
    name: told.name,
    phone: told.phone,
    email: told.email,
    address: told.address ?? '',
    districtId: told.district,
    note: say(told.note),
    consent: told.consent && { ...told.consent, givenAt: at, until: later(at, 730 * DAY) },
    lead: told.lead && { ...told.lead, note: say(told.lead.note) },
    createdAt: at,
  };
  return { at, by: login, name: 'recordContact', recordId: contact.id, args: { contact } };
}

function talk(told: Life['encounters'][0], telling: Telling): Past[] {
  const { people, contactIds, visitIds, say, now } = telling;
  const at = momentOf(told, now);
  const officerId = people.get(told.officer)?.id ?? '';
  const visitKey = `${told.officer} ${told.district} ${at.slice(0, 10)}`;
  const isFirst = !visitIds.has(visitKey);
  const visitId = visitIds.get(visitKey) ?? uuidv7();
  visitIds.set(visitKey, visitId);
  const visit = {
    id: visitId,
    officerId,
    districtId: told.district,
    startedAt: at,
    endedAt: null,
    note: '',
    passersBy: 0,
  };
  const texts = (list: { text: Localized }[]) => list.map(({ text }) => ({ id: uuidv7(), text: say(text) }));
  const encounter: Encounter = {
    id: uuidv7(),
    officerId,
    visitId,
    districtId: told.district,
    contactId: told.contact ? (contactIds.get(told.contact) ?? null) : null,
    place: told.place && { longitude: told.place[0], latitude: told.place[1], accuracy: told.accuracy, address: '' },
    metAt: at,
    outcome: told.outcome,
    note: say(told.note),
    needs: told.needs.map(({ text, service }) => ({
      id: uuidv7(),
      text: say(text),
      serviceCode: service,
      departmentId: null,
    })),
    offers: texts(told.offers),
    remarks: texts(told.remarks),
  };
  const opening: Past = { at: later(at, -1), by: told.officer, name: 'openVisit', recordId: visitId, args: { visit } };
  const recording: Past = {
    at,
    by: told.officer,
    name: 'recordEncounter',
    recordId: encounter.id,
    args: { encounter },
  };
  const following = told.needs.flatMap(({ after = [] }, index) =>
    after.map((then, step) => follow(then, encounter.needs[index]?.id ?? '', later(at, step * MINUTE), telling)),
  );
  return [...(isFirst ? [opening] : []), recording, ...following];
}

// Today's later hours have not come yet: what the file puts there was just done.
function momentOf({ daysAgo, time }: { daysAgo: number; time: string }, now: Instant): Instant {
  const told = `${later(now, -daysAgo * DAY).slice(0, 10)}T${time}:00.000Z`;
  return told < now ? told : later(now, -5 * MINUTE);
}

function follow(then: After, recordId: Id, metAt: Instant, { now, say }: Telling): Past {
  const told = later(metAt, then.days * DAY + 2 * MINUTE);
  const at = told < now ? told : now;
  const text = say(then.text ?? {});
  const deed = { at, by: then.by, recordId };
  switch (then.deed) {
    case 'take':
      return { ...deed, name: 'takeRequest', args: {} };
    case 'status':
      return {
        ...deed,
        name: 'setStatus',
        args: { status: then.status ?? 'taken', reason: text, cause: then.cause ?? null },
      };
    case 'remark':
      return { ...deed, name: 'remarkOnRequest', args: { text } };
    case 'answer':
      return { ...deed, name: 'answerRequest', args: { text } };
    case 'route':
      return { ...deed, name: 'routeRequest', args: { departmentId: then.department ?? null, reason: text } };
  }
}
