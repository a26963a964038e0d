import * as v from 'valibot';
import type { Instant } from '../../domain/instant.ts';
import { callWell } from './call.ts';
import { NotDelivered } from './not-delivered.ts';
import type { Open311Settings } from './open311-settings.ts';

// Some write their ids as numbers, and nothing as null.
const Name = v.optional(
  v.pipe(
    v.nullish(v.union([v.string(), v.number()])),
    v.transform((name) => String(name ?? '')),
  ),
  '',
);
const Words = v.optional(
  v.pipe(
    v.nullish(v.string()),
    v.transform((words) => (words ?? '').trim().slice(0, 8000)),
  ),
  '',
);

/** What a far side calls what it got: by an id, or by a token to ask for one; '' where it does not say. */
export interface FarNames {
  farId: string;
  farToken: string;
}

const Named = v.pipe(
  v.object({ service_request_id: Name, token: Name }),
  v.transform(({ service_request_id, token }): FarNames => ({ farId: service_request_id, farToken: token })),
);

// Kept whole, because our name may stand anywhere in one.
const Listed = v.pipe(
  v.looseObject({ service_request_id: Name, token: Name, status: Words, status_notes: Words }),
  v.transform((whole) => ({
    farId: whole.service_request_id,
    farToken: whole.token,
    status: whole.status,
    words: whole.status_notes,
    written: JSON.stringify(whole),
  })),
);
/** A request as it stands there; `written` is all that is said of it. */
export type Listed = v.InferOutput<typeof Listed>;

// An extension that FixMyStreet and others share.
const Update = v.pipe(
  v.object({
    update_id: Name,
    service_request_id: Name,
    status: Words,
    updated_datetime: Words,
    description: Words,
  }),
  v.transform(({ update_id, service_request_id, status, updated_datetime, description }) => ({
    name: update_id,
    farId: service_request_id,
    status,
    at: updated_datetime,
    words: description,
  })),
);

/** What is posted of a request. */
export interface Posted {
  serviceCode: string;
  text: string;
  /** By which far sides know it. */
  farName: string;
  /** The names that others gave it before it came here. */
  earlierNames: string[];
  /** [longitude, latitude] */
  point: [number, number] | null;
  address: string;
}

/** The attribute in which the names travel that a request had before; another Plein Air sees by it that its own comes back. */
export const EARLIER_NAMES = 'plein_air_names';

/** Posts a request there with the key, which goes into no address. */
export async function postRequest(
  settings: Open311Settings,
  { serviceCode, text, farName, earlierNames, point, address }: Posted,
  signal: AbortSignal,
): Promise<FarNames | undefined> {
  const body = new URLSearchParams({
    api_key: settings.apiKey,
    ...jurisdictionOf(settings),
    service_code: serviceCode,
    description: text,
    [`attribute[${settings.idAttribute}]`]: farName,
    ...(earlierNames.length > 0 ? { [`attribute[${EARLIER_NAMES}]`]: earlierNames.join(',') } : {}),
    ...(point ? { long: String(point[0]), lat: String(point[1]) } : {}),
    ...(address ? { address_string: address } : {}),
  });
  const headers = { accept: 'application/json', 'content-type': 'application/x-www-form-urlencoded' };
  const asked = { method: 'POST', body: body.toString(), headers, signal };
  const [answer] = read(await callWell(urlOf(settings, 'requests.json'), asked), v.array(Named));
  return answer;
}

/** A page of the requests that were opened there between these moments. */
export const askForPage = (
  settings: Open311Settings,
  { from, to, page }: { from: Instant; to: Instant; page: number },
  signal: AbortSignal,
): Promise<Listed[]> =>
  ask(settings, 'requests.json', { start_date: from, end_date: to, page: String(page) }, v.array(Listed), signal);

/** How this request stands there; undefined where it does not say. */
export const askForOne = async (settings: Open311Settings, farId: string): Promise<Listed | undefined> =>
  (await ask(settings, `requests/${encodeURIComponent(farId)}.json`, {}, v.array(Listed)))[0];

/** The id that this token stands for by now; '' where there is none yet. */
export const askByToken = async (settings: Open311Settings, farToken: string): Promise<string> =>
  (await ask(settings, `tokens/${encodeURIComponent(farToken)}.json`, {}, v.array(Named)))[0]?.farId ?? '';

/** What happened to this request there between these moments, the oldest first. */
export async function askForUpdates(settings: Open311Settings, farId: string, from: Instant, to: Instant) {
  // Some know the one name and some the other.
  const named = { service_request_id: farId, service_request_ids: farId };
  const span = { ...named, start_date: from, end_date: to };
  const updates = await ask(settings, 'servicerequestupdates.json', span, v.array(Update));
  return updates.filter((update) => update.farId === farId).sort((a, b) => (a.at < b.at ? -1 : 1));
}

async function ask<S extends List>(
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

type List = v.GenericSchema<unknown, unknown[]>;

const urlOf = ({ endpoint }: Open311Settings, path: string) =>
  new URL(path, endpoint.endsWith('/') ? endpoint : `${endpoint}/`);

const jurisdictionOf = ({ jurisdictionId }: Open311Settings): Record<string, string> =>
  jurisdictionId ? { jurisdiction_id: jurisdictionId } : {};

function read<S extends List>(told: string, schema: S): v.InferOutput<S> {
  try {
    return v.parse(schema, JSON.parse(told));
  } catch {
    throw new NotDelivered('strange');
  }
}
