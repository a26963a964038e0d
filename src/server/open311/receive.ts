import { hash } from 'node:crypto';
import { findDistrict } from '../../domain/district.ts';
import type { Id } from '../../domain/id.ts';
import { pointOf } from '../../domain/place.ts';
import { findService } from '../../domain/route.ts';
import type { SyncDatabase } from '../../sync/database.ts';
import type { Database } from '../database/database.ts';
import { keepFarNames } from '../database/far-names.ts';
import { findRecord } from '../database/records.ts';
import { derivedId } from '../derived-id.ts';
import { findFarNames, findOwnId } from './asked.ts';
import { comeBack } from './come-back.ts';
import type { Jurisdiction } from './jurisdiction.ts';
import { pushOnce } from './push-once.ts';
import { Open311Refusal } from './refusal.ts';
import type { Sender } from './sender.ts';
import { findSentContact } from './sent-contact.ts';
import { encounterOf, placeOf, type Sent } from './sent-encounter.ts';

const DAY = 86_400_000;

/**
 * Takes in a request as if an officer had noted it, once; returns the id of its record, of the first one where it was sent before.
 * Throws a 404 for a service that the city does not have.
 */
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
  const farNames = findFarNames(sent.attributes);
  const known = await comeBack(database, city, farNames, now);
  if (known) return known;
  const [name, before] = namesFor(city, sender, sent, now);
  const earlier = await findEarlier(database, city.id, name, before, now);
  if (earlier) return earlier;
  const at = now.toISOString();
  const point = pointOf(placeOf(sent.request));
  const districtId = point && (findDistrict(point, city.directory.districts)?.id ?? null);
  const asker = await findSentContact(database, city, sender, sent.request, districtId, at);
  const [id, requestId, officerId] = [name('encounter'), name('request'), sender.person.id];
  const contactId = asker?.contact.id ?? null;
  const encounter = encounterOf(sent, { id, requestId, officerId, contactId, districtId }, city.say(service.name), at);
  const deeds = [
    ...(asker && !asker.isKnown
      ? [{ name: 'recordContact' as const, recordId: asker.contact.id, args: { contact: asker.contact } }]
      : []),
    { name: 'recordEncounter' as const, recordId: id, args: { encounter } },
  ];
  const named = deeds.map((deed) => ({ ...deed, id: name(`mutation ${deed.name}`) }));
  // Before it can be handed on.
  await keepFarNames(database, city.id, requestId, farNames.all);
  await pushOnce(forSync, sender, named, now);
  return requestId;
}

type Naming = (what: string) => Id;

// Under the sender's own number it is the same for ever. Without one, all that was sent is compared, for a day: under the names of
// yesterday it is looked for too.
function namesFor(
  { state: { secret } }: Jurisdiction,
  { person }: Sender,
  { attributes, content }: Sent,
  now: Date,
): [Naming, Naming | null] {
  const own = findOwnId(attributes);
  if (own !== null) return [(what) => derivedId(secret, 'open311', person.id, 'own', own, what), null];
  const said = hash('sha256', content, 'base64url');
  const today = Math.floor(now.getTime() / DAY);
  const on = (day: number) => (what: string) =>
    derivedId(secret, 'open311', person.id, 'content', said, String(day), what);
  return [on(today), on(today - 1)];
}

async function findEarlier(database: Database, city: string, name: Naming, before: Naming | null, now: Date) {
  const known = await findRecord(database, city, 'request', name('request'));
  if (known) return known.id;
  const earlier = before && (await findRecord(database, city, 'request', before('request')));
  return earlier && now.getTime() - Date.parse(earlier.openedAt) < DAY ? earlier.id : null;
}
