import type { ServiceRequest } from '../../domain/request.ts';
import { changeRequest } from '../change-request.ts';
import type { Database } from '../database/database.ts';
import { isAlive, type ShownQuestion } from './link.ts';

/** Keeps at the request what they say to the question, once; false where the link is over, or somebody was quicker. */
export async function saySo(
  database: Database,
  { municipality, link }: ShownQuestion,
  text: string,
  at: string,
): Promise<boolean> {
  return database.transaction((connection) =>
    changeRequest(connection, municipality, link.requestId, (request) =>
      isAlive(link, request, at) ? withSaid(request, text, at) : null,
    ),
  );
}

function withSaid(request: ServiceRequest, text: string, at: string): ServiceRequest | null {
  const { question, history } = request;
  if (!question) return null;
  const entry = { at, byId: null, deed: 'said' as const, text, via: 'link' as const, isFromCitizen: true };
  return { ...request, question: { ...question, said: { text, at, byId: null } }, history: [...history, entry] };
}
