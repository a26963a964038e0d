import { Webhook } from 'standardwebhooks';
import * as v from 'valibot';
import { referenceOf } from '../../domain/request.ts';
import type { Database } from '../database/database.ts';
import { Address } from './address.ts';
import { callWell } from './call.ts';
import type { Deliver } from './dispatch.ts';
import { NotDelivered } from './not-delivered.ts';
import { findParcel, type Parcel, settingsFor } from './parcel.ts';

/** Where a department takes requests in, and the secret that signs them: 24 to 64 bytes in base 64 after "whsec_". */
export const WebhookSettings = v.strictObject({
  url: Address,
  secret: v.pipe(v.string('text'), v.regex(/^whsec_[A-Za-z0-9+/]{32,88}={0,2}$/, 'malformed')),
});

/** A signed webhook after standardwebhooks.com: the dispatch's id is the message's, so that a repeat is seen. */
export const webhookChannel =
  (database: Database): Deliver =>
  async (dispatch) => {
    const parcel = await findParcel(database, dispatch);
    if (!parcel) return null;
    const settings = await settingsFor(database, dispatch, 'webhook', (kept) => v.parse(WebhookSettings, kept));
    if (!settings) throw new NotDelivered('notSetUp');
    const body = JSON.stringify(messageOf(parcel));
    const now = new Date();
    await callWell(settings.url, {
      method: 'POST',
      body,
      headers: {
        'content-type': 'application/json',
        'webhook-id': dispatch.id,
        'webhook-timestamp': String(Math.floor(now.getTime() / 1000)),
        'webhook-signature': new Webhook(settings.secret).sign(dispatch.id, now, body),
      },
    });
    return {};
  };

function messageOf({ dispatch, farName, request, department, service, district, isAgain }: Parcel) {
  const { id, text, place, openedAt, dueAt, serviceCode, districtId } = request;
  return {
    type: isAgain ? 'request.reopened' : 'request.opened',
    timestamp: dispatch.madeAt,
    data: {
      id: farName,
      reference: referenceOf(id),
      service: serviceCode && { id: serviceCode, name: service },
      district: districtId && { id: districtId, name: district },
      text,
      place,
      department: { id: department.id },
      openedAt,
      dueAt,
    },
  };
}
