import { beginTrial, type Past, type Trial } from '../../domain/rule-trial.ts';
import { type Rulebook, rulesOf } from '../../domain/rulebook.ts';
import type { Database } from '../database/database.ts';
import { eachLatest } from '../database/latest.ts';
import { findDirectory } from '../database/municipalities.ts';

/** The most requests of the past that rules are tried on: the latest. */
export const MOST_TRIED = 100_000;

/** What these rules would have done to the city's past requests that today's do not. */
export async function tryRules(database: Database, municipality: string, book: Rulebook): Promise<Trial> {
  const today = await findDirectory(database, municipality);
  const { look, result } = beginTrial(today, { rules: rulesOf(book), services: today.services });
  for await (const body of eachLatest(database, municipality, MOST_TRIED)) look(JSON.parse(body) as Past);
  return result();
}
