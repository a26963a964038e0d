import { hash } from 'node:crypto';
import { type Contact, isConsentOver, newConsent, newContact } from '../../domain/contact.ts';
import { findDistrict } from '../../domain/district.ts';
import { type Encounter, LONGEST_NOTE } from '../../domain/encounter.ts';
import type { Id } from '../../domain/id.ts';
import type { Instant } from '../../domain/instant.ts';
import { type Place, pointOf } from '../../domain/place.ts';
import { findService } from '../../domain/route.ts';
import type { SyncDatabase } from '../../sync/database.ts';
import type { Database } from '../database/database.ts';
import { findRecord } from '../database/records.ts';
import { derivedId } from './derived-id.ts';
import type { Jurisdiction } from './jurisdiction.ts';
import { type Attributes, findOwnId, type SentRequest } from './open311.ts';
import { pushOnce } from './push-once.ts';
import { Open311Refusal } from './refusal.ts';
import type { Sender } from './sender.ts';

/** What was sent of a request: as it was read, and all of it as it came. */
export interface Sent {
  request: SentRequest;
  attributes: Attributes;
  content: string;
}

const DAY = 86_400_000;
// What the text of a need holds, and the address of a place.
const LONGEST_TEXT = 4000;
const LONGEST_ADDRESS = 300;

/** Takes in a request as if an officer had noted it, once; the id of its record, of the first one where it was sent before. Throws a 404 for a service that the city does not have. */
export async function receiveRequest(
  database: Database,
  forSync: SyncDatabase,
  city: Jurisdiction,
  sender: Sender,
  sent: Sent,
  now: Date,
): Promise<Id> {
  const service = findService(sent.request.serviceCode, city.directory.services);
  if (!service) throw new Open311Refusal(404, 'service_code was not found');
  const names = namesFor(city, sender, sent, now);
  const known = await findEarlier(database, city.id, names, now);
  if (known) return known;
  const [name] = names as [Naming];
  const at = now.toISOString();
  const { contact, isKnown } = await contactFor(database, city, sender, sent.request, name, at);
  const encounter = encounterIn(sent, city, sender, name, at, contact?.id ?? null, city.say(service.name));
  const deeds = [
    ...(contact && !isKnown ? [{ name: 'recordContact' as const, recordId: contact.id, args: { contact } }] : []),
    { name: 'recordEncounter' as const, recordId: encounter.id, args: { encounter } },
  ];
  await pushOnce(
    forSync,
    sender,
    deeds.map((deed) => ({ ...deed, id: name(`mutation ${deed.name}`) })),
    now,
  );
  return name('request');
}

type Naming = (what: string) => Id;

// Under the sender's own number it is the same for ever. Without one, all that was sent is compared, for a day: the ids of yesterday's
// days are looked for too.
function namesFor(city: Jurisdiction, { person }: Sender, { attributes, content }: Sent, now: Date): Naming[] {
  const { secret } = city.state;
  const own = findOwnId(attributes);
  if (own !== null) return [(what) => derivedId(secret, 'open311', person.id, 'own', own, what)];
  const said = hash('sha256', content, 'base64url');
  const day = Math.floor(now.getTime() / DAY);
  return [day, day - 1].map(
    (number) => (what) => derivedId(secret, 'open311', person.id, 'content', said, String(number), what),
  );
}

async function findEarlier(database: Database, city: string, [name, before]: Naming[], now: Date): Promise<Id | null> {
  const known = name && (await findRecord(database, city, 'request', name('request')));
  if (known) return known.id;
  const earlier = before && (await findRecord(database, city, 'request', before('request')));
  return earlier && now.getTime() - Date.parse(earlier.openedAt) < DAY ? earlier.id : null;
}

// Whoever sends for the second time is the same contact, while they still agree to be told.
async function contactFor(
  database: Database,
  city: Jurisdiction,
  sender: Sender,
  request: SentRequest,
  name: Naming,
  at: Instant,
): Promise<{ contact: Contact | null; isKnown: boolean }> {
  const { name: called, email = '', phone = '' } = request;
  const id = derivedId(city.state.secret, 'open311', sender.person.id, 'contact', called, email, phone);
  const known = await findRecord(database, city.id, 'contact', id);
  if (known?.consent && !isConsentOver(known.consent, at)) return { contact: known, isKnown: true };
  return { contact: contactIn(request, sender, known ? name('contact') : id, at), isKnown: false };
}

// Whoever can neither be called nor written to cannot be told, so nothing of them is kept.
function contactIn({ name, email, phone }: SentRequest, { person }: Sender, id: Id, at: Instant): Contact | null {
  if (name === '' || (!email && !phone)) return null;
  const consent = { ...newConsent(at), purposes: ['answer' as const], how: 'form' as const };
  return { ...newContact(id, person.id, at), name, email: email ?? '', phone: phone?.trim() ?? '', consent };
}

function encounterIn(
  { request, attributes }: Sent,
  { directory }: Jurisdiction,
  { person }: Sender,
  name: Naming,
  at: Instant,
  contactId: Id | null,
  serviceName: string,
): Encounter {
  const place = placeIn(request);
  const point = pointOf(place);
  const { text, note } = wordsIn(request, attributes, serviceName);
  return {
    id: name('encounter'),
    officerId: person.id,
    visitId: null,
    districtId: point && (findDistrict(point, directory.districts)?.id ?? null),
    contactId,
    place,
    metAt: at,
    outcome: 'talked',
    note,
    needs: [{ id: name('request'), text, serviceCode: request.serviceCode, departmentId: null }],
    offers: [],
    remarks: [],
  };
}

// What has no room in the text stands whole in the note, with what was answered beside it.
function wordsIn({ description, media, address }: SentRequest, attributes: Attributes, serviceName: string) {
  const said = description?.trim() || serviceName;
  const whole = [said, ...media].join('\n');
  const isWhole = whole.length <= LONGEST_TEXT;
  const beside = attributes.map(([code, values]) => `${code}: ${values.join(', ')}`);
  const note = [...(isWhole ? [] : [whole]), ...(address.length > LONGEST_ADDRESS ? [address] : []), ...beside];
  return { text: isWhole ? whole : cut(said, LONGEST_TEXT), note: cut(note.join('\n'), LONGEST_NOTE) };
}

const cut = (text: string, most: number) => text.slice(0, most).toWellFormed();

const placeIn = ({ lat, long, address }: SentRequest): Place => ({
  longitude: long ?? null,
  latitude: lat ?? null,
  accuracy: null,
  address: cut(address, LONGEST_ADDRESS),
});
