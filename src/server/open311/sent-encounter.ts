import { type Encounter, LONGEST_NOTE } from '../../domain/encounter.ts';
import type { Id } from '../../domain/id.ts';
import type { Instant } from '../../domain/instant.ts';
import type { Place } from '../../domain/place.ts';
import type { Attributes, SentRequest } from './asked.ts';

/** What was sent of a request: as it was read, and all of it as it came. */
export interface Sent {
  request: SentRequest;
  attributes: Attributes;
  content: string;
}

// What the text of a need holds, and the address of a place.
const LONGEST_TEXT = 4000;
const LONGEST_ADDRESS = 300;

/** The talk with one need that an officer would have noted of it. `serviceName` stands for the words, where there are none. */
export function encounterOf(
  { request, attributes }: Sent,
  ids: Pick<Encounter, 'id' | 'officerId' | 'contactId' | 'districtId'> & { requestId: Id },
  serviceName: string,
  at: Instant,
): Encounter {
  const { requestId, ...named } = ids;
  const { text, note } = wordsOf(request, attributes, serviceName);
  return {
    ...named,
    visitId: null,
    place: placeOf(request),
    metAt: at,
    outcome: 'talked',
    note,
    needs: [{ id: requestId, text, serviceCode: request.serviceCode, departmentId: null }],
    offers: [],
    remarks: [],
  };
}

// What has no room in the text stands whole in the note, with what was answered beside it.
function wordsOf({ description, media, address }: SentRequest, attributes: Attributes, serviceName: string) {
  const said = description?.trim() || serviceName;
  const whole = [said, ...media].join('\n');
  const isWhole = whole.length <= LONGEST_TEXT;
  const beside = attributes.map(([code, values]) => `${code}: ${values.join(', ')}`);
  const note = [...(isWhole ? [] : [whole]), ...(address.length > LONGEST_ADDRESS ? [address] : []), ...beside];
  return { text: isWhole ? whole : cut(said, LONGEST_TEXT), note: cut(note.join('\n'), LONGEST_NOTE) };
}

const cut = (text: string, most: number) => text.slice(0, most).toWellFormed();

/** Where it is, as it was sent. */
export const placeOf = ({ lat, long, address }: SentRequest): Place => ({
  longitude: long ?? null,
  latitude: lat ?? null,
  accuracy: null,
  address: cut(address, LONGEST_ADDRESS),
});
