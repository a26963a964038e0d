import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv, type AnySchema } from 'ajv';
import { XMLParser } from 'fast-xml-parser';
import type { FastifyInstance } from 'fastify';
import { claire } from '../people.ts';
import { signIn } from '../phone.ts';
import { ask, keyFor, lamp, send } from '../server/open311/sending.ts';
import { asking, say, telling } from '../server/telling.ts';
import { openServer } from '../server.ts';
import { readJson, SHARED } from './files.ts';
import type { Outcome } from './paris.ts';

const FOLDER = 'open311/schema';
const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/;
const LISTS = ['service', 'request', 'attribute'];

/** Each answer, and by which of the published schemas it is to be read. */
const ANSWERS: [path: string, schema: string][] = [
  ['/services', 'services.json'],
  ['/services/lamp', 'service-definition.json'],
  ['/requests', 'requests.json'],
  ['/requests/ID', 'requests.json'],
];

/** What is answered over Open311, in both formats, by the published schemas of GeoReport v2. */
export async function tryOpen311(): Promise<Outcome[]> {
  if (!existsSync(join(SHARED, FOLDER)))
    return [{ said: `open311 skipped: the folder shared/data/${FOLDER} is not there`, isRight: true }];
  const { app, database, close } = await openServer();
  const key = await keyFor(database);
  const told = ['One', 'Two <b>&amp;</b>', 'Drei'].map((description) => lamp(key, { description }));
  const sent = await Promise.all(told.map((fields) => send(app, '/requests.json', fields)));
  const [row] = await database.all<{ id: string }>("select id from records where kind = 'request' limit 1");
  const deeds = [
    telling(claire, 'answerRequest', row?.id ?? '', { text: 'It shines again' }),
    telling(claire, 'setStatus', row?.id ?? '', { status: 'done', reason: '' }),
  ];
  await say(app, await signIn(app, claire), asking(deeds));
  const id = String(sent[0]?.rows[0]?.service_request_id);
  const outcomes: Outcome[] = [];
  for (const [path, schema] of ANSWERS)
    for (const format of ['json', 'xml'])
      outcomes.push(await tryAnswer(app, key, `${path.replace('ID', id)}.${format}`, path, schema));
  await close();
  return outcomes;
}

async function tryAnswer(
  app: FastifyInstance,
  key: string,
  path: string,
  shown: string,
  schema: string,
): Promise<Outcome> {
  const { body, status } = await ask(app, path, { api_key: key });
  const content = path.endsWith('.xml') ? fromXml(body) : JSON.parse(body);
  const ajv = new Ajv({ strict: false, allErrors: true, formats: { 'date-time': MOMENT, uri: true } });
  for (const name of ['request.json', 'service.json']) ajv.addSchema(readJson<AnySchema>(`${FOLDER}/${name}`), name);
  const isRight = ajv.validate(readJson<AnySchema>(`${FOLDER}/${schema}`), content) && status === 200;
  const count = Array.isArray(content) ? content.length : 1;
  const wrong = isRight ? '' : `: ${ajv.errorsText()}`;
  const format = path.endsWith('.xml') ? 'XML' : 'JSON';
  return { said: `open311 ${shown} in ${format}: ${count} by ${schema}${wrong}`, isRight: isRight && count > 0 };
}

/** The XML as the JSON that it stands for. */
function fromXml(text: string): unknown {
  const isWord = (name: string) => !['lat', 'long', 'metadata', 'variable', 'required', 'order'].includes(name);
  const parser = new XMLParser({
    isArray: (name) => LISTS.includes(name),
    tagValueProcessor: (name, value) => (isWord(name) ? undefined : value),
  });
  const { '?xml': _declaration, ...document } = parser.parse(text);
  const [content] = Object.values(document) as Record<string, unknown>[];
  const rows = content?.service ?? content?.request;
  if (rows) return rows;
  const { attributes, ...rest } = content as { attributes: { attribute: unknown[] } };
  return { ...rest, attributes: attributes.attribute };
}
