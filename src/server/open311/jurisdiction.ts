import type { Directory } from '../../domain/directory.ts';
import type { Municipality } from '../../domain/municipality.ts';
import { inLanguage, type Language, type Localized } from '../../domain/text.ts';
import type { State } from '../../sync/database.ts';
import type { Database } from '../database/database.ts';
import { findDirectory, findMunicipality, listMunicipalityIds } from '../database/municipalities.ts';
import { Open311Refusal } from './refusal.ts';

/** The city that is spoken with, in its first language. */
export interface Jurisdiction {
  id: string;
  state: State;
  directory: Directory;
  language: Language;
  name: string;
  say: (text: Localized) => string;
}

/** The city of this name; where an installation has but one, it need not be named. Throws a 400 where it must, a 404 where there is none. */
export async function findJurisdiction(database: Database, asked: string | undefined): Promise<Jurisdiction> {
  const id = asked ?? (await onlyCity(database));
  const state = await findMunicipality(database, id);
  const directory = state && (await findDirectory(database, id, state.directoryVersion));
  if (!state || !directory?.municipality) throw new Open311Refusal(404, 'jurisdiction_id was not found');
  const language = languageOf(directory.municipality);
  const say = (text: Localized) => inLanguage(text, language);
  return { id, state, directory, language, name: say(directory.municipality.names), say };
}

const languageOf = ({ languages }: Municipality): Language => languages[0] ?? 'en';

async function onlyCity(database: Database): Promise<string> {
  const [id, another] = await listMunicipalityIds(database);
  if (another !== undefined) throw new Open311Refusal(400, 'jurisdiction_id was not provided');
  if (id === undefined) throw new Open311Refusal(404, 'jurisdiction_id was not found');
  return id;
}
