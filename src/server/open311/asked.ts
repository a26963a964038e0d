import * as v from 'valibot';
import { type Id, isId } from '../../domain/id.ts';
import type { Instant } from '../../domain/instant.ts';
import { text } from '../../domain/text.ts';
import { EARLIER_NAMES } from '../dispatch/open311-call.ts';
import type { Fields } from './form.ts';

/** What is asked and sent by the names of Open311's GeoReport v2, and of FixMyStreet's updates beside it; what is answered is in answered.ts. */

const last = v.pipe(
  v.array(v.string()),
  v.transform((values) => values.at(-1) ?? ''),
);
const one = (most: number) => v.optional(v.pipe(last, text(most)));
const many = (most: number) =>
  v.optional(
    v.pipe(
      v.array(v.string()),
      v.transform((values) => [...new Set(values.flatMap((value) => value.split(',')).map((value) => value.trim()))]),
      v.transform((values) => values.filter(Boolean)),
      v.array(text(100)),
      v.maxLength(most, 'tooMany'),
    ),
  );

// The subset of ISO 8601 that the W3C noted, with its zone. A plus that nobody encoded has come as a space.
const W3C = /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+ -]\d\d:\d\d))?$/;
const moment = v.optional(
  v.pipe(
    last,
    v.transform((said) => said.trim()),
    v.regex(W3C, 'instant'),
    v.transform((said) => new Date(said.replace(' ', '+'))),
    v.check((date) => !Number.isNaN(date.getTime()), 'instant'),
    v.transform((date): Instant => date.toISOString()),
  ),
);

const number = (least: number, most: number) =>
  v.optional(
    v.pipe(
      last,
      v.transform((said) => said.trim()),
      v.regex(/^[+-]?\d{1,12}(\.\d{1,20})?$/, 'number'),
      v.transform(Number),
      v.minValue(least, 'outOfRange'),
      v.maxValue(most, 'outOfRange'),
    ),
  );
const whole = (least: number, most: number) => v.optional(v.pipe(v.unwrap(number(least, most)), v.integer('number')));

/** The most rows of one answer. */
const MOST_ROWS = 1000;

const status = v.optional(
  v.pipe(
    v.unwrap(many(10)),
    v.transform((said) => said.map((word) => word.toLowerCase())),
    v.array(v.picklist(['open', 'closed'], 'malformed')),
  ),
);
const isOpenOf = (said: ('open' | 'closed')[] | undefined): boolean | null =>
  said?.length && new Set(said).size === 1 ? said[0] === 'open' : null;

const paging = { page: whole(1, 1_000_000), page_size: whole(1, MOST_ROWS) };
const pageOf = ({ page = 1, page_size = MOST_ROWS }: { page?: number; page_size?: number }) => ({
  most: page_size,
  after: (page - 1) * page_size,
});

/** What every question may carry. */
export const Common = v.pipe(
  v.object({ jurisdiction_id: one(100), api_key: one(200) }),
  v.transform(({ jurisdiction_id, api_key }) => ({ jurisdictionId: jurisdiction_id, key: api_key })),
);

/** A question for requests. */
export const RequestsQuestion = v.pipe(
  v.object({
    service_request_id: many(MOST_ROWS),
    service_code: many(200),
    start_date: moment,
    end_date: moment,
    status,
    ...paging,
  }),
  v.transform(({ service_request_id, service_code, start_date, end_date, status, ...pages }) => ({
    publicIds: service_request_id ?? null,
    services: service_code ?? null,
    from: start_date,
    to: end_date,
    isOpen: isOpenOf(status),
    ...pageOf(pages),
  })),
);

/** A question for updates. */
export const UpdatesQuestion = v.pipe(
  v.object({
    service_request_ids: many(MOST_ROWS),
    service_request_id: many(MOST_ROWS),
    start_date: moment,
    end_date: moment,
    ...paging,
  }),
  v.transform(({ service_request_ids, service_request_id, start_date, end_date, ...pages }) => ({
    publicIds: service_request_ids ?? service_request_id ?? null,
    from: start_date,
    to: end_date,
    ...pageOf(pages),
  })),
);

const lines = (most: number, mostEach: number) =>
  v.optional(v.pipe(v.array(text(mostEach)), v.maxLength(most, 'tooMany')));

