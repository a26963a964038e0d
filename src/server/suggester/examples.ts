import type { ServiceRequest } from '../../domain/request.ts';
import type { Example } from '../../domain/suggester/learn.ts';
import type { Connection } from '../database/database.ts';
import { eachRequest } from '../database/suggesters.ts';

/** The most texts that are learned from: the latest. */
export const MOST_EXAMPLES = 50_000;

/**
 * What people have filed, the oldest first: each request with the service that a person last set, at the beginning or as a correction.
 * Of one person's request the contact says whose words they are.
 */
export async function readExamples(connection: Connection, municipality: string): Promise<Example[]> {
  const requests: Pick<ServiceRequest, 'openedAt' | 'text' | 'serviceCode' | 'contactId' | 'encounterId'>[] = [];
  for await (const { openedAt, text, serviceCode, contactId, encounterId } of eachRequest(connection, municipality)) {
    if (serviceCode === null || text.trim() === '') continue;
    requests.push({ openedAt, text, serviceCode, contactId, encounterId });
    if (requests.length === MOST_EXAMPLES) break;
  }
  return requests
    .sort((a, b) => (a.openedAt < b.openedAt ? -1 : a.openedAt > b.openedAt ? 1 : 0))
    .map(({ text, serviceCode, contactId, encounterId }) => ({
      text,
      serviceCode: serviceCode ?? '',
      from: contactId ?? encounterId,
    }));
}
