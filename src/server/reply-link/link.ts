import { randomBytes } from 'node:crypto';
import { later } from '../../domain/instant.ts';
import { isOpen, type ServiceRequest } from '../../domain/request.ts';
import type { Config } from '../config.ts';
import type { Connection, Database } from '../database/database.ts';
import type { Dispatch } from '../database/dispatches.ts';
import { findRecord } from '../database/records.ts';
import { addReplyLink, findReplyLink, type ReplyLink } from '../database/reply-links.ts';
import { makeSecret, readSecret } from '../secret.ts';

/** How long a link holds. */
export const HOLDS = 30 * 86_400_000;

/** What makes one press of a button: whoever presses twice has pressed once. */
export const makeNonce = () => randomBytes(16).toString('base64url');

/** Makes a link by which whoever holds it answers for the department on this request; it holds for 30 days. */
export async function makeReplyLink(database: Database, config: Config, dispatch: Dispatch): Promise<string> {
  const { municipality, requestId, departmentId } = dispatch;
  const about = { requestId, departmentId, questionId: '' };
  return `${config.baseUrl}/reply/${await keepLink(database, municipality, about, new Date().toISOString())}`;
}

/** Keeps a new link that holds for 30 days; its secret, as it stands in an address. */
export async function keepLink(
  connection: Connection,
  municipality: string,
  about: Pick<ReplyLink, 'requestId' | 'departmentId' | 'questionId'>,
  madeAt: string,
): Promise<string> {
  const { secret, hash } = makeSecret(municipality);
  const expiresAt = later(madeAt, HOLDS);
  await addReplyLink(connection, municipality, hash, { ...about, nonce: makeNonce(), madeAt, expiresAt });
  return encodeURIComponent(secret);
}

/** A link that somebody shows, and what it is about. `request` is null where it has ended: over, or the request closed or elsewhere. */
export interface ShownLink {
  municipality: string;
  hash: string;
  link: ReplyLink;
  request: ServiceRequest | null;
  /** The request as it stands, with whomever; null where it is gone. */
  standing: ServiceRequest | null;
}

/** The link of a department with this secret; null where there is none. */
export async function findShownLink(connection: Connection, secret: string, now: string): Promise<ShownLink | null> {
  const kept = await findKeptLink(connection, secret);
  if (kept?.link.questionId !== '') return null;
  const { municipality, hash, link, standing } = kept;
  return { municipality, hash, link, request: standing && isAlive(link, standing, now) ? standing : null, standing };
}

/** What is kept under this secret, whatever it is about, with the request as it stands; null where there is nothing. */
export async function findKeptLink(connection: Connection, secret: string): Promise<Omit<ShownLink, 'request'> | null> {
  const shown = readSecret(secret);
  const link = shown && (await findReplyLink(connection, shown.municipalityId, shown.hash));
  if (!link) return null;
  const { municipalityId: municipality, hash } = shown;
  return { municipality, hash, link, standing: await findRecord(connection, municipality, 'request', link.requestId) };
}

/** Whether the link still speaks for the department on this request. */
export const isAlive = (link: ReplyLink, request: ServiceRequest, now: string) =>
  link.expiresAt > now && isOpen(request) && request.departmentId === link.departmentId;
