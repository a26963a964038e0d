import type { Contact } from './contact.ts';
import type { Directory } from './directory.ts';
import type { Encounter } from './encounter.ts';
import type { Findable } from './find.ts';
import { referenceOf, type ServiceRequest } from './request.ts';

/** What the city calls its services and districts, in every language it has: by "service/code" and "district/code". */
export type NamesOf = (key: string) => string;

export function namesIn({ services, districts }: Directory): NamesOf {
  const names = new Map<string, string>();
  for (const { id, name } of services) names.set(`service/${id}`, Object.values(name).join(' '));
  for (const { id, name } of districts) names.set(`district/${id}`, Object.values(name).join(' '));
  return (key) => names.get(key) ?? '';
}

/** By what a request is found: its words and those said about it, its street, service and district, any part of its reference. */
export function findableRequest(request: ServiceRequest, names: NamesOf): Findable {
  const { id, text, place, onBehalfOf, answer, history, serviceCode, districtId, openedAt } = request;
  const said = [...history.map(({ text }) => text), answer?.text];
  const where = [place?.address, names(`service/${serviceCode}`), names(`district/${districtId}`)];
  return {
    id,
    title: '',
    text: joined([text, onBehalfOf, ...where, ...said]),
    signs: referenceOf(id),
    rank: Date.parse(openedAt),
  };
}

/** By what somebody known is found: their name first, any part of their telephone number, and what is noted about them. */
export function findableContact(contact: Contact, names: NamesOf): Findable {
  const { id, name, phone, email, address, note, lead, districtId, createdAt } = contact;
  const text = joined([phone, email, address, note, lead?.note, names(`district/${districtId}`)]);
  return { id, title: name, text, signs: phone, rank: Date.parse(createdAt) };
}

/** By what a talk is found: its note, and all that came out of it. */
export function findableEncounter(encounter: Encounter, names: NamesOf): Findable {
  const { id, note, needs, offers, remarks, onBehalfOf, place, followUp, districtId, metAt } = encounter;
  const said = [...needs, ...offers, ...remarks].map(({ text }) => text);
  const where = [place?.address, names(`district/${districtId}`)];
  return {
    id,
    title: '',
    text: joined([note, onBehalfOf, ...said, followUp?.words, ...where]),
    rank: Date.parse(metAt),
  };
}

const joined = (texts: (string | undefined)[]) => texts.filter(Boolean).join(' ');
