import { type Instant, later } from '../../domain/instant.ts';
import { pointOf } from '../../domain/place.ts';
import { referenceOf } from '../../domain/request.ts';
import type { Database } from '../database/database.ts';
import { findOtherTries } from '../database/far-sides.ts';
import type { Arrival, Deliver } from './dispatch.ts';
import { NotDelivered } from './not-delivered.ts';
import { answerToPost, ask, listOfRequests, type Open311Settings, post, readOpen311 } from './open311-call.ts';
import { findParcel, type Parcel, settingsFor } from './parcel.ts';

const DAY = 86_400_000;
const SOON = 60_000;
const ALL_IN_ALL = 70_000;
const LONGEST_SPAN = 89 * DAY;
const MOST_PAGES = 200;

/**
 * A request of GeoReport v2 (open311.org) in the system that the city already has. It is posted once: whatever was tried before is
 * looked for there first, by our id or our reference, since a post that was not answered may have arrived. Sent there again after it
 * had arrived, it is posted anew.
 */
export const open311Channel =
  (database: Database): Deliver =>
  async (dispatch) => {
    const parcel = await findParcel(database, dispatch);
    if (!parcel) return null;
    const settings = await settingsFor(database, dispatch, 'open311', readOpen311);
    if (!settings) throw new NotDelivered('notSetUp');
    const serviceCode = settings.services[parcel.request.serviceCode ?? ''] ?? settings.otherService;
    if (!serviceCode) throw new NotDelivered('noService');
    const signal = AbortSignal.timeout(ALL_IN_ALL);
    const others = await findOtherTries(database, dispatch);
    const arrived = new Set(others.flatMap(({ farId }) => farId ?? []));
    const [lost] = others.slice(others.findLastIndex(({ state }) => state === 'delivered') + 1);
    const since = lost?.madeAt ?? dispatch.madeAt;
    const found = lost || dispatch.attempts > 1 ? await findThere(settings, parcel, { since, arrived, signal }) : null;
    return found ?? (await postThere(settings, parcel, serviceCode, signal));
  };

async function postThere(settings: Open311Settings, parcel: Parcel, serviceCode: string, signal: AbortSignal) {
  const { request } = parcel;
  const point = pointOf(request.place);
  const [answer] = await post(
    settings,
    {
      service_code: serviceCode,
      description: `${request.text}\n\n${signOf(parcel)}`,
      [`attribute[${settings.idAttribute}]`]: request.id,
      ...(point ? { long: String(point[0]), lat: String(point[1]) } : {}),
      ...(request.place?.address ? { address_string: request.place.address } : {}),
    },
    answerToPost,
    signal,
  );
  if (!answer?.service_request_id && !answer?.token) throw new NotDelivered('strange');
  return arrivalOf(answer.service_request_id || undefined, answer.token || undefined);
}

interface Wanted {
  since: Instant;
  /** What it was called there when it arrived before. */
  arrived: Set<string>;
  signal: AbortSignal;
}

/** What stands there already of this request and did not come back; null where nothing does. Throws where that cannot be known. */
async function findThere(settings: Open311Settings, parcel: Parcel, { since, arrived, signal }: Wanted) {
  const { request } = parcel;
  // Of any service, since it may have been called another then; more than ninety days are asked for nowhere.
  const end_date = later(new Date().toISOString(), DAY);
  const start_date = [later(since, -DAY), later(end_date, -LONGEST_SPAN)].sort().at(-1) ?? end_date;
  const span = { start_date, end_date };
  let last = '';
  for (let page = 1; page <= MOST_PAGES; page += 1) {
    const listed = await ask(settings, 'requests.json', { ...span, page: String(page) }, listOfRequests, signal);
    const ours = listed.find(
      (one) => isOurs(JSON.stringify(one), [request.id, signOf(parcel)]) && !arrived.has(one.service_request_id ?? ''),
    );
    if (ours) return arrivalOf(ours.service_request_id || undefined, ours.token || undefined);
    // A far side that knows no pages gives the same one again.
    const print = listed.map((one) => one.service_request_id).join(' ');
    if (listed.length === 0 || print === last) return null;
    last = print;
  }
  throw new NotDelivered('strange');
}

const isOurs = (written: string, signs: string[]) => signs.some((sign) => written.includes(sign));

/** By this it is known there, where attributes are not shown. */
const signOf = ({ request }: Parcel) => `Plein Air ${referenceOf(request.id)}`;

const arrivalOf = (farId: string | undefined, farToken: string | undefined): Arrival => ({
  ...(farId ? { farId } : {}),
  ...(farToken ? { farToken } : {}),
  lookAt: later(new Date().toISOString(), SOON),
});
