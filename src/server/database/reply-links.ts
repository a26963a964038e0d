import type { Instant } from '../../domain/instant.ts';
import type { Connection } from './database.ts';

/** A link by which whoever holds it answers for a department on one request, or says something to one question. Of the secret only its hash is kept. */
export interface ReplyLink {
  requestId: string;
  /** '' where it is about a question. */
  departmentId: string;
  /** '' where it is a department's. */
  questionId: string;
  /** Good for one press. */
  nonce: string;
  madeAt: Instant;
  expiresAt: Instant;
}

export async function addReplyLink(
  connection: Connection,
  municipality: string,
  hash: string,
  link: ReplyLink,
): Promise<void> {
  await connection.run(
    `insert into reply_links (municipality, hash, request_id, department_id, question_id, nonce, made_at, expires_at)
      values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [municipality, hash, link.requestId, link.departmentId, link.questionId, link.nonce, link.madeAt, link.expiresAt],
  );
}

/** The link of this hash, over or not; null where there is none. */
export async function findReplyLink(
  connection: Connection,
  municipality: string,
  hash: string,
): Promise<ReplyLink | null> {
  const [row] = await connection.all<ReplyLink>(
    `select request_id as "requestId", department_id as "departmentId", question_id as "questionId", nonce, made_at as "madeAt", expires_at as "expiresAt"
      from reply_links where municipality = $1 and hash = $2`,
    [municipality, hash],
  );
  return row ?? null;
}

/** Uses up the nonce for the next one; returns whether it was still good. */
export async function useNonce(
  connection: Connection,
  municipality: string,
  hash: string,
  nonce: string,
  next: string,
): Promise<boolean> {
  const changed = await connection.run(
    'update reply_links set nonce = $1 where municipality = $2 and hash = $3 and nonce = $4',
    [next, municipality, hash, nonce],
  );
  return changed > 0;
}

/** Forgets the links that were over before this moment: they are then told as never having been. */
export async function forgetReplyLinks(connection: Connection, before: Instant): Promise<void> {
  await connection.run('delete from reply_links where expires_at < $1', [before]);
}
