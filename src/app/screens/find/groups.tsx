import type { Contact } from '../../../domain/contact.ts';
import type { Encounter } from '../../../domain/encounter.ts';
import type { ServiceRequest } from '../../../domain/request.ts';
import type { Rows } from '../../find/rows.ts';
import { FoundContact, FoundEncounter, FoundRequest } from './found-rows.tsx';
import { Group } from './group.tsx';
import { FoundDraft, FoundPlaceRow } from './other-rows.tsx';
import type { FoundAll } from './use-found-all.ts';

interface RowsFound<T> {
  found: FoundAll;
  rows: Rows<T>;
}

/** The people who were found. A row is known by its place: the next letter writes other words into those that are there. */
export const FoundContacts = ({ found: { said, known }, rows }: RowsFound<Contact>) => (
  <Group name="contact" said={said} items={known.contact.ids} count={known.contact.count}>
    {(id, place) => <FoundContact key={place} id={id} rows={rows} said={said} />}
  </Group>
);

/** The requests that were found. */
export const FoundRequests = ({ found: { said, known }, rows }: RowsFound<ServiceRequest>) => (
  <Group name="request" said={said} items={known.request.ids} count={known.request.count}>
    {(id, place) => <FoundRequest key={place} id={id} rows={rows} said={said} />}
  </Group>
);

/** The talks that were found. */
export const FoundEncounters = ({ found: { said, known }, rows }: RowsFound<Encounter>) => (
  <Group name="encounter" said={said} items={known.encounter.ids} count={known.encounter.count}>
    {(id, place) => <FoundEncounter key={place} id={id} rows={rows} said={said} />}
  </Group>
);

/** What is begun and was found. */
export const FoundDrafts = ({ found: { said, drafts } }: { found: FoundAll }) => (
  <Group name="draft" said={said} items={drafts} count={drafts.length}>
    {(found) => <FoundDraft key={found.draft.id} found={found} said={said} />}
  </Group>
);

/** The services and districts that were found. */
export const FoundPlaces = ({ found: { said, places } }: { found: FoundAll }) => (
  <Group name="place" said={said} items={places} count={places.length}>
    {(place) => <FoundPlaceRow key={`${place.kind}/${place.id}`} place={place} said={said} />}
  </Group>
);