const email = v.optional(
  v.pipe(
    last,
    v.transform((said) => said.trim()),
    text(200),
    v.regex(/^[^\s@,;]+@[^\s@,;]+$/, 'malformed'),
  ),
);

/** What another system tells of a request. */
export const SentRequest = v.pipe(
  v.object({
    service_code: v.pipe(last, text(100)),
    lat: number(-90, 90),
    long: number(-180, 180),
    address_string: one(1000),
    // The standard allows 4,000 signs; some senders add a line of their own.
    description: one(16_000),
    media_url: lines(20, 2000),
    email,
    first_name: one(100),
    last_name: one(99),
    phone: one(60),
  }),
  v.forward(
    v.check(({ long, lat }) => long !== undefined || lat === undefined, 'missing'),
    ['long'],
  ),
  v.forward(
    v.check(({ long, lat }) => lat !== undefined || long === undefined, 'missing'),
    ['lat'],
  ),
  v.forward(
    v.check(
      ({ lat, long, address_string }) => Boolean(address_string) || lat !== undefined || long !== undefined,
      'missing',
    ),
    ['address_string'],
  ),
  v.transform(({ service_code, address_string, media_url, first_name, last_name, ...rest }) => ({
    ...rest,
    serviceCode: service_code.trim(),
    address: address_string?.trim() ?? '',
    media: media_url ?? [],
    name: [first_name, last_name].flatMap((part) => part?.trim() || []).join(' '),
  })),
);
export type SentRequest = v.InferOutput<typeof SentRequest>;

/** The attributes by which a sender may give the number it has for the request itself. */
export const OWN_ID = ['external_id', 'plein_air_id', 'fixmystreet_id'];

/** What was answered to a service's own questions. */
export const Attributes = v.pipe(
  v.array(v.tuple([text(100), v.pipe(v.array(text(4000)), v.maxLength(100, 'tooMany'))])),
  v.maxLength(100, 'tooMany'),
);
export type Attributes = v.InferOutput<typeof Attributes>;

/** The number that the sender has for the request itself; null where none was sent. */
export const findOwnId = (attributes: Attributes): string | null =>
  attributes.find(([code]) => OWN_ID.includes(code))?.[1].join(',') ?? null;

/** The names by which other systems know a request: those it had before it came to the sender, and all of them. */
export interface FarNames {
  earlier: Id[];
  all: Id[];
}

/** The names that another Plein Air says a request had before, and the one it has there; none from a system that gives no such names. */
export function findFarNames(attributes: Attributes): FarNames {
  const said = attributes.find(([code]) => code === EARLIER_NAMES)?.[1] ?? [];
  const earlier = said
    .flatMap((names) => names.split(','))
    .slice(0, MOST_NAMES)
    .filter(isId);
  return { earlier, all: [...earlier, ...[findOwnId(attributes) ?? ''].filter(isId)] };
}

/** As many as a request can have that was handed on by hand again and again. */
const MOST_NAMES = 20;

/** All that was told of a request, in one order: what makes two of them the same. */
export function contentOf({ api_key: _key, jurisdiction_id: _city, ...told }: Fields): string {
  return JSON.stringify(Object.entries(told).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** An update as it was sent: what somebody told another system of a request of ours. */
export const SentUpdate = v.pipe(
  v.object({
    service_request_id: v.pipe(last, text(100)),
    update_id: one(200),
    update_id_ext: one(200),
    status: one(60),
    description: one(4000),
    media_url: lines(20, 2000),
    updated_datetime: moment,
  }),
  v.forward(
    v.check(({ update_id, update_id_ext }) => Boolean(update_id || update_id_ext), 'missing'),
    ['update_id'],
  ),
  v.forward(
    v.check(({ status, description }) => Boolean(status || description), 'missing'),
    ['description'],
  ),
  v.transform(({ service_request_id, update_id, update_id_ext, status, description, media_url }) => ({
    publicId: service_request_id.trim(),
    ownId: update_id ?? update_id_ext ?? '',
    // Others tell more states than two; what they say of those is in their words.
    isOpen: status?.toLowerCase() === 'open' ? true : status?.toLowerCase() === 'closed' ? false : null,
    status: status ?? '',
    text: description ?? '',
    media: media_url ?? [],
  })),
);
export type SentUpdate = v.InferOutput<typeof SentUpdate>;
