import { XMLParser } from 'fast-xml-parser';
import type { FastifyInstance } from 'fastify';
import { keepKeys, readKeyWords } from '../../../src/server/city/open311-keys.ts';
import type { Database } from '../../../src/server/database/database.ts';

/** Another system that sends requests over Open311, and whoever reads there. */

const PATH = '/open311/v2';

/** A key for whoever has this name, and asks its people whether they want to be told. */
export async function keyFor(database: Database, name = 'FixMyStreet'): Promise<string> {
  const said = await keys(database, 'open311-key', name, '--asks-consent');
  return said.at(-1) ?? '';
}

/** What the command line says to these words. */
export async function keys(database: Database, ...words: string[]): Promise<string[]> {
  const wanted = readKeyWords(words);
  if (!wanted) throw new Error(`not understood: ${words.join(' ')}`);
  const said: string[] = [];
  await keepKeys(database, wanted, (line) => said.push(line));
  return said;
}

export type Row = Record<string, string | number | boolean | undefined>;

/** What came back: the status, and the rows in whichever format. */
export interface Heard {
  status: number;
  rows: Row[];
  body: string;
  headers: Record<string, unknown>;
}

const parser = new XMLParser({
  parseTagValue: false,
  trimValues: false,
  isArray: (name) => ['request', 'request_update', 'service', 'error', 'attribute'].includes(name),
});

const heard = ({ statusCode, body, headers }: Awaited<ReturnType<FastifyInstance['inject']>>): Heard => ({
  status: statusCode,
  rows: String(headers['content-type']).startsWith('text/xml') ? rowsInXml(body) : rowsInJson(body),
  body,
  headers,
});

const rowsInJson = (body: string): Row[] => [JSON.parse(body)].flat();

function rowsInXml(body: string): Row[] {
  const { '?xml': _declaration, ...document } = parser.parse(body) as Record<string, unknown>;
  const [root] = Object.values(document);
  const rows = typeof root === 'object' && root ? Object.values(root).find(Array.isArray) : [];
  return (rows ?? [root]) as Row[];
}

/** Sends these fields as a form. */
export const send = async (app: FastifyInstance, path: string, fields: Record<string, string>): Promise<Heard> =>
  heard(
    await app.inject({
      method: 'POST',
      url: PATH + path,
      headers: { 'content-type': 'application/x-www-form-urlencoded; charset=utf-8' },
      payload: new URLSearchParams(fields).toString(),
    }),
  );

/** Asks for what stands at this path. */
export const ask = async (app: FastifyInstance, path: string, fields: Record<string, string> = {}): Promise<Heard> =>
  heard(await app.inject({ url: `${PATH}${path}?${new URLSearchParams(fields)}` }));

/** A dark lamp in the harbour, as FixMyStreet would tell it. */
export const lamp = (key: string, over: Record<string, string> = {}): Record<string, string> => ({
  api_key: key,
  jurisdiction_id: 'testtown',
  service_code: 'lamp',
  lat: '0.512345',
  long: '0.598765',
  description: 'The third lamp on the quay is out',
  ...over,
});
