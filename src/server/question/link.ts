import { openQuestion, type Question } from '../../domain/question.ts';
import type { ServiceRequest } from '../../domain/request.ts';
import type { Language } from '../../domain/text.ts';
import type { Connection } from '../database/database.ts';
import type { ReplyLink } from '../database/reply-links.ts';
import { findKeptLink, keepLink } from '../reply-link/link.ts';

/** Makes a link by which whoever holds it says something to this question; it holds for 30 days. */
export async function makeQuestionLink(
  connection: Connection,
  baseUrl: string,
  municipality: string,
  about: Pick<ReplyLink, 'requestId' | 'questionId'>,
  language: Language,
  at: string,
): Promise<string> {
  const secret = await keepLink(connection, municipality, { ...about, departmentId: '' }, at);
  return `${baseUrl}/reply/question/${secret}?lang=${language}`;
}

/** A link to a question that somebody shows; the question is null where it is another one by now, or the request is gone. */
export interface ShownQuestion {
  municipality: string;
  link: ReplyLink;
  request: ServiceRequest | null;
  question: Question | null;
  /** Whether they may say something to it now. */
  isOpen: boolean;
}

/** The question behind this secret; null where there is none. */
export async function findShownQuestion(
  connection: Connection,
  secret: string,
  now: string,
): Promise<ShownQuestion | null> {
  const kept = await findKeptLink(connection, secret);
  if (!kept || kept.link.questionId === '') return null;
  const { municipality, link, standing: request } = kept;
  const question = request?.question?.id === link.questionId ? request.question : null;
  return { municipality, link, request, question, isOpen: request !== null && isAlive(link, request, now) };
}

/** Whether the link still opens this question. */
export const isAlive = (link: ReplyLink, request: ServiceRequest, now: string) =>
  link.expiresAt > now && openQuestion(request)?.id === link.questionId;
