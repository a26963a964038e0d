import * as v from 'valibot';
import { Code } from '../../domain/id.ts';
import { text, wording } from '../../domain/text.ts';
import { Address } from './address.ts';
import { callWell } from './call.ts';
import { NotDelivered } from './not-delivered.ts';

/** The system that the city already has, and what our services are called there. */
export const Open311Settings = v.strictObject({
  /** As its discovery says: https://open311.example.org/v2/ */
  endpoint: Address,
  apiKey: text(500),
  jurisdictionId: v.optional(wording(200)),
  /** Our service → theirs. */
  services: v.optional(v.record(Code, wording(200)), {}),
  /** Theirs, for every service that is not named. */
  otherService: v.optional(wording(200)),
  /** The attribute that holds our id. */
  idAttribute: v.optional(v.pipe(v.string('text'), v.regex(/^\w{1,80}$/, 'malformed')), 'plein_air_id'),
  /** Whether it has servicerequestupdates.json. */
  hasUpdates: v.optional(v.boolean('malformed'), false),
  lookEveryMinutes: v.optional(
    v.pipe(v.number('number'), v.integer('number'), v.minValue(1, 'outOfRange'), v.maxValue(1440, 'outOfRange')),
    15,
  ),
});
export type Open311Settings = v.InferOutput<typeof Open311Settings>;
export const readOpen311 = (kept: unknown): Open311Settings => v.parse(Open311Settings, kept);

// Some write their ids as numbers, and nothing as null.
const Name = v.pipe(
  v.nullish(v.union([v.string(), v.number()])),
  v.transform((name) => String(name ?? '')),
);
const Words = v.pipe(
  v.nullish(v.string()),
  v.transform((words) => (words ?? '').trim().slice(0, 8000)),
);

/** What a far side says of what was posted, or of a token. */
export const answerToPost = v.array(v.object({ service_request_id: v.optional(Name), token: v.optional(Name) }));

/** A list of requests; kept whole, because our id may stand anywhere in one. */
export const listOfRequests = v.array(
  v.looseObject({
    service_request_id: v.optional(Name),
    token: v.optional(Name),
    status: v.optional(Words),
    status_notes: v.optional(Words),
  }),
);

/** A list of what happened to requests there: an extension that FixMyStreet and others share. */
export const listOfUpdates = v.array(
  v.object({
    update_id: v.optional(Name),
    service_request_id: v.optional(Name),
    status: v.optional(Words),
    updated_datetime: v.optional(Words),
    description: v.optional(Words),
  }),
);

type List = v.GenericSchema<unknown, unknown[]>;

const urlOf = ({ endpoint }: Open311Settings, path: string) =>
  new URL(path, endpoint.endsWith('/') ? endpoint : `${endpoint}/`);

/** Asks for a list there; throws NotDelivered where there is none. */
export async function ask<S extends List>(
  settings: Open311Settings,
  path: string,
  query: Record<string, string>,
  schema: S,
  signal?: AbortSignal,
): Promise<v.InferOutput<S>> {
  const url = urlOf(settings, path);
  for (const [name, value] of Object.entries({ ...jurisdictionOf(settings), ...query }))
    url.searchParams.set(name, value);
  return read(await callWell(url, { headers: { accept: 'application/json' }, ...(signal ? { signal } : {}) }), schema);
}

/** Posts a form there with the key, which goes into no address. */
export async function post<S extends List>(
  settings: Open311Settings,
  fields: Record<string, string>,
  schema: S,
  signal: AbortSignal,
): Promise<v.InferOutput<S>> {
  const body = new URLSearchParams({ api_key: settings.apiKey, ...jurisdictionOf(settings), ...fields });
  const headers = { accept: 'application/json', 'content-type': 'application/x-www-form-urlencoded' };
  const asked = { method: 'POST', body: body.toString(), headers, signal };
  return read(await callWell(urlOf(settings, 'requests.json'), asked), schema);
}

const jurisdictionOf = ({ jurisdictionId }: Open311Settings): Record<string, string> =>
  jurisdictionId ? { jurisdiction_id: jurisdictionId } : {};

function read<S extends List>(told: string, schema: S): v.InferOutput<S> {
  try {
    return v.parse(schema, JSON.parse(told));
  } catch {
    throw new NotDelivered('strange');
  }
}
