import type { Instant } from '../../domain/instant.ts';
import { isPart } from '../../domain/request.ts';
import type { Example } from '../../domain/suggester/learn.ts';
import type { Connection } from '../database/database.ts';
import { eachRequest } from '../database/suggesters.ts';

/** The most texts that are learned from: the latest. */
export const MOST_EXAMPLES = 50_000;

/**
 * What people have filed, the oldest first: each request with the service that a person last set, at the beginning or as a correction.
 * Talks with nobody noted may all be with the same person, so those of one officer are taken for one person's.
 */
export async function readExamples(
  connection: Connection,
  municipality: string,
  signal?: AbortSignal,
): Promise<Example[]> {
  const found: { openedAt: Instant; example: Example }[] = [];
  for await (const request of eachRequest(connection, municipality)) {
    signal?.throwIfAborted();
    const { openedAt, text, serviceCode, contactId, officerId } = request;
    // What a part is to do, a colleague wrote: nobody said it in the street.
    if (serviceCode === null || text.trim() === '' || isPart(request)) continue;
    found.push({ openedAt, example: { text, serviceCode, from: contactId ?? officerId } });
    if (found.length === MOST_EXAMPLES) break;
  }
  return found
    .sort((a, b) => (a.openedAt < b.openedAt ? -1 : a.openedAt > b.openedAt ? 1 : 0))
    .map(({ example }) => example);
}
