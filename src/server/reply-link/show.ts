import type { Municipality } from '../../domain/municipality.ts';
import type { ServiceRequest } from '../../domain/request.ts';
import { findService } from '../../domain/route.ts';
import { inLanguage, type Language, type Localized } from '../../domain/text.ts';
import type { Database } from '../database/database.ts';
import { findDirectory } from '../database/municipalities.ts';
import { languageFor } from '../public/language.ts';
import { Refusal } from '../refusal.ts';
import type { Called } from './facts.ts';
import { findShownLink, type ShownLink } from './link.ts';

/** What a page behind a link is made of. */
export interface Shown extends ShownLink {
  request: NonNullable<ShownLink['request']>;
  city: Municipality;
  called: Called;
}

/** Thrown where a link has ended; with the request as it stands, for whoever has pressed something there. */
export class LinkOver extends Refusal {
  readonly request: ServiceRequest | null;

  constructor(request: ServiceRequest | null) {
    super(410, 'linkOver');
    this.request = request;
  }
}

/** What this secret shows, in the language that the browser asks for; throws a 404 where there is no such link, a 410 where it has ended. */
export async function whatIsShown(database: Database, secret: string, accepted: string | undefined): Promise<Shown> {
  const found = await findShownLink(database, secret, new Date().toISOString());
  if (!found) throw new Refusal(404, 'notFound');
  const { request, standing } = found;
  const { municipality: city, services, districts } = await findDirectory(database, found.municipality);
  if (!request || !city) throw new LinkOver(standing);
  const language: Language = languageFor(undefined, accepted, city.languages[0] ?? 'en');
  const nameOf = (named: { name: Localized } | null | undefined) => (named ? inLanguage(named.name, language) : '');
  const service = nameOf(findService(request.serviceCode, services));
  const district = nameOf(districts.find(({ id }) => id === request.districtId));
  return { ...found, request, city, called: { language, timeZone: city.timeZone, service, district } };
}
