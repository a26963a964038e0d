import { parse } from 'node:querystring';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Open311Refusal } from './refusal.ts';

/** What was sent, by name: every value that a name had, but for empty ones, which count as not sent. */
export type Fields = Record<string, string[]>;

const MOST = 1000;

/** Reads bodies that are written as a form, and no others. */
export function readForms(app: FastifyInstance, mostBytes: number): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser<string>(
    'application/x-www-form-urlencoded',
    { parseAs: 'string', bodyLimit: mostBytes },
    async (request: FastifyRequest, body: string) => {
      if ((request.headers['content-encoding'] ?? 'identity') !== 'identity')
        throw new Open311Refusal(415, 'send it without compression');
      return parse(body, '&', '=', { maxKeys: MOST });
    },
  );
}

/** What came in the body and in the address together; of a name that is in both, the body counts. */
export function fieldsOf({ query, body }: Pick<FastifyRequest, 'query' | 'body'>): Fields {
  const fields: Fields = Object.create(null);
  for (const [name, sent] of [...Object.entries(query ?? {}), ...Object.entries(body ?? {})]) {
    const values = [sent].flat().filter((value): value is string => typeof value === 'string' && value.trim() !== '');
    if (values.length > 0) fields[name] = values;
  }
  return fields;
}

/** The values of attribute[CODE] and attribute[CODE][], by code. */
export function attributesOf(fields: Fields): [code: string, values: string[]][] {
  return Object.entries(fields).flatMap(([name, values]): [string, string[]][] => {
    const code = name.match(/^attribute\[([^\]]+)\](?:\[\])?$/)?.[1];
    return code ? [[code, values]] : [];
  });
}
