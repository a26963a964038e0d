import * as v from 'valibot';
import { Code } from './id.ts';
import type { Person } from './person.ts';
import { type ServiceRequest, Status } from './request.ts';
import { LANGUAGES, Localized } from './text.ts';

const Said = v.pipe(
  Localized,
  v.check((said) => Object.values(said).some((text) => text?.trim()), 'missing'),
);

/** A ready answer: words that a desk gives again and again, to be mended before they are given. null fits anything. */
export const Reply = v.strictObject({
  id: Code,
  name: Said,
  serviceCode: v.nullable(Code),
  status: v.nullable(Status),
  departmentId: v.nullable(Code),
  text: Said,
});
export type Reply = v.InferOutput<typeof Reply>;

/** One text for one ready answer, whatever its id, the same on every machine. */
export const textOfReply = ({ name, serviceCode, status, departmentId, text }: Omit<Reply, 'id'>): string =>
  JSON.stringify([saidIn(name), serviceCode, status, departmentId, saidIn(text)]);

const saidIn = (said: Localized) => LANGUAGES.map((language) => (said[language]?.trim() ? said[language] : null));

/** Those that fit this request in this status, the most particular first. */
export function findReplies(
  replies: Reply[],
  { serviceCode, departmentId }: Pick<ServiceRequest, 'serviceCode' | 'departmentId'>,
  status: Status,
): Reply[] {
  const fits = (wanted: string | null, is: string | null) => wanted === null || wanted === is;
  return replies
    .filter((reply) => fits(reply.serviceCode, serviceCode) && fits(reply.departmentId, departmentId))
    .filter((reply) => fits(reply.status, status))
    .sort((a, b) => narrowness(b) - narrowness(a));
}

const narrowness = ({ serviceCode, status, departmentId }: Reply): number =>
  (serviceCode === null ? 0 : 4) + (status === null ? 0 : 2) + (departmentId === null ? 0 : 1);

/** What can stand in a ready answer as {reference}, {service}, {department}, {date}. */
export const BLANKS = ['reference', 'service', 'department', 'date'] as const;
export type Blank = (typeof BLANKS)[number];

/** The text with its blanks filled; what is no blank stays as the city wrote it. */
export const fillReply = (text: string, filling: Record<Blank, string>): string =>
  text.replace(/\{(\w+)\}/g, (written, blank: string) =>
    (BLANKS as readonly string[]).includes(blank) ? filling[blank as Blank] : written,
  );

/** Puts these words in the place of what is chosen in a text, apart from what stands beside them; and says where they end. */
export function putWords(text: string, from: number, to: number, words: string): { text: string; end: number } {
  const before = text.slice(0, from);
  const after = text.slice(to);
  const gap = before === '' || /\s$/.test(before) ? '' : '\n\n';
  const next = after === '' || /^\s/.test(after) ? '' : '\n\n';
  const head = before + gap + words;
  return { text: head + next + after, end: head.length };
}

/** Whether this person may set this ready answer for the city: an administrator any, a coordinator those of their departments. */
export function maySetReply(person: Person, { departmentId }: Pick<Reply, 'departmentId'>): boolean {
  if (!person.isActive) return false;
  if (person.roles.includes('administrator')) return true;
  if (!person.roles.includes('coordinator')) return false;
  return person.departmentIds.length === 0 || (departmentId !== null && person.departmentIds.includes(departmentId));
}

/** Whether there are any that this person may set. */
export const setsReplies = ({ isActive, roles }: Person): boolean =>
  isActive && roles.some((role) => role === 'administrator' || role === 'coordinator');
