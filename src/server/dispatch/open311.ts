import { type Instant, later } from '../../domain/instant.ts';
import { pointOf } from '../../domain/place.ts';
import { referenceOf } from '../../domain/request.ts';
import { inLanguage } from '../../domain/text.ts';
import type { Database } from '../database/database.ts';
import { keepFarNames, listFarNames } from '../database/far-names.ts';
import { findOtherTries } from '../database/far-sides.ts';
import type { Arrival, Deliver } from './dispatch.ts';
import { NotDelivered } from './not-delivered.ts';
import { askForPage, type FarNames, postRequest } from './open311-call.ts';
import { type Open311Settings, readOpen311 } from './open311-settings.ts';
import { findParcel, type Parcel, settingsFor } from './parcel.ts';

const DAY = 86_400_000;
const SOON = 60_000;
const ALL_IN_ALL = 70_000;
const LONGEST_SPAN = 89 * DAY;
const MOST_PAGES = 200;
/** What has been handed on so often is not handed on again by a rule: it may be going round. */
const MOST_HANDS = 3;

/**
 * A request of GeoReport v2 (open311.org) in the system that the city already has. It is posted once: whatever was tried before is
 * looked for there first, by its far name or our reference, since a post that was not answered may have arrived. Sent there again after
 * it had arrived, it is posted anew.
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
    if (goesRound(parcel)) throw new NotDelivered('handedOn', true);
    const signal = AbortSignal.timeout(ALL_IN_ALL);
    const others = await findOtherTries(database, dispatch);
    const arrived = new Set(others.flatMap(({ farId }) => farId ?? []));
    const [lost] = others.slice(others.findLastIndex(({ state }) => state === 'delivered') + 1);
    const since = lost?.madeAt ?? dispatch.madeAt;
    const found = lost || dispatch.attempts > 1 ? await findThere(settings, parcel, { since, arrived, signal }) : null;
    return found ?? (await postThere(database, settings, parcel, serviceCode, signal));
  };

async function postThere(
  database: Database,
  settings: Open311Settings,
  parcel: Parcel,
  serviceCode: string,
  signal: AbortSignal,
): Promise<Arrival> {
  const { request, farName, dispatch } = parcel;
  // Before it leaves, so that it is known by it whenever it comes back.
  await keepFarNames(database, dispatch.municipality, request.id, [farName]);
  const names = await listFarNames(database, dispatch.municipality, request.id);
  const posted = {
    serviceCode,
    text: `${request.text}\n\n${signOf(parcel)}`,
    farName,
    earlierNames: names.filter((name) => name !== farName),
    point: pointOf(request.place),
    address: addressOf(parcel),
  };
  const answer = await postRequest(settings, posted, signal);
  if (!answer?.farId && !answer?.farToken) throw new NotDelivered('strange');
  return arrivalOf(answer);
}

// The standard wants a place. Where only the district is known, or nothing, it says so much.
const addressOf = ({ request: { place }, district, municipality, language }: Parcel): string =>
  place?.address || (pointOf(place) ? '' : district || inLanguage(municipality.names, language));

interface Wanted {
  since: Instant;
  /** What it was called there when it arrived before. */
  arrived: Set<string>;
  signal: AbortSignal;
}

/** What stands there already of this request and did not come back; null where nothing does. Throws where that cannot be known. */
async function findThere(settings: Open311Settings, parcel: Parcel, { since, arrived, signal }: Wanted) {
  // Of any service, since it may have been called another then; more than ninety days are asked for nowhere.
  const to = later(new Date().toISOString(), DAY);
  const from = [later(since, -DAY), later(to, -LONGEST_SPAN)].sort().at(-1) ?? to;
  let last = '';
  for (let page = 1; page <= MOST_PAGES; page += 1) {
    const listed = await askForPage(settings, { from, to, page }, signal);
    const ours = listed.find(
      ({ written, farId }) => isOurs(written, [parcel.farName, signOf(parcel)]) && !arrived.has(farId),
    );
    if (ours) return arrivalOf(ours);
    // A far side that knows no pages gives the same one again.
    const print = listed.map(({ farId }) => farId).join(' ');
    if (listed.length === 0 || print === last) return null;
    last = print;
  }
  throw new NotDelivered('strange');
}

const isOurs = (written: string, signs: string[]) => signs.some((sign) => written.includes(sign));

/** By this it is known there, where attributes are not shown. */
const signOf = ({ request }: Parcel) => `Plein Air ${referenceOf(request.id)}`;

// Whichever systems it went through, each Plein Air has signed what it handed on. What a person chose is done.
const goesRound = ({ request: { text, route } }: Parcel) =>
  route.by !== 'person' && [...text.matchAll(/^Plein Air [0-9A-Z]{4}-[0-9A-Z]{4}$/gm)].length >= MOST_HANDS;

const arrivalOf = ({ farId, farToken }: FarNames): Arrival => ({
  ...(farId ? { farId } : {}),
  ...(farToken ? { farToken } : {}),
  lookAt: later(new Date().toISOString(), SOON),
});
