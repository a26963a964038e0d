import type { FastifyReply } from 'fastify';
import { type Content, writeXml } from './xml.ts';

export const FORMATS = ['json', 'xml'] as const;
export type Format = (typeof FORMATS)[number];

/** What is answered: in JSON the content alone, in XML an element of this name around it. */
export interface Answer {
  name: string;
  content: Content;
}

const TYPES: Record<Format, string> = {
  json: 'application/json; charset=utf-8',
  xml: 'text/xml; charset=utf-8',
};

/** The name and the format that an address ends in, as in "7.json"; null where it names no format. */
export function splitFormat(text: string): { name: string; format: Format } | null {
  const format = FORMATS.find((one) => text.endsWith(`.${one}`));
  return format ? { name: text.slice(0, -format.length - 1), format } : null;
}

/** The format that this address asks for; XML, which everybody who speaks Open311 reads, where it names none. */
export const formatOf = (url: string): Format => splitFormat(url.split('?')[0] ?? '')?.format ?? 'xml';

/** Sends the answer in this format. */
export function sendAs(reply: FastifyReply, format: Format, { name, content }: Answer) {
  const text = format === 'json' ? JSON.stringify(content) : writeXml(name, content);
  return reply.type(TYPES[format]).serializer(String).send(text);
}
