import { type Proposal, proposalOf, together } from '../../domain/proposal.ts';
import type { Database } from '../database/database.ts';
import { findDeclined } from '../database/declined-proposals.ts';
import { eachLatest } from '../database/latest.ts';
import { findDirectory } from '../database/municipalities.ts';
import { MOST_TRIED } from './trial.ts';

// What a person chose says so as JSON writes it; a quotation mark that somebody typed is escaped there.
const BY_PERSON = '"by":"person"';

/** The rules that people's corrections of late propose, with who did not want them. */
export async function findProposals(database: Database, municipality: string): Promise<Proposal[]> {
  const city = await findDirectory(database, municipality);
  const proposals: Proposal[] = [];
  for await (const body of eachLatest(database, municipality, MOST_TRIED)) {
    const proposal = body.includes(BY_PERSON) ? proposalOf(JSON.parse(body), city) : null;
    if (proposal) proposals.push(proposal);
  }
  return together(proposals, await findDeclined(database, municipality));
}
